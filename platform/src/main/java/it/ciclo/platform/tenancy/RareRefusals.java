// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One of a kind for a person, an ente and a minute: a flood of refusals is no flood of requests or rows. */
public final class RareRefusals implements Refusals {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int MOST = 5_000;

    private final Refusals next;
    private final LongSupplier nanos;
    private final Map<Rifiuto, Long> told = new ConcurrentHashMap<>();

    /** @param nanos a clock that never runs backwards */
    public RareRefusals(Refusals next, LongSupplier nanos) {
        this.next = next;
        this.nanos = nanos;
    }

    @Override
    public void refused(Rifiuto rifiuto) {
        long now = nanos.getAsLong();
        if (told.size() >= MOST) {
            told.values().removeIf(at -> now - at >= MINUTE);
        }
        boolean[] first = {false};
        told.compute(rifiuto, (_, at) -> {
            first[0] = at == null || now - at >= MINUTE;
            return first[0] ? Long.valueOf(now) : at;
        });
        if (first[0] && told.size() <= MOST) {
            next.refused(rifiuto);
        }
    }
}
