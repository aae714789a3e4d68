// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.neighbour;

import it.ciclo.journeys.neighbour.Wire.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a pace that does not depend on the answers: each request has an instant at which it is due, and is as late as it is answered after
 * that. Whoever stands in a queue is measured too.
 */
final class Sender {

    /** Behind by more than this it gives up what was due; it then says that it sent less. */
    private static final long BEHIND_NANOS = Duration.ofSeconds(1).toNanos();

    /** @param nanos how long each took, in order of size @param statuses how often each status */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    record Sent(long[] nanos, Map<Integer, Integer> statuses, Duration took) {

        double millis(double quantile) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.ceil(quantile * nanos.length) - 1] / 1e6;
        }

        double perSecond(int from, int to) {
            return statuses.entrySet().stream()
                            .filter(e -> e.getKey() >= from && e.getKey() < to)
                            .mapToInt(Map.Entry::getValue)
                            .sum()
                    / (took.toNanos() / 1e9);
        }

        static Sent of(List<Sent> some) {
            long[] all = some.stream()
                    .flatMapToLong(one -> Arrays.stream(one.nanos))
                    .sorted()
                    .toArray();
            Map<Integer, Integer> statuses = new TreeMap<>();
            some.forEach(one -> one.statuses.forEach((status, n) -> statuses.merge(status, n, Integer::sum)));
            return new Sent(all, statuses, some.stream().map(Sent::took).reduce(Duration.ZERO, Duration::plus));
        }
    }

    private final int port;
    private final List<Work> connections;
    private final double perSecond;

    Sender(int port, List<? extends Work> connections, double perSecond) {
        this.port = port;
        this.connections = List.copyOf(connections);
        this.perSecond = perSecond;
    }

    Sent during(Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        Sent[] sent = new Sent[connections.size()];
        List<Thread> threads = new ArrayList<>();
        for (int c = 0; c < sent.length; c++) {
            int connection = c;
            threads.add(Thread.ofVirtual().start(() -> sent[connection] = send(connection, begin, end)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Sent all = Sent.of(List.of(sent));
        return new Sent(all.nanos(), all.statuses(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private Sent send(int connection, long begin, long end) {
        Work work = connections.get(connection);
        long step = (long) (1e9 / perSecond * connections.size());
        long due = begin + step * connection / connections.size();
        List<Long> nanos = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Wire wire = new Wire(port)) {
            while (due < end) {
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                if (System.nanoTime() >= end) {
                    break;
                }
                Answer answer = wire.exchange(work.next());
                work.answered(answer);
                long now = System.nanoTime();
                nanos.add(now - due);
                statuses.merge(answer.status(), 1, Integer::sum);
                due = Math.max(due + step, now - BEHIND_NANOS);
            }
        }
        return new Sent(nanos.stream().mapToLong(Long::longValue).toArray(), statuses, Duration.ZERO);
    }
}
