// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The names behind person ids: one call for all of a page, kept for a minute. Kept per ente and role, since who may know a
 * name is decided by both: what one role was told is never handed to another.
 */
@Component
public class People {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private record Key(TenantId tenant, Role role, PersonId person) {}

    private record Known(TenantClient.Nome nome, Instant at) {}

    private final TenantClient tenants;
    private final Clock clock;
    private final Map<Key, Known> known = new ConcurrentHashMap<>();

    People(TenantClient tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Names for one page. A person nobody can name is "persona non nota"; a page is never lost for a name. */
    public static final class Names {

        /** For who may know nobody's name: there is somebody, and who it is stays in the ente. */
        private static final Names WITHHELD = new Names(Map.of(), "una persona dell’ente");

        private final Map<PersonId, TenantClient.Nome> names;
        private final String nobody;

        public Names(Map<PersonId, TenantClient.Nome> names) {
            this(names, "persona non nota");
        }

        private Names(Map<PersonId, TenantClient.Nome> names, String nobody) {
            this.names = Map.copyOf(names);
            this.nobody = nobody;
        }

        public String full(@Nullable PersonId id) {
            if (PersonId.SISTEMA.equals(id)) {
                return "Ciclo";
            }
            var n = id == null ? null : names.get(id);
            return n == null ? nobody : n.full();
        }

        /** "D. Esempio". */
        public String brief(@Nullable PersonId id) {
            if (PersonId.SISTEMA.equals(id)) {
                return "Ciclo";
            }
            var n = id == null ? null : names.get(id);
            return n == null ? nobody : n.brief();
        }
    }

    public Names name(Caller caller, @Nullable PersonId one) {
        return names(caller, one == null ? List.of() : List.of(one));
    }

    public Names names(Caller caller, Collection<@Nullable PersonId> ids) {
        // Who runs the platform reads documents, and nobody's name, whatever others were told a moment ago.
        if (caller.role() == Role.OPERATOR) {
            return Names.WITHHELD;
        }
        Instant now = clock.instant();
        var found = new HashMap<PersonId, TenantClient.Nome>();
        Set<PersonId> missing = new HashSet<>();
        for (PersonId id : ids) {
            if (id == null || id.equals(PersonId.SISTEMA)) {
                continue;
            }
            Known k = known.get(new Key(caller.tenant(), caller.role(), id));
            if (k != null && k.at().plus(KEPT).isAfter(now)) {
                found.put(id, k.nome());
            } else {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            if (known.size() > MOST) {
                known.clear();
            }
            try {
                tenants.nomi(caller, missing).forEach((id, nome) -> {
                    found.put(id, nome);
                    known.put(new Key(caller.tenant(), caller.role(), id), new Known(nome, now));
                });
            } catch (ServiceAnswer e) {
                // Without names the page still says what happened.
                return new Names(found);
            }
        }
        return new Names(found);
    }
}
