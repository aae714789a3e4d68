// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that were ended while tokens of theirs still live. In memory: a token lives ten minutes, and what a restart forgets is
 * refused by tenant-service at the next exchange or refresh.
 */
public final class EndedSessions {

    /** Longer than any token lives, with the leeway of its times. */
    private static final Duration KEPT = Duration.ofMinutes(12);

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Clock clock;

    public EndedSessions(Clock clock) {
        this.clock = clock;
    }

    public void end(String session) {
        Instant now = clock.instant();
        ended.values().removeIf(at -> at.plus(KEPT).isBefore(now));
        ended.put(session, now);
    }

    boolean contains(String session) {
        return ended.containsKey(session);
    }
}
