// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What query-service says of the Relazione of a year. */
record RelazioneAnswer(
        int anno,
        Stato stato,
        @Nullable Long versione,
        List<Testo> sezioni,
        @Nullable Risultati risultati,
        List<Scostamento> scostamenti,
        List<Mancanza> mancano,
        @Nullable Act atto,
        @Nullable Validazione validazione,
        List<Rifiuto> rifiuti,
        @Nullable Pubblicazione pubblicazione,
        @Nullable LocalDate misurazioniChiuseIl,
        List<Monitoraggio> monitoraggi,
        @Nullable String motivoRitardo,
        @Nullable Act rendiconto) {

    /** A monitoring as the Relazione declares it: held, or missing. */
    record Monitoraggio(
            Period period,
            String stato,
            int riferiti,
            int obiettivi,
            @Nullable Act verbale,
            @Nullable LocalDate chiusoIl,
            int azioni,
            int azioniConcluse) {}

    RelazioneAnswer {
        monitoraggi = monitoraggi == null ? List.of() : List.copyOf(monitoraggi);
        sezioni = sezioni == null ? List.of() : List.copyOf(sezioni);
        scostamenti = scostamenti == null ? List.of() : List.copyOf(scostamenti);
        mancano = mancano == null ? List.of() : List.copyOf(mancano);
        rifiuti = rifiuti == null ? List.of() : List.copyOf(rifiuti);
    }

    /** Of the ente; null while there is none. */
    @Nullable
    BigDecimal grado() {
        return risultati == null ? null : risultati.grado();
    }

    enum Stato {
        NON_CREATA,
        BOZZA,
        APPROVATA,
        VALIDATA,
        NON_VALIDATA,
        PUBBLICATA
    }

    record Testo(
            Sezione sezione,
            String testo,
            @Nullable Integer gulpease,
            @Nullable PersonId scrittaDa,
            @Nullable Instant scrittaIl) {}

    record Risultati(
            @Nullable BigDecimal grado,
            String rollup,
            int smvpVersion,
            long tenantSequence,
            List<UnitaRisultato> unita) {}

    record UnitaRisultato(UnitaId unita, @Nullable BigDecimal grado, List<ObjectiveRisultato> obiettivi) {}

    record ObjectiveRisultato(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            BigDecimal peso,
            @Nullable BigDecimal grado,
            @Nullable Giudizio giudizio,
            @Nullable UnitaId condivisoDa) {}

    /** What the OIV made of a result. */
    record Giudizio(
            boolean neutralizzato,
            @Nullable BigDecimal calcolato,
            @Nullable String motivo) {}

    record Scostamento(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            IndicatoreId indicatore,
            String nome,
            @Nullable BigDecimal grado,
            @Nullable String formula,
            @Nullable String causa,
            @Nullable String causaNelMonitoraggio) {

        /** Tells it from the others of the page. */
        String key() {
            return obiettivo + "_" + indicatore;
        }
    }

    record Mancanza(String codice, List<String> args) {
        Mancanza {
            args = args == null ? List.of() : List.copyOf(args);
        }
    }

    record Validazione(
            Esito esito,
            Act atto,
            String motivo,
            @Nullable String conflittoDichiarato,
            @Nullable PersonId da) {}

    record Rifiuto(
            Act atto,
            String motivo,
            @Nullable String conflittoDichiarato,
            @Nullable PersonId da) {}

    record Pubblicazione(String url, LocalDate pubblicataIl) {}
}
