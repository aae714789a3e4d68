// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * So few of each key work at once; the others wait in order and for a while. A turn lasts a moment: whoever needs longer, because a file
 * comes slowly or the views are behind, goes on, and the next begins beside. A key that nobody uses is not remembered.
 */
final class Turns {

    /** What {@link #leave} gives back; each is its own. */
    @SuppressWarnings("ClassCanBeRecord") // two turns that began at once are two
    static final class Turn {
        private final long over;

        private Turn(long over) {
            this.over = over;
        }
    }

    private static final class Line {
        private final ReentrantLock lock = new ReentrantLock();
        private final Deque<Turn> working = new ArrayDeque<>();
        private final Deque<Condition> waiting = new ArrayDeque<>();
        private int users;
    }

    private final ConcurrentMap<String, Line> lines = new ConcurrentHashMap<>();
    private final int atOnce;
    private final long lasts;
    private final long patience;

    /** @param lasts after which a turn counts no longer */
    Turns(int atOnce, Duration lasts, Duration patience) {
        this.atOnce = atOnce;
        this.lasts = lasts.toNanos();
        this.patience = patience.toNanos();
    }

    /** Null where none came in time; else it must {@link #leave}. */
    @Nullable
    Turn enter(String key) {
        Line line = lines.compute(key, (_, known) -> {
            Line of = known == null ? new Line() : known;
            of.users++;
            return of;
        });
        Turn turn = null;
        line.lock.lock();
        try {
            turn = await(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            line.lock.unlock();
            if (turn == null) {
                forget(key);
            }
        }
        return turn;
    }

    void leave(String key, Turn turn) {
        Line line = lines.get(key);
        if (line == null) {
            throw new IllegalStateException("nobody of this key is inside");
        }
        line.lock.lock();
        try {
            line.working.remove(turn);
            callNext(line);
        } finally {
            line.lock.unlock();
        }
        forget(key);
    }

    int keys() {
        return lines.size();
    }

    int waiting(String key) {
        Line line = lines.get(key);
        if (line == null) {
            return 0;
        }
        line.lock.lock();
        try {
            return line.waiting.size();
        } finally {
            line.lock.unlock();
        }
    }

    private @Nullable Turn await(Line line) throws InterruptedException {
        Condition called = line.lock.newCondition();
        line.waiting.addLast(called);
        long until = System.nanoTime() + patience;
        try {
            while (true) {
                long now = System.nanoTime();
                while (!line.working.isEmpty() && line.working.peekFirst().over - now <= 0) {
                    line.working.removeFirst();
                }
                boolean first = called.equals(line.waiting.peekFirst());
                if (first && line.working.size() < atOnce) {
                    Turn turn = new Turn(now + lasts);
                    line.working.addLast(turn);
                    return turn;
                }
                if (until - now <= 0) {
                    return null;
                }
                Turn oldest = line.working.peekFirst();
                long next = first && oldest != null ? Math.min(until, oldest.over) : until;
                var _ = called.awaitNanos(next - now);
            }
        } finally {
            line.waiting.remove(called);
            callNext(line);
        }
    }

    private static void callNext(Line line) {
        Condition next = line.waiting.peekFirst();
        if (next != null) {
            next.signal();
        }
    }

    private void forget(String key) {
        lines.computeIfPresent(key, (_, line) -> --line.users == 0 ? null : line);
    }
}
