// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.tenancy.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How fresh the local copy of enti and memberships is: when the last heartbeat that counts was sent. */
public final class Pulse {

    private final InstantSource clock;
    private final Duration limit;
    private volatile @Nullable Instant last;

    /** @param limit after how long a silence the copy is no longer relied on for privileged actions */
    public Pulse(InstantSource clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    /** A clock of tenant-service that goes before ours does not make the copy fresher than it is. */
    void heard(Heartbeat beat) {
        Instant now = clock.instant();
        last = beat.at().isBefore(now) ? beat.at() : now;
    }

    /** Whether the last heartbeat is too long ago, or none has come since the start. */
    public boolean isSilent() {
        Instant heard = last;
        return heard == null || Duration.between(heard, clock.instant()).compareTo(limit) > 0;
    }
}
