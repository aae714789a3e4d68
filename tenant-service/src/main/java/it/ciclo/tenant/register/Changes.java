// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.register;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.platform.tenancy.TenantContext;
import java.sql.Types;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The log of changes of an ente: written in the transaction of the change itself, numbered without holes. */
public final class Changes {

    private static final String PERSON_REGISTERED = "PersonRegistered";

    private final Runnable afterCommit;

    /** @param afterCommit wakes who sends the changes on */
    public Changes(Runnable afterCommit) {
        this.afterCommit = afterCommit;
    }

    /** Before the first change of a new ente. */
    public void open(JdbcClient jdbc, TenantId tenant) {
        jdbc.sql("insert into change_head (tenant_id, last_change, last_sent) values (:tenant, 0, 0)")
                .param("tenant", tenant.value())
                .update();
    }

    /** @param event gets the number of the change; what concerns nobody outside is logged by {@link #note} */
    public <E extends TenancyEvent> E publish(
            JdbcClient jdbc, TenantId tenant, PersonId actor, String kind, String reason, LongFunction<E> event) {
        long number = next(jdbc, tenant);
        E changed = event.apply(number);
        insert(jdbc, tenant, number, actor, kind, reason, EventJson.write(changed));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterCommit.run();
            }
        });
        return changed;
    }

    /** A change that stays in the register. */
    public void note(JdbcClient jdbc, TenantId tenant, PersonId actor, String kind, String reason) {
        insert(jdbc, tenant, next(jdbc, tenant), actor, kind, reason, null);
    }

    /** As above, about a person. */
    public void note(JdbcClient jdbc, TenantId tenant, PersonId actor, String kind, PersonId about, String reason) {
        note(jdbc, tenant, actor, kind, reason.isEmpty() ? ofPerson(about) : ofPerson(about) + ": " + reason);
    }

    /** Somebody got her account from this ente: until she is invited elsewhere, no other may make her anything. */
    public void noteRegistration(JdbcClient jdbc, TenantId tenant, PersonId actor, PersonId person) {
        note(jdbc, tenant, actor, PERSON_REGISTERED, ofPerson(person));
    }

    /** Whether she got her account from this ente. */
    public boolean knowsRegistration(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return jdbc.sql("""
                        select exists (
                            select 1 from change where tenant_id = :tenant and kind = :kind and reason = :reason)""")
                .param("tenant", tenant.value())
                .param("kind", PERSON_REGISTERED)
                .param("reason", ofPerson(person))
                .query(Boolean.class)
                .single();
    }

    private static String ofPerson(PersonId person) {
        return "persona " + person;
    }

    private static long next(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        update change_head set last_change = last_change + 1
                        where tenant_id = :tenant
                        returning last_change""").param("tenant", tenant.value()).query(Long.class).single();
    }

    private static void insert(
            JdbcClient jdbc,
            TenantId tenant,
            long number,
            PersonId actor,
            String kind,
            String reason,
            @Nullable String event) {
        jdbc.sql("""
                        insert into change (tenant_id, change, actor, delegante, kind, reason, event)
                        values (:tenant, :change, :actor, :delegante, :kind, :reason, :event)""")
                .param("tenant", tenant.value())
                .param("change", number)
                .param("actor", actor.value())
                .param("delegante", delegante(actor), Types.OTHER)
                .param("kind", kind)
                .param("reason", reason)
                .param("event", event, Types.VARCHAR)
                .update();
    }

    /** By whose delegation the request is made, where the actor is who makes it. */
    private static @Nullable UUID delegante(PersonId actor) {
        if (!TenantContext.isBound() || !TenantContext.current().person().equals(actor)) {
            return null;
        }
        PersonId delegante = TenantContext.current().delegante();
        return delegante == null ? null : delegante.value();
    }
}
