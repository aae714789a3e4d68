// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import it.ciclo.command.shared.Hand;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaDropped;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.MotivoRevised;
import it.ciclo.contracts.variazione.VariazioneEvent.OivHeard;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneRejected;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneWithdrawn;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A variazione: not proposed, open, approved, fallen. */
public sealed interface Variazione {

    record NotProposed() implements Variazione {}

    /**
     * @param da who proposed it
     * @param modifiche by their objectives, in the order they were first proposed
     * @param oivHeard about what it says now
     */
    record Open(
            Anno anno,
            int numero,
            PersonId da,
            Causa causa,
            String motivo,
            Map<ObjectiveId, Modifica> modifiche,
            boolean oivHeard)
            implements Variazione {
        public Open {
            modifiche = Collections.unmodifiableMap(new LinkedHashMap<>(modifiche));
        }

        /** What the OIV heard is not what is proposed now. */
        private Open with(Map<ObjectiveId, Modifica> others) {
            return new Open(anno, numero, da, causa, motivo, others, false);
        }
    }

    /** @param approvataIl the day of the act */
    record Approved(Anno anno, int numero, LocalDate approvataIl, List<Modifica> modifiche) implements Variazione {
        public Approved {
            modifiche = List.copyOf(modifiche);
        }
    }

    /** Rejected or withdrawn. */
    record Fallen(Anno anno, int numero) implements Variazione {}

    /** @param actor who caused the event: a responsabile acts on the own variazioni only */
    static Variazione evolve(Variazione variazione, VariazioneEvent event, Hand actor) {
        if (event instanceof VariazioneProposed e) {
            return new Open(e.anno(), e.numero(), actor.titolare(), e.causa(), e.motivo(), Map.of(), false);
        }
        return switch (variazione) {
            case NotProposed _, Approved _, Fallen _ -> variazione;
            case Open open -> evolve(open, event);
        };
    }

    private static Variazione evolve(Open v, VariazioneEvent event) {
        return switch (event) {
            case VariazioneProposed _ -> v;
            case MotivoRevised e ->
                new Open(v.anno(), v.numero(), v.da(), e.causa(), e.motivo(), v.modifiche(), v.oivHeard());
            case ModificaProposed e -> {
                Map<ObjectiveId, Modifica> all = new LinkedHashMap<>(v.modifiche());
                all.put(e.modifica().obiettivo(), e.modifica());
                yield v.with(all);
            }
            case ModificaDropped e -> {
                Map<ObjectiveId, Modifica> all = new LinkedHashMap<>(v.modifiche());
                all.remove(e.obiettivo());
                yield v.with(all);
            }
            case OivHeard _ -> new Open(v.anno(), v.numero(), v.da(), v.causa(), v.motivo(), v.modifiche(), true);
            case VariazioneApproved e ->
                new Approved(v.anno(), v.numero(), e.atto().data(), e.modifiche());
            case VariazioneRejected _, VariazioneWithdrawn _ -> new Fallen(v.anno(), v.numero());
        };
    }
}
