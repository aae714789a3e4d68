// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.sealing.AesGcm;
import it.ciclo.tenant.keyring.KeyCopy.Wrapped;
import it.ciclo.tenant.keyring.KeyHolder.Kek;
import it.ciclo.tenant.keyring.PersonKey.Destroyed;
import it.ciclo.tenant.keyring.PersonKey.Present;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of persons. Unwrapped ones are kept for less than a minute, so that a key another process has destroyed is gone here soon
 * too.
 */
public final class KeyRing {

    /** Stands for the directory of persons, which is of no ente. */
    public static final TenantId DIRECTORY = new TenantId(new UUID(0, 0));

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration KEPT = Duration.ofSeconds(50);
    private static final int MOST = 20_000;

    private record Id(TenantId scope, PersonId person) {}

    private record Kept(PersonKey key, Instant until) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    private record Row(PersonId person, int version, byte @Nullable [] wrapped) {}

    private final Register keys;
    private final KeyHolder holder;
    private final KeyCopy copy;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Map<Id, Kept> kept = new ConcurrentHashMap<>();

    /** @param keys the database of the ring */
    KeyRing(Register keys, KeyHolder holder, KeyCopy copy, SecureRandom random, InstantSource clock) {
        this.keys = keys;
        this.holder = holder;
        this.copy = copy;
        this.random = random;
        this.clock = clock;
    }

    /** The person's key, made where there is none yet. */
    public PersonKey of(TenantId scope, PersonId person) {
        PersonKey known = known(scope, List.of(person)).get(person);
        if (known != null) {
            return known;
        }
        make(scope, List.of(person));
        return Objects.requireNonNull(known(scope, List.of(person)).get(person));
    }

    /** Makes the keys of those who have none yet: one transaction and one write to the copy for all of them. */
    public void make(TenantId scope, Collection<PersonId> people) {
        Map<PersonId, PersonKey> known = known(scope, people);
        List<PersonId> others =
                people.stream().filter(p -> !known.containsKey(p)).toList();
        if (!others.isEmpty()) {
            keys.during(new OfTenant(scope), jdbc -> make(jdbc, scope, others))
                    .forEach((p, key) -> keep(scope, p, key));
        }
    }

    /** The keys of those who have or had one. */
    public Map<PersonId, PersonKey> known(TenantId scope, Collection<PersonId> people) {
        Instant now = clock.instant();
        Map<PersonId, PersonKey> found = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        for (PersonId person : people) {
            Kept k = kept.get(new Id(scope, person));
            if (k != null && k.until().isAfter(now)) {
                found.put(person, k.key());
            } else {
                missing.add(person.value());
            }
        }
        if (!missing.isEmpty()) {
            keys.during(
                            new OfTenant(scope),
                            jdbc -> jdbc.sql("""
                            select person_id, kek_version, wrapped
                            from data_key
                            where tenant_id = :scope and person_id = any(:people)""")
                                    .param("scope", scope.value())
                                    .param("people", missing.toArray(UUID[]::new))
                                    .query((row, _) -> new Row(
                                            new PersonId(row.getObject("person_id", UUID.class)),
                                            row.getInt("kek_version"),
                                            row.getBytes("wrapped")))
                                    .list())
                    .forEach(row -> found.put(row.person(), keep(scope, row.person(), unwrapped(scope, row))));
        }
        return found;
    }

    private PersonKey keep(TenantId scope, PersonId person, PersonKey key) {
        if (kept.size() > MOST) {
            kept.clear();
        }
        kept.put(new Id(scope, person), new Kept(key, clock.instant().plus(KEPT)));
        return key;
    }

    private PersonKey unwrapped(TenantId scope, Row row) {
        return row.wrapped() == null
                ? new Destroyed()
                : new Present(AesGcm.key(holder.unwrap(new Kek(scope, row.version()), row.person(), row.wrapped())));
    }

    private Map<PersonId, PersonKey> make(JdbcClient jdbc, TenantId scope, Collection<PersonId> people) {
        int version = lock(jdbc, scope);
        Map<PersonId, PersonKey> made = new HashMap<>();
        List<Wrapped> fresh = new ArrayList<>();
        for (PersonId person : people) {
            Optional<Row> row = row(jdbc, scope, person);
            if (row.isPresent()) {
                // Somebody was faster.
                made.put(person, unwrapped(scope, row.get()));
            } else {
                byte[] key = new byte[AesGcm.KEY_BYTES];
                random.nextBytes(key);
                fresh.add(new Wrapped(person, version, holder.wrap(new Kek(scope, version), person, key)));
                made.put(person, new Present(AesGcm.key(key)));
            }
        }
        copy.add(scope, fresh);
        fresh.forEach(key -> insert(jdbc, scope, key));
        return made;
    }

    /**
     * Destroys the person's key, also where there never was one, and with it what every older copy of the ring could still tell: the
     * other keys of the ente are wrapped anew, and the key that wrapped them goes.
     */
    public void destroy(TenantId scope, PersonId person) {
        boolean changed = keys.during(new OfTenant(scope), jdbc -> destroy(jdbc, scope, person));
        kept.remove(new Id(scope, person));
        if (changed) {
            reconcile(scope);
        }
    }

    private boolean destroy(JdbcClient jdbc, TenantId scope, PersonId person) {
        int version = lock(jdbc, scope);
        Optional<Row> row = row(jdbc, scope, person);
        if (row.isPresent() && row.get().wrapped() == null) {
            return false;
        }
        jdbc.sql("""
                        insert into data_key (tenant_id, person_id, kek_version, state, destroyed_at)
                        values (:scope, :person, :version, 'DESTROYED', now())
                        on conflict (tenant_id, person_id) do update
                        set wrapped = null, state = 'DESTROYED', destroyed_at = now()""")
                .param("scope", scope.value())
                .param("person", person.value())
                .param("version", version)
                .update();
        int next = version + 1;
        // What an attempt that came to nothing left behind wrapped nothing that was kept.
        holder.make(new Kek(scope, next));
        for (Wrapped key : active(jdbc, scope)) {
            byte[] plain = holder.unwrap(new Kek(scope, key.version()), key.person(), key.bytes());
            rewrap(
                    jdbc,
                    scope,
                    new Wrapped(key.person(), next, holder.wrap(new Kek(scope, next), key.person(), plain)));
        }
        move(jdbc, scope, next);
        return true;
    }

    /** Before anything is asked of the ring: whatever copy of its database this is, it says what was true last. */
    public void reconcile() {
        holder.scopes().forEach(this::reconcile);
    }

    private void reconcile(TenantId scope) {
        int version = keys.during(new OfTenant(scope), jdbc -> {
            int now = lock(jdbc, scope);
            Map<PersonId, Wrapped> copied = copy.read(scope);
            int last = copied.values().stream().mapToInt(Wrapped::version).max().orElse(now);
            if (last > now && !holder.holds(new Kek(scope, now))) {
                LOG.warn("the key ring of {} is older than its last erasure: taken from its copy", scope);
                now = last;
                move(jdbc, scope, now);
            }
            if (!holder.holds(new Kek(scope, now))) {
                throw new IllegalStateException("key " + now + " of " + scope + " is missing from CICLO_KEYS");
            }
            repair(jdbc, scope, now, copied);
            copy.replace(scope, active(jdbc, scope));
            return now;
        });
        // Only now is there nothing any more that the older ones are needed for.
        for (int old = 1; old < version; old++) {
            holder.destroy(new Kek(scope, old));
        }
    }

    private static void repair(JdbcClient jdbc, TenantId scope, int version, Map<PersonId, Wrapped> copied) {
        for (Wrapped key : copied.values()) {
            if (key.version() == version) {
                Optional<Row> row = row(jdbc, scope, key.person());
                if (row.isEmpty()) {
                    insert(jdbc, scope, key);
                } else if (row.get().wrapped() != null && row.get().version() != version) {
                    rewrap(jdbc, scope, key);
                }
            }
        }
        int gone = jdbc.sql("""
                        update data_key set wrapped = null, state = 'DESTROYED', destroyed_at = now()
                        where tenant_id = :scope and state = 'ACTIVE' and kek_version <> :version""")
                .param("scope", scope.value())
                .param("version", version)
                .update();
        if (gone > 0) {
            LOG.warn("{} keys of {} were erased after this copy of the ring was made", gone, scope);
        }
    }

    /** The version of the ente's key, held until the end of the transaction. */
    private int lock(JdbcClient jdbc, TenantId scope) {
        return held(jdbc, scope).orElseGet(() -> {
            // An empty ring goes on where its copy ends.
            int first = copy.read(scope).values().stream()
                    .mapToInt(Wrapped::version)
                    .max()
                    .orElse(1);
            int made = jdbc.sql("insert into kek (tenant_id, version) values (:scope, :first) on conflict do nothing")
                    .param("scope", scope.value())
                    .param("first", first)
                    .update();
            if (made == 1) {
                holder.make(new Kek(scope, first));
            }
            return held(jdbc, scope).orElseThrow();
        });
    }

    private static Optional<Integer> held(JdbcClient jdbc, TenantId scope) {
        return jdbc.sql("select version from kek where tenant_id = :scope for update")
                .param("scope", scope.value())
                .query(Integer.class)
                .optional();
    }

    private static Optional<Row> row(JdbcClient jdbc, TenantId scope, PersonId person) {
        return jdbc.sql("select kek_version, wrapped from data_key where tenant_id = :scope and person_id = :person")
                .param("scope", scope.value())
                .param("person", person.value())
                .query((row, _) -> new Row(person, row.getInt("kek_version"), row.getBytes("wrapped")))
                .optional();
    }

    private static List<Wrapped> active(JdbcClient jdbc, TenantId scope) {
        return jdbc.sql("""
                        select person_id, kek_version, wrapped
                        from data_key
                        where tenant_id = :scope and state = 'ACTIVE'""")
                .param("scope", scope.value())
                .query((row, _) -> new Wrapped(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("kek_version"),
                        row.getBytes("wrapped")))
                .list();
    }

    private static void insert(JdbcClient jdbc, TenantId scope, Wrapped key) {
        jdbc.sql("""
                        insert into data_key (tenant_id, person_id, kek_version, wrapped, state)
                        values (:scope, :person, :version, :wrapped, 'ACTIVE')""")
                .param("scope", scope.value())
                .param("person", key.person().value())
                .param("version", key.version())
                .param("wrapped", key.bytes())
                .update();
    }

    private static void rewrap(JdbcClient jdbc, TenantId scope, Wrapped key) {
        jdbc.sql("""
                        update data_key set kek_version = :version, wrapped = :wrapped
                        where tenant_id = :scope and person_id = :person and state = 'ACTIVE'""")
                .param("scope", scope.value())
                .param("person", key.person().value())
                .param("version", key.version())
                .param("wrapped", key.bytes())
                .update();
    }

    private static void move(JdbcClient jdbc, TenantId scope, int version) {
        jdbc.sql("update kek set version = :version where tenant_id = :scope")
                .param("version", version)
                .param("scope", scope.value())
                .update();
    }
}
