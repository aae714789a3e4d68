// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.journeys.kill.ClientLog.Fate;
import it.ciclo.journeys.kill.ClientLog.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a run attempted and what it found.
 *
 * @param acknowledged of them {@code acknowledgedLate} only after an unknown outcome
 * @param refused of them {@code refusedLate} only after an unknown outcome
 * @param unresolved nobody could say until the end
 * @param repeated acknowledged keys that were sent once more
 * @param rows of the read models, compared with the fold
 * @param recovery from the last command to views that are level and compared
 * @param findings what contradicts a promise; empty is what one hopes for
 */
public record Outcome(
        long sent,
        long acknowledged,
        long acknowledgedLate,
        long refused,
        long refusedLate,
        long unresolved,
        int repeated,
        int kills,
        long events,
        long rows,
        Duration duration,
        Duration recovery,
        List<String> findings) {

    private static final int SHOWN = 20;
    private static final Pattern SUBJECT = Pattern.compile("^[0-9a-f]{8}-[-0-9a-f]{27}( n\\. \\d+)?: ");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");

    public Outcome {
        findings = List.copyOf(findings);
    }

    static Outcome of(
            ClientLog log,
            int kills,
            long events,
            long rows,
            Duration duration,
            Duration recovery,
            List<String> findings) {
        Collection<Told> told = log.told().values();
        return new Outcome(
                told.size(),
                count(told, Fate.Acknowledged.class, false),
                count(told, Fate.Acknowledged.class, true),
                count(told, Fate.Refused.class, false),
                count(told, Fate.Refused.class, true),
                count(told, Fate.Unknown.class, false) + count(told, Fate.Sent.class, false),
                log.repetitions(),
                kills,
                events,
                rows,
                duration,
                recovery,
                findings);
    }

    private static long count(Collection<Told> told, Class<? extends Fate> fate, boolean onlyLate) {
        return told.stream()
                .filter(one -> fate.isInstance(one.fate()) && (one.wasUnknown() || !onlyLate))
                .count();
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%d commands: %d acknowledged (%d after an unknown outcome), %d refused (%d after one), %d unresolved"
                .formatted(sent, acknowledged, acknowledgedLate, refused, refusedLate, unresolved));
        lines.add("%d keys sent once more, %d SIGKILLs, %d events stored, %d rows compared with the fold"
                .formatted(repeated, kills, events, rows));
        lines.add("%d s in all, level and compared %d s after the last command"
                .formatted(duration.toSeconds(), recovery.toSeconds()));
        lines.add(findings.isEmpty() ? "no findings" : findings.size() + " findings:");
        kinds().forEach((kind, times) -> lines.add("  " + times + " times: " + kind));
        findings.stream().limit(SHOWN).forEach(lines::add);
        return lines;
    }

    /** Findings without the ids and numbers in them, and how often each. */
    private SortedMap<String, Long> kinds() {
        return findings.stream()
                .map(finding -> SUBJECT.matcher(finding).replaceFirst(""))
                .map(finding -> NUMBER.matcher(finding).replaceAll("n"))
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    }
}
