// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units of an ente, which change a few times a year and stand on every page; kept for some seconds. */
@Component
public class Units {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private record Known(Names names, @Nullable Long readAfter, Instant at) {}

    private final QueryClient query;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    Units(QueryClient query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** In the order of their names. */
    public record Names(List<Cicli.Unita> all) {

        public Names {
            all = List.copyOf(all);
        }

        public String of(UnitaId id) {
            return all.stream()
                    .filter(u -> u.id().equals(id))
                    .map(Cicli.Unita::nome)
                    .findFirst()
                    .orElse("settore non noto");
        }
    }

    public Names of(Caller caller) {
        Instant now = clock.instant();
        Known k = known.get(caller.tenant());
        Long after = caller.readAfter();
        // Who has just written wants to see it.
        if (k != null && k.at().plus(KEPT).isAfter(now) && (after == null || after.equals(k.readAfter()))) {
            return k.names();
        }
        var names = new Names(query.unita(caller));
        known.put(caller.tenant(), new Known(names, after, now));
        return names;
    }
}
