// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.avvio;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How long a comune took.
 *
 * @param posto in the order they were begun in
 * @param tutto from its request until its last step was done
 * @param passi each step, since the one before was done
 */
record Tempo(int posto, Duration tutto, Map<String, Duration> passi) {

    static Tempo of(int posto, JsonNode avvio) {
        Instant begun = Instant.parse(avvio.path("creatoIl").asString());
        Map<String, Duration> steps = new LinkedHashMap<>();
        Instant before = begun;
        for (JsonNode step : avvio.path("passi")) {
            Instant done = Instant.parse(step.path("aggiornatoIl").asString());
            steps.put(step.path("passo").asString(), Duration.between(before, done));
            before = done;
        }
        return new Tempo(posto, Duration.between(begun, before), steps);
    }
}
