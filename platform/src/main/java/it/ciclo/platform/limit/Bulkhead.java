// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many at once for each key; some more wait for their turn, in order and for a while. A key that nobody uses is not remembered. */
final class Bulkhead {

    private static final class Place {
        private final Semaphore free;
        private int users;

        Place(int atOnce) {
            free = new Semaphore(atOnce, true);
        }
    }

    private final ConcurrentMap<String, Place> places = new ConcurrentHashMap<>();
    private final int atOnce;
    private final int waiting;
    private final Duration patience;

    Bulkhead(int atOnce, int waiting, Duration patience) {
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.patience = patience;
    }

    /** Whether it may go on; if so, it must {@link #leave}. */
    boolean enter(String key) {
        boolean[] admitted = {false};
        Place place = places.compute(key, (_, known) -> {
            Place of = known == null ? new Place(atOnce) : known;
            if (of.users < atOnce + waiting) {
                of.users++;
                admitted[0] = true;
            }
            return of;
        });
        if (!admitted[0]) {
            return false;
        }
        if (gets(place)) {
            return true;
        }
        forget(key);
        return false;
    }

    void leave(String key) {
        Place place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("nobody of this key is inside");
        }
        place.free.release();
        forget(key);
    }

    int keys() {
        return places.size();
    }

    private boolean gets(Place place) {
        try {
            return place.free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget(String key) {
        places.computeIfPresent(key, (_, place) -> --place.users == 0 ? null : place);
    }
}
