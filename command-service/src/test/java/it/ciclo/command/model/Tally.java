// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.shared.StreamCommand;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was tried, so that a run that tried too little is seen. */
final class Tally {

    long commands;
    long accepted;
    final Map<String, Long> transitions = new TreeMap<>();
    final Map<String, Long> refusals = new TreeMap<>();

    void count(StreamCommand command, List<String> codes, List<String> rows) {
        commands++;
        if (codes.isEmpty()) {
            accepted++;
            rows.forEach(row -> transitions.merge(row, 1L, Long::sum));
        }
        codes.stream().distinct().forEach(code -> refusals.merge(code, 1L, Long::sum));
    }

    @Override
    public String toString() {
        return commands + " commands, " + 100 * accepted / Math.max(1, commands) + " % accepted\n" + transitions + "\n"
                + refusals;
    }
}
