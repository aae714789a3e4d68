// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an objective is carried out and what was said of it.
 *
 * @param monitoraggi latest first
 * @param daVedere whether an act told its titolare something that she has not said to have seen
 */
public record Corso(
        List<Fase> fasi,
        List<Persona> persone,
        List<Visione> visioni,
        List<Detto> monitoraggi,
        List<Azione> azioni,
        @Nullable Risorse risorse,
        @Nullable Boolean daVedere) {

    public static final Corso NONE =
            new Corso(List.of(), List.of(), List.of(), List.of(), List.of(), Risorse.NONE, false);

    /** Whether the titolare is asked to say that she has seen what an act told her. */
    public boolean chiedeVisione() {
        return Boolean.TRUE.equals(daVedere);
    }

    public enum StatoFase {
        NON_INIZIATA,
        IN_CORSO,
        IN_RITARDO,
        FATTA,
        FATTA_IN_RITARDO
    }

    /**
     * @param dal as planned, {@code attesaDal} as expected now, null while that is as planned
     * @param parziale how much of it a value says is done, while it is not done whole
     */
    public record Fase(
            IndicatoreId indicatore,
            FaseId fase,
            String nome,
            BigDecimal peso,
            LocalDate dal,
            LocalDate al,
            @Nullable LocalDate attesaDal,
            @Nullable LocalDate attesaAl,
            @Nullable LocalDate iniziata,
            @Nullable LocalDate fatta,
            @Nullable String motivo,
            Valore.@Nullable FaseDone parziale,
            StatoFase stato) {

        public boolean isDone() {
            return fatta != null;
        }

        /** Whether what is done of it was done after its planned end. */
        public boolean isLate() {
            LocalDate done = parziale == null ? fatta : parziale.fattaIl();
            return done != null && done.isAfter(al);
        }
    }

    public record Persona(PersonId persona, Peso quota) {}

    /** @param passaggio whether the person was told by becoming the owner */
    public record Visione(
            PersonId persona,
            LocalDate comunicatoIl,
            @Nullable LocalDate visioneIl,
            boolean passaggio) {}

    public enum Stato {
        APERTO,
        ESAMINATO,
        CHIUSO
    }

    public record Detto(
            Period period,
            Stato stato,
            Andamento andamento,
            @Nullable Causa causa,
            @Nullable String proposta,
            List<Previsione> previsioni,
            @Nullable String richiesta) {
        public Detto {
            previsioni = List.copyOf(previsioni);
        }
    }

    /** What the final value will probably be: it counts for nothing. */
    public record Previsione(
            IndicatoreId indicatore, String nome, Misura misura, String unitaDiMisura, int decimali, Valore valore)
            implements Measurable {}

    public enum StatoAzione {
        APERTA,
        COMPLETATA,
        ABBANDONATA
    }

    public record Azione(
            AzioneId azione,
            Period period,
            ObjectiveId obiettivo,
            @Nullable String codice,
            @Nullable String titolo,
            @Nullable UnitaId unita,
            String cosa,
            PersonId incaricato,
            LocalDate entro,
            boolean inRitardo,
            @Nullable Act atto,
            @Nullable String nota,
            StatoAzione stato,
            @Nullable LocalDate conclusaIl,
            @Nullable String esito,
            List<Prova> prove) {
        public Azione {
            prove = List.copyOf(Objects.requireNonNullElse(prove, List.of()));
        }
    }

    public Corso {
        fasi = List.copyOf(fasi);
        persone = List.copyOf(persone);
        visioni = List.copyOf(visioni);
        monitoraggi = List.copyOf(monitoraggi);
        azioni = List.copyOf(azioni);
    }

    /** Null where the person was not told. */
    public @Nullable Visione visione(PersonId person) {
        return visioni.stream()
                .filter(v -> v.persona().equals(person))
                .findFirst()
                .orElse(null);
    }
}
