// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.avvio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the run came to, in lines. */
final class Rapporto {

    private static final int MANY = 1000;

    private Rapporto() {}

    static List<String> lines(
            List<Tempo> times, List<Long> sheets, List<Long> calls, Duration took, Carico before, Carico after) {
        List<String> lines = new ArrayList<>();
        int n = times.size();
        lines.add(String.format(
                Locale.ROOT,
                "%d comuni ready after %d s: %.1f a second",
                n,
                took.toSeconds(),
                n * 1000.0 / took.toMillis()));
        int many = Math.min(MANY, n / 2);
        List<Tempo> first = times.subList(0, many);
        List<Tempo> last = times.subList(n - many, n);
        double firstAll =
                median(first.stream().map(t -> t.tutto().toNanos() / 1000).toList());
        double lastAll =
                median(last.stream().map(t -> t.tutto().toNanos() / 1000).toList());
        lines.add(String.format(
                Locale.ROOT,
                "from request to ready, median of the first %d: %.0f ms, of the last: %.0f ms, ratio %.2f",
                many,
                firstAll / 1000,
                lastAll / 1000,
                lastAll / firstAll));
        for (String step : times.getFirst().passi().keySet()) {
            lines.add(String.format(
                    Locale.ROOT, "  %-14s %5.0f ms, %5.0f ms", step, step(first, step), step(last, step)));
        }
        lines.add(compared("a sheet of 80 rows", sheets, Math.min(10, sheets.size() / 2)));
        lines.add(compared("a single call", calls, Math.min(200, calls.size() / 2)));
        add(lines, "resident KiB", before.memory(), after.memory());
        add(lines, "threads (of PostgreSQL processes)", before.threads(), after.threads());
        perComune(lines, "bytes of the database", before.bytes(), after.bytes(), n);
        add(lines, "schemas", before.schemas(), after.schemas());
        add(lines, "tables", before.tables(), after.tables());
        perComune(lines, "bytes of the topic", before.topics(), after.topics(), n);
        lines.add(String.format(
                Locale.ROOT,
                "topics %d, then %d",
                before.topics().size(),
                after.topics().size()));
        lines.add(String.format(Locale.ROOT, "partitions %d, then %d", before.partitions(), after.partitions()));
        lines.add(String.format(
                Locale.ROOT, "connections to PostgreSQL %d, then %d", before.connections(), after.connections()));
        return lines;
    }

    private static double step(List<Tempo> times, String step) {
        return median(times.stream()
                        .map(t -> t.passi().getOrDefault(step, Duration.ZERO).toNanos() / 1000)
                        .toList())
                / 1000;
    }

    private static String compared(String what, List<Long> micros, int many) {
        if (many == 0) {
            return what + ": too few";
        }
        return String.format(
                Locale.ROOT,
                "%s: median of the first %d %.1f ms, of the last %.1f ms",
                what,
                many,
                median(micros.subList(0, many)) / 1000,
                median(micros.subList(micros.size() - many, micros.size())) / 1000);
    }

    private static void add(List<String> lines, String what, Map<String, Long> before, Map<String, Long> after) {
        after.forEach((name, now) -> lines.add(
                String.format(Locale.ROOT, "%s, %s: %d, then %d", what, name, before.getOrDefault(name, 0L), now)));
    }

    private static void perComune(
            List<String> lines, String what, Map<String, Long> before, Map<String, Long> after, int comuni) {
        after.forEach((name, now) -> {
            long was = before.getOrDefault(name, 0L);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %s: %d, then %d, %d for each comune",
                    what,
                    name,
                    was,
                    now,
                    comuni == 0 ? 0 : (now - was) / comuni));
        });
    }

    static double median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }
}
