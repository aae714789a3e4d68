// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.variazione.Variazione;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.command.variazione.VariazioneDecider;

/** What the aggregate would give the decider. */
public final class VariazioneFactsOf {

    private VariazioneFactsOf() {}

    public static VariazioneDecider.Facts facts(
            VariazioneCommand command, Variazione variazione, Lookups lookups, People people) {
        return new VariazioneFacts(people).about(command, variazione, lookups);
    }
}
