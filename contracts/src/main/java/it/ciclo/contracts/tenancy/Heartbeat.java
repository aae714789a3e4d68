// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Sent by tenant-service every few seconds, also when nothing changes: whoever hears it knows that nothing it should have heard is
 * missing.
 *
 * @param at when every change known to the register had been sent
 * @param ends where each partition of {@code tenancy.events} ended then, in the order of the partitions; who has not read up to there
 *     is behind, whatever it hears
 */
public record Heartbeat(Instant at, List<Long> ends) {
    public Heartbeat {
        Objects.requireNonNull(at);
        ends = List.copyOf(ends);
    }
}
