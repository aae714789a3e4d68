// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits, in order for each owner, and the owners in turn. Of an owner nobody waits for nothing is kept. */
final class FairQueue<K, T> {

    enum Offered {
        TAKEN,
        /** The owner has as much waiting as one may. */
        FULL_OF_ITS_OWN,
        FULL
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();

    /** Whoever was served goes to the end. */
    private final Map<K, Queue<T>> turns = new LinkedHashMap<>();

    private final int most;
    private final int mostOfOne;
    private int size;

    FairQueue(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    Offered offer(K owner, T one) {
        lock.lock();
        try {
            if (size >= most) {
                return Offered.FULL;
            }
            Queue<T> own = turns.computeIfAbsent(owner, _ -> new ArrayDeque<>());
            if (own.size() >= mostOfOne) {
                return Offered.FULL_OF_ITS_OWN;
            }
            own.add(one);
            size++;
            filled.signal();
            return Offered.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for at least one; takes one of each owner, then the next of each, up to {@code count} and {@code ofOne} of one owner. */
    List<T> take(int count, int ofOne) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (size == 0) {
                filled.await();
            }
            List<T> taken = new ArrayList<>();
            Map<K, Integer> served = new HashMap<>();
            Map<K, Queue<T>> later = new LinkedHashMap<>();
            while (taken.size() < count && !turns.isEmpty()) {
                Iterator<Map.Entry<K, Queue<T>>> first = turns.entrySet().iterator();
                Map.Entry<K, Queue<T>> turn = first.next();
                K owner = turn.getKey();
                Queue<T> own = turn.getValue();
                first.remove();
                taken.add(own.remove());
                if (!own.isEmpty()) {
                    boolean hadEnough = served.merge(owner, 1, Integer::sum) >= ofOne;
                    (hadEnough ? later : turns).put(owner, own);
                }
            }
            turns.putAll(later);
            size -= taken.size();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Everything, without waiting. */
    List<T> drain() {
        lock.lock();
        try {
            List<T> all = turns.values().stream().flatMap(Queue::stream).toList();
            turns.clear();
            size = 0;
            return all;
        } finally {
            lock.unlock();
        }
    }
}
