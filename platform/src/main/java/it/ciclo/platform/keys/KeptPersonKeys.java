// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.keys;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.PersonKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/** Asks somebody else for keys and keeps them for less than a minute, or until it is told that a person was erased. */
public final class KeptPersonKeys implements PersonKeys {

    private static final Duration KEPT = Duration.ofSeconds(50);
    private static final int MOST = 20_000;

    private record Id(TenantId tenant, PersonId person) {}

    private record Kept(Optional<SecretKey> key, Instant until) {}

    private final PersonKeys source;
    private final InstantSource clock;
    private final Map<Id, Kept> kept = new ConcurrentHashMap<>();

    public KeptPersonKeys(PersonKeys source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Optional<SecretKey> of(TenantId tenant, PersonId person) {
        Instant now = clock.instant();
        Id id = new Id(tenant, person);
        Kept known = kept.get(id);
        if (known != null && known.until().isAfter(now)) {
            return known.key();
        }
        if (kept.size() > MOST) {
            kept.clear();
        }
        Optional<SecretKey> key = source.of(tenant, person);
        kept.put(id, new Kept(key, now.plus(KEPT)));
        return key;
    }

    /** For a {@link it.ciclo.platform.tenancy.TenancyListener}. */
    public void personErased(TenantId tenant, PersonId person) {
        kept.remove(new Id(tenant, person));
    }
}
