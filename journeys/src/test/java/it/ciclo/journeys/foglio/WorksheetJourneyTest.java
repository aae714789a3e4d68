// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.foglio;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Every figure of a year is the one its worksheet came to, which was written before. */
class WorksheetJourneyTest {

    private final RunningCiclo ciclo = SharedCiclo.get();

    @Test
    void aYearOfThirtyObjectivesComesOutAsItsWorksheetSays() throws IOException, InterruptedException {
        NewEnte ente = NewEnte.onboarded(
                ciclo, new NewEnte.Profile("Comune di Prova Grande", "grande", "80000003113", "016901", "Z901", 20));
        FoglioAnno anno = new FoglioAnno(ente, Foglio.read("lovere-2025.xlsx"));
        anno.organised(20);
        anno.planned();
        anno.varied();
        anno.measured();
        anno.reported();
        anno.comesOutAsInTheSheet("E1");
    }

    @Test
    void aYearOfSixObjectivesUnderItsOwnRulesComesOutAsItsWorksheetSays() throws IOException, InterruptedException {
        NewEnte ente = NewEnte.onboarded(
                ciclo, new NewEnte.Profile("Comune di Prova Piccola", "piccola", "80000003121", "016902", "Z902", 6));
        FoglioAnno anno = new FoglioAnno(ente, Foglio.read("piccolo-comune-2025.xlsx"));
        anno.organised(6);
        anno.ownSmvp(withThreshold());
        anno.planned();
        anno.measured();
        anno.reported();
        anno.comesOutAsInTheSheet("E3");
    }

    private static ObjectNode withThreshold() {
        ObjectNode rules = EventJson.mapper().valueToTree(SmvpRules.defaults());
        rules.withObject("/indicatori/judgement/soglia").put("minimo", "60").put("inclusive", true);
        rules.withObject("/missing").put("notAvailable", "EXCLUDE_AND_REWEIGHT");
        rules.withObject("/rollup").put("ente", "E3");
        return rules;
    }
}
