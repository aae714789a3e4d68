// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import static it.ciclo.command.shared.Refusals.assertAccepted;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.SmvpFact;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpRules;
import org.junit.jupiter.api.Test;

class SmvpDeciderTest {

    private static final AdoptDefaultSmvp ADOPT = new AdoptDefaultSmvp(Lovere.stream(StreamKind.SMVP));
    private static final DefaultSmvpAdopted ADOPTED = new DefaultSmvpAdopted(1, new Anno(2000), SmvpRules.defaults());

    @Test
    void theDefaultRulesAreAdoptedOnceAndHoldForEveryYear() {
        assertAccepted(SmvpDecider.decide(ADOPT, new Smvp.None()), ADOPTED);
        assertAccepted(SmvpDecider.decide(ADOPT, Smvp.evolve(new Smvp.None(), ADOPTED)));
    }

    @Test
    void theOtherStreamsAreToldThatTheyAreTheDefault() {
        assertThat(SmvpLookups.of(Smvp.evolve(new Smvp.None(), ADOPTED)))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.body()).isEqualTo(new SmvpFact(1, new Anno(2000), true, SmvpRules.defaults())));
    }
}
