// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The demo tells the story it should: complete years add up, and the year in programming has something to do. */
class DemoDataTest {

    @Test
    void theWeightsOfACompleteYearSumToOneHundredPerUnit() {
        for (String ente : DemoAccounts.ENTI) {
            for (JsonNode year : DemoAccounts.read(ente).path("anni")) {
                if (!year.path("approvazione").isMissingNode()) {
                    assertThat(weights(year).values())
                            .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("100"));
                }
            }
        }
    }

    @Test
    void lovere2026HasOneSettoreAt95AndOneIndicatoreWithoutSource() {
        JsonNode year = DemoAccounts.read("lovere").path("anni").path(1);
        assertThat(year.path("anno").intValue()).isEqualTo(2026);
        assertThat(weights(year).get("TE")).isEqualByComparingTo("95");
        List<String> withoutSource = new ArrayList<>();
        for (JsonNode objective : year.path("obiettivi")) {
            for (JsonNode indicatore : objective.path("indicatori")) {
                if (indicatore.path("fonte").stringValue("").isEmpty()) {
                    withoutSource.add(objective.path("codice").stringValue(""));
                }
            }
        }
        assertThat(withoutSource).containsExactly("TE-04");
    }

    @Test
    void everybodyIsInvented() {
        for (String ente : DemoAccounts.ENTI) {
            JsonNode data = DemoAccounts.read(ente);
            assertThat(data.path("segretario").path("cognome").stringValue("")).isEqualTo("Esempio");
            data.path("persone")
                    .forEach(person ->
                            assertThat(person.path("cognome").stringValue("")).isEqualTo("Esempio"));
        }
    }

    @Test
    void onePersonIsResponsabileInOneEnteAndOivInTheOther() {
        Set<String> both = new HashSet<>(having("lovere", "RESPONSABILE"));
        both.retainAll(having("lodrino", "OIV"));
        assertThat(both).containsExactly("dario.esempio");
    }

    private static Set<String> having(String ente, String role) {
        Set<String> people = new HashSet<>();
        for (JsonNode person : DemoAccounts.read(ente).path("persone")) {
            for (JsonNode r : person.path("ruoli")) {
                if (r.path("ruolo").stringValue("").equals(role)) {
                    people.add(person.path("username").stringValue(""));
                }
            }
        }
        return people;
    }

    private static Map<String, BigDecimal> weights(JsonNode year) {
        Map<String, BigDecimal> weights = new HashMap<>();
        for (JsonNode objective : year.path("obiettivi")) {
            weights.merge(
                    objective.path("unita").stringValue(""),
                    new BigDecimal(objective.path("peso").stringValue("0")),
                    BigDecimal::add);
        }
        return weights;
    }
}
