// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.piano;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happens to the Piano of one year. */
public sealed interface PianoEvent extends DomainEvent {

    /** Where the Piano stands: inside the PIAO, attached to it, or alone. */
    enum Container {
        PIAO_2_2,
        ALLEGATO_PIAO,
        AUTONOMO
    }

    /** @param triennioFinoAl last year of the three, e.g. 2028 for 2026-2028 */
    record PianoCreated(Anno anno, Anno triennioFinoAl, Container contenitore) implements PianoEvent {
        public PianoCreated {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(triennioFinoAl);
            Objects.requireNonNull(contenitore);
        }
    }

    /**
     * The weights of a unit and their sum, as they stood when the Piano was proposed.
     *
     * @param obiettivi the unit answers for
     * @param somma with what it shares (W8)
     */
    record UnitaQuadratura(UnitaId unita, int obiettivi, BigDecimal somma) {
        public UnitaQuadratura {
            Objects.requireNonNull(unita);
            Objects.requireNonNull(somma);
        }
    }

    record PianoProposed(List<UnitaQuadratura> quadrature) implements PianoEvent {
        public PianoProposed {
            quadrature = List.copyOf(quadrature);
        }
    }

    /**
     * The budget is late and the organ gave objectives all the same (art. 5 c. 1-ter D.Lgs. 150/2009): they count as those of an
     * approved Piano until it confirms, changes or drops them.
     */
    record ProvisionalObjectivesApproved(Act atto, List<ObjectiveId> obiettivi)
            implements PianoEvent, DomainEvent.WithAct {
        public ProvisionalObjectivesApproved {
            Objects.requireNonNull(atto);
            obiettivi = List.copyOf(obiettivi);
        }
    }

    /** What the Piano made of a provisional objective. */
    enum Sorte {
        CONFERMATO,
        MODIFICATO,
        SOSPESO,
        STRALCIATO
    }

    /** @param variazione the one that last changed it, with its act and reason; null where it is as it was given */
    record Provvisorio(
            ObjectiveId obiettivo, Sorte sorte, @Nullable VariazioneId variazione) {
        public Provvisorio {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(sorte);
        }
    }

    /**
     * The organ approved the Piano; its objectives are assigned from here on and inherit this act.
     *
     * @param inRitardo the act is later than the term; then {@code motivoRitardo} says why
     * @param soloSmvpPredefinito no SMVP adopted by the ente rules the year: premi will stay blocked
     * @param provvisori what became of the objectives given before, null where none were
     * @param senzaPeg true where the ente is big enough to need a PEG and none was approved; null otherwise
     */
    record PianoApproved(
            Act atto,
            List<ObjectiveId> obiettivi,
            boolean inRitardo,
            @Nullable String motivoRitardo,
            boolean soloSmvpPredefinito,
            @Nullable List<Provvisorio> provvisori,
            @Nullable Boolean senzaPeg)
            implements PianoEvent, DomainEvent.WithAct {
        public PianoApproved {
            Objects.requireNonNull(atto);
            obiettivi = List.copyOf(obiettivi);
            provvisori = provvisori == null ? null : List.copyOf(provvisori);
        }

        /** Of a year without provisional objectives. */
        public PianoApproved(
                Act atto,
                List<ObjectiveId> obiettivi,
                boolean inRitardo,
                @Nullable String motivoRitardo,
                boolean soloSmvpPredefinito) {
            this(atto, obiettivi, inRitardo, motivoRitardo, soloSmvpPredefinito, null, null);
        }
    }

    record PianoPublished(String url, LocalDate pubblicatoIl) implements PianoEvent {
        public PianoPublished {
            Objects.requireNonNull(url);
            Objects.requireNonNull(pubblicatoIl);
        }
    }

    /**
     * The points of one objective and the peso they give (W4).
     *
     * @param scelte what was chosen of each criterio, by its code
     * @param fattore the kind of objective; null where the SMVP multiplies by none
     * @param punti the choices added up, times the fattore
     * @param peso the share of these points in those of the unit
     */
    record Pesata(
            ObjectiveId obiettivo,
            Map<String, String> scelte,
            @Nullable String fattore,
            BigDecimal punti,
            Peso peso) {
        public Pesata {
            Objects.requireNonNull(obiettivo);
            scelte = new TreeMap<>(scelte);
            Objects.requireNonNull(punti);
            Objects.requireNonNull(peso);
        }
    }

    /**
     * The weights of a unit follow from points: scores and result are kept, the objectives have their peso by an event of their own in
     * the same append.
     *
     * @param righe every objective the unit answers for
     * @param somma what the weights make together: 100.00, less what the unit weighs of objectives of others
     */
    record ObjectivesWeighed(UnitaId unita, List<Pesata> righe, BigDecimal somma) implements PianoEvent {
        public ObjectivesWeighed {
            Objects.requireNonNull(unita);
            righe = List.copyOf(righe);
            Objects.requireNonNull(somma);
        }
    }
}
