// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens were stopped a moment ago, and until when. Whoever comes again before that is told the same without a look at the signature:
 * a flood is mostly refusals, and what they cost is what the neighbours feel.
 */
final class Stopped {

    /** @param until the instant of the clock at which the bucket has room again */
    record Stop(Limit limit, String key, long until) {}

    private final ConcurrentMap<String, Stop> tokens = new ConcurrentHashMap<>();
    private final int most;

    Stopped(int most) {
        this.most = most;
    }

    /** Beyond the most that are remembered the others are looked at each time. */
    void add(String token, Stop stop, long now) {
        if (tokens.size() >= most) {
            tokens.values().removeIf(known -> known.until() - now <= 0);
        }
        if (tokens.size() < most) {
            tokens.put(token, stop);
        }
    }

    /** Null where it may ask. */
    @Nullable
    Stop of(String token, long now) {
        Stop stop = tokens.get(token);
        if (stop != null && stop.until() - now <= 0) {
            tokens.remove(token, stop);
            return null;
        }
        return stop;
    }

    int tokens() {
        return tokens.size();
    }
}
