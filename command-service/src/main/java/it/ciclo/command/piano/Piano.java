// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;

/** How far the Piano of a year is. */
public sealed interface Piano {

    record NotCreated() implements Piano {}

    record Draft(Anno anno) implements Piano {}

    record Proposed(Anno anno) implements Piano {}

    record Approved(Anno anno, Act atto, boolean published) implements Piano {}

    static Piano evolve(Piano piano, PianoEvent event) {
        return switch (event) {
            case PianoCreated e -> new Draft(e.anno());
            case PianoProposed _ -> piano instanceof Draft draft ? new Proposed(draft.anno()) : piano;
            case PianoApproved e ->
                piano instanceof Proposed proposed ? new Approved(proposed.anno(), e.atto(), false) : piano;
            case PianoPublished _ ->
                piano instanceof Approved approved ? new Approved(approved.anno(), approved.atto(), true) : piano;
        };
    }
}
