// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.smvp.PesaturaRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What query-service says of the Piano of a year. */
record PianoAnswer(
        int anno,
        Stato stato,
        @Nullable Long versione,
        @Nullable Integer triennioFinoAl,
        @Nullable Container contenitore,
        int obiettivi,
        @Nullable Provvisorio provvisorio,
        @Nullable Act atto,
        boolean inRitardo,
        @Nullable String motivoRitardo,
        boolean soloSmvpPredefinito,
        boolean senzaPeg,
        @Nullable Pubblicazione pubblicazione,
        List<Quadratura> quadrature,
        List<Controllo> blocchi,
        List<Controllo> avvisi,
        @Nullable LocalDate scadenza,
        @Nullable PesaturaRules pesatura,
        List<ObjectivesWeighed> pesature,
        @Nullable Act smvpAdottato,
        @Nullable Act smvpAdottatoDopo) {

    PianoAnswer {
        quadrature = quadrature == null ? List.of() : List.copyOf(quadrature);
        blocchi = blocchi == null ? List.of() : List.copyOf(blocchi);
        pesature = pesature == null ? List.of() : List.copyOf(pesature);
        avvisi = avvisi == null ? List.of() : List.copyOf(avvisi);
    }

    enum Stato {
        NON_CREATO,
        BOZZA,
        PROPOSTO,
        APPROVATO,
        PUBBLICATO
    }

    /** What the Piano makes, or made, of an objective given before it. */
    enum Sorte {
        CONFERMATO,
        MODIFICATO,
        SOSPESO,
        STRALCIATO
    }

    /** The objectives given before the Piano. */
    record Provvisorio(Act atto, List<Voce> voci) {

        Provvisorio {
            voci = voci == null ? List.of() : List.copyOf(voci);
        }
    }

    /** @param variazione the number of the variazione that changed it, with its id */
    record Voce(
            ObjectiveId obiettivo,
            String codice,
            String titolo,
            Sorte sorte,
            @Nullable VariazioneId idVariazione,
            @Nullable Integer variazione) {}

    /** Whether an organ gave the objectives, with the Piano or before it. */
    boolean inVigore() {
        return atto != null || provvisorio != null;
    }

    record Pubblicazione(String url, LocalDate pubblicatoIl) {}

    record Quadratura(UnitaId unita, int obiettivi, BigDecimal somma, BigDecimal differenza, boolean torna) {}

    /** One thing that blocks the proposal, or that the OIV will see. */
    record Controllo(
            String codice,
            @Nullable UnitaId unita,
            @Nullable ObjectiveId obiettivo,
            @Nullable IndicatoreId indicatore,
            List<String> args) {

        Controllo {
            args = args == null ? List.of() : List.copyOf(args);
        }
    }
}
