// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.piano.PianoDecider;
import it.ciclo.command.shared.Lookups;
import java.util.List;

/** What the aggregate would give the decider. */
public final class PianoFactsOf {

    private PianoFactsOf() {}

    public static PianoDecider.Facts facts(PianoCommand command, Lookups lookups, People people) {
        return new PianoFacts(people, _ -> List.of()).about(command, lookups);
    }
}
