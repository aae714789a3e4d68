// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpRules;
import org.junit.jupiter.api.Test;

class SmvpAggregateTest {

    @Test
    void theDefaultRulesAreAdopted() {
        new Scenario<>(SmvpAggregate.class, people -> people)
                .when(new AdoptDefaultSmvp(Lovere.stream(StreamKind.SMVP)))
                .then(new DefaultSmvpAdopted(1, new Anno(2000), SmvpRules.defaults()))
                .andTells("smvp");
    }
}
