// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.relazione.RelazioneDecider;
import it.ciclo.command.shared.Lookups;

/** What the aggregate would give the decider. */
public final class RelazioneFactsOf {

    private RelazioneFactsOf() {}

    public static RelazioneDecider.Facts facts(RelazioneCommand command, Lookups lookups, People people) {
        return new RelazioneFacts(people).about(command, lookups);
    }
}
