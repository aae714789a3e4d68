// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.ObjectivesWeighed;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.piano.PianoEvent.ProvisionalObjectivesApproved;
import java.time.LocalDate;
import java.util.List;

/** How far the Piano of a year is. */
public sealed interface Piano {

    record NotCreated() implements Piano {}

    record Draft(Anno anno) implements Piano {}

    record Proposed(Anno anno) implements Piano {}

    /**
     * Its objectives are in force before it is approved.
     *
     * @param proposed whether the Piano that is to confirm them is with the organ
     */
    record Provisional(Anno anno, Act atto, List<ObjectiveId> obiettivi, boolean proposed) implements Piano {
        public Provisional {
            obiettivi = List.copyOf(obiettivi);
        }
    }

    /** @param datoIl the day of the first act that gave its objectives, before or with the Piano */
    record Approved(Anno anno, Act atto, LocalDate datoIl, boolean published) implements Piano {}

    static Piano evolve(Piano piano, PianoEvent event) {
        return switch (event) {
            case PianoCreated e -> new Draft(e.anno());
            case PianoProposed _ ->
                switch (piano) {
                    case Draft draft -> new Proposed(draft.anno());
                    case Provisional p -> new Provisional(p.anno(), p.atto(), p.obiettivi(), true);
                    case NotCreated _, Proposed _, Approved _ -> piano;
                };
            case ProvisionalObjectivesApproved e ->
                switch (piano) {
                    case Draft p -> new Provisional(p.anno(), e.atto(), e.obiettivi(), false);
                    case Proposed p -> new Provisional(p.anno(), e.atto(), e.obiettivi(), false);
                    case NotCreated _, Provisional _, Approved _ -> piano;
                };
            case PianoApproved e ->
                switch (piano) {
                    case Proposed p -> new Approved(p.anno(), e.atto(), e.atto().data(), false);
                    case Provisional p ->
                        new Approved(p.anno(), e.atto(), p.atto().data(), false);
                    case NotCreated _, Draft _, Approved _ -> piano;
                };
            case ObjectivesWeighed _ -> piano;
            case PianoPublished _ ->
                piano instanceof Approved a ? new Approved(a.anno(), a.atto(), a.datoIl(), true) : piano;
        };
    }
}
