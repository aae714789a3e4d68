// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many attempts were made, and where. */
final class Tally {

    private final Map<String, Integer> byService = new TreeMap<>();
    private final Map<String, Integer> byActor = new TreeMap<>();
    private final Map<String, Integer> byPosition = new TreeMap<>();
    private final Map<String, Integer> byStatus = new TreeMap<>();

    synchronized void count(Operation operation, Actor actor, Position position, int status) {
        byService.merge(operation.service().module(), 1, Integer::sum);
        byActor.merge(actor.name(), 1, Integer::sum);
        byPosition.merge(position.where().told, 1, Integer::sum);
        byStatus.merge(Integer.toString(status), 1, Integer::sum);
    }

    synchronized int attempts() {
        return sum(byService);
    }

    @Override
    public synchronized String toString() {
        return line("service", byService)
                + line("role", byActor)
                + line("position", byPosition)
                + line("answer", byStatus);
    }

    private static String line(String by, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", ", "\n  by " + by + ": ", ""));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
