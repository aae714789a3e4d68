// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.verbale;

import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.command.smvp.SmvpCommand.AdoptSmvp;
import it.ciclo.command.smvp.SmvpCommand.DiscardSmvpDraft;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import it.ciclo.command.smvp.SmvpCommand.GiveOpinionOnSmvp;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.smvp.PublicationRules;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDraftDiscarded;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDrafted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpOpinionGiven;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpRevised;
import it.ciclo.contracts.smvp.SmvpRules;
import org.junit.jupiter.api.Test;

class SmvpAggregateTest {

    private static final StreamId STREAM = Lovere.stream(StreamKind.SMVP);
    private static final Anno NEXT = new Anno(2027);
    private static final DefaultSmvpAdopted DEFAULT = new DefaultSmvpAdopted(1, new Anno(2000), SmvpRules.defaults());
    private static final SmvpDrafted DRAFTED = new SmvpDrafted(2, NEXT, SmvpRules.defaults(), "predefinito", null);
    private static final SmvpOpinionGiven OPINION =
            new SmvpOpinionGiven(verbale("2026-11-05"), Esito.FAVOREVOLE, "Regole chiare e misurabili", null);

    private static Scenario<SmvpAggregate> scenario() {
        return new Scenario<>(SmvpAggregate.class, SmvpFacts::new);
    }

    @Test
    void theDefaultRulesAreAdopted() {
        scenario().when(new AdoptDefaultSmvp(STREAM)).then(DEFAULT).andTells("smvp");
    }

    @Test
    void aDraftTellsNobodyUntilItIsAdopted() {
        scenario()
                .happened(PersonId.SISTEMA, DEFAULT)
                .when(new DraftSmvp(STREAM, NEXT, SmvpRules.defaults(), "predefinito", null))
                .then(DRAFTED)
                .andTells();
        SmvpRules other = SmvpRules.defaults().with(new PublicationRules(7));
        scenario()
                .happened(PersonId.SISTEMA, DEFAULT)
                .happened(ADA, DRAFTED)
                .when(new ReviseSmvp(STREAM, NEXT, other))
                .then(new SmvpRevised(NEXT, other))
                .andTells();
        scenario()
                .happened(PersonId.SISTEMA, DEFAULT)
                .happened(ADA, DRAFTED)
                .as(oiv())
                .when(new GiveOpinionOnSmvp(
                        STREAM, Esito.FAVOREVOLE, verbale("2026-11-05"), "Regole chiare e misurabili", null))
                .then(OPINION)
                .andTells();
        scenario()
                .happened(PersonId.SISTEMA, DEFAULT)
                .happened(ADA, DRAFTED)
                .happened(CARLA, OPINION)
                .when(new AdoptSmvp(STREAM, delibera("2026-11-10"), null))
                .then(new SmvpAdopted(2, NEXT, delibera("2026-11-10"), false, false, null))
                .andTells("smvp");
    }

    @Test
    void aDraftIsDiscarded() {
        scenario()
                .happened(PersonId.SISTEMA, DEFAULT)
                .happened(ADA, DRAFTED)
                .when(new DiscardSmvpDraft(STREAM, "Si riparte dal modello"))
                .then(new SmvpDraftDiscarded("Si riparte dal modello"))
                .andTells();
    }
}
