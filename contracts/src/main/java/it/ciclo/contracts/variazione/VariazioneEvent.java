// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.variazione;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ObjectiveId;
import java.util.List;
import java.util.Objects;

/** What happens to one variazione of an approved Piano. */
public sealed interface VariazioneEvent extends DomainEvent {

    /** @param numero counts the variazioni proposed in the year */
    record VariazioneProposed(Anno anno, int numero, Causa causa, String motivo)
            implements VariazioneEvent, DomainEvent.WithReason {
        public VariazioneProposed {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(causa);
            Objects.requireNonNull(motivo);
        }
    }

    record MotivoRevised(Causa causa, String motivo) implements VariazioneEvent, DomainEvent.WithReason {
        public MotivoRevised {
            Objects.requireNonNull(causa);
            Objects.requireNonNull(motivo);
        }
    }

    /** What shall happen to one objective; what was proposed for it before no longer is. */
    record ModificaProposed(Modifica modifica) implements VariazioneEvent {
        public ModificaProposed {
            Objects.requireNonNull(modifica);
        }
    }

    /** Nothing shall happen to the objective any more. */
    record ModificaDropped(ObjectiveId obiettivo) implements VariazioneEvent {
        public ModificaDropped {
            Objects.requireNonNull(obiettivo);
        }
    }

    /** @param atto the verbale */
    record OivHeard(Act atto, String parere) implements VariazioneEvent, DomainEvent.WithAct {
        public OivHeard {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(parere);
        }
    }

    /**
     * The organ approved it: from here on the objectives are what {@code modifiche} says they are.
     *
     * @param numero the variazione's in its year
     * @param modifiche all of them, the new objectives included, as they stand now
     * @param segnalazioni what the OIV will want to read
     */
    record VariazioneApproved(
            Act atto, int numero, Causa causa, String motivo, List<Modifica> modifiche, List<Segnalazione> segnalazioni)
            implements VariazioneEvent, DomainEvent.WithAct, DomainEvent.WithReason {
        public VariazioneApproved {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(causa);
            Objects.requireNonNull(motivo);
            modifiche = List.copyOf(modifiche);
            segnalazioni = List.copyOf(segnalazioni);
        }
    }

    record VariazioneRejected(Act atto, String motivo)
            implements VariazioneEvent, DomainEvent.WithAct, DomainEvent.WithReason {
        public VariazioneRejected {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(motivo);
        }
    }

    /** Taken back by who proposed it, before any organ decided. */
    record VariazioneWithdrawn(String motivo) implements VariazioneEvent, DomainEvent.WithReason {
        public VariazioneWithdrawn {
            Objects.requireNonNull(motivo);
        }
    }
}
