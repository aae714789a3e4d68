// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What query-service says of one variazione. */
public record VariazioneAnswer(
        VariazioneId id,
        long versione,
        int anno,
        int numero,
        Stato stato,
        Causa causa,
        String motivo,
        PersonId propostaDa,
        Instant propostaIl,
        List<Modifica> modifiche,
        @Nullable Parere parere,
        @Nullable Decisione decisione,
        List<Segnalata> segnalazioni,
        List<UnitaPesi> unita,
        List<Mancanza> mancano) {

    public enum Stato {
        PROPOSTA,
        OIV_SENTITO,
        APPROVATA,
        RESPINTA,
        RITIRATA;

        public boolean aperta() {
            return this == PROPOSTA || this == OIV_SENTITO;
        }
    }

    public record Parere(Act atto, String testo) {}

    public record Decisione(
            @Nullable Act atto, @Nullable String motivo, PersonId registrataDa, Instant registrataIl, long sequenza) {}

    public record Segnalata(
            Segnalazione.Tipo tipo,
            ObjectiveId obiettivo,
            @Nullable IndicatoreId indicatore,
            LocalDate notiDal,
            @Nullable Period period,
            @Nullable Valore valore) {}

    public record UnitaPesi(UnitaId unita, List<PesoRiga> righe, BigDecimal somma, boolean torna) {}

    public record PesoRiga(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            @Nullable Peso prima,
            @Nullable Peso dopo,
            @Nullable Peso proporzionale,
            boolean fisso,
            @Nullable UnitaId condivisoDa) {}

    public record Mancanza(String codice, @Nullable UnitaId unita, List<String> args) {
        public Mancanza {
            args = args == null ? List.of() : List.copyOf(args);
        }
    }

    public VariazioneAnswer {
        modifiche = modifiche == null ? List.of() : List.copyOf(modifiche);
        segnalazioni = segnalazioni == null ? List.of() : List.copyOf(segnalazioni);
        unita = unita == null ? List.of() : List.copyOf(unita);
        mancano = mancano == null ? List.of() : List.copyOf(mancano);
    }

    /** By which it was decided; null while it is not, or where no act was needed. */
    public @Nullable Act atto() {
        return decisione == null ? null : decisione.atto();
    }

    /** What shall happen to an objective; null where nothing shall. */
    public @Nullable Modifica modifica(ObjectiveId obiettivo) {
        return modifiche.stream()
                .filter(m -> m.obiettivo().equals(obiettivo))
                .findFirst()
                .orElse(null);
    }
}
