// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.Successione;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import it.ciclo.tenant.revocation.Revocations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ente's own yes to its end: only that ends it, and opens its history to the ente that succeeds it. */
final class Estinzioni {

    private record Ended(EnteChanged ente, List<MembershipChanged> memberships) {}

    private final Register register;
    private final Enti enti;
    private final MembershipRegister memberships;
    private final Successione successione;
    private final Revocations revocations;
    private final Clock clock;

    Estinzioni(
            Register register,
            Enti enti,
            MembershipRegister memberships,
            Successione successione,
            Revocations revocations,
            Clock clock) {
        this.register = register;
        this.enti = enti;
        this.memberships = memberships;
        this.successione = successione;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Where this ente is to end, or has. */
    List<Fusione> of(TenantId tenant) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> FusioniSql.all(jdbc).stream()
                        .filter(f -> !f.successore().tenant().equals(tenant))
                        .toList());
    }

    /** @return the first day on which it is no more @throws ProblemException 404 where there is none, 422 where it has agreed to one */
    LocalDate confirm(TenantId tenant, PersonId actor, Role role, UUID fusione, String motivo) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Ended ended = register.during(
                new OfTenant(tenant), jdbc -> confirmed(jdbc, tenant, actor, role, fusione, motivo, today));
        Estinzione end = ended.ente().estinzione();
        if (end != null && end.isOn(today)) {
            // What is taken away at once does not wait for the topic.
            List<TenancyEvent> all = new ArrayList<>(ended.memberships());
            all.addFirst(ended.ente());
            all.forEach(revocations::tell);
        }
        return end == null ? today : end.dal();
    }

    private Ended confirmed(
            JdbcClient jdbc, TenantId tenant, PersonId actor, Role role, UUID id, String motivo, LocalDate today) {
        // Of two who confirm at once, one finds it confirmed; and no two enti succeed each other.
        Consortia.alone(jdbc, FusioniSql.ending(jdbc, tenant, id).consortium());
        Fusione one = FusioniSql.ending(jdbc, tenant, id);
        if (one.annullata() != null) {
            throw new ProblemException(422, Problem.of("FUSIONE_VOID"));
        }
        if (isOver(jdbc, tenant)) {
            throw new ProblemException(422, Problem.of("FUSIONE_CONFIRMED"));
        }
        register.add(new OfTenant(one.successore().tenant()));
        boolean gone = isOver(jdbc, one.successore().tenant());
        register.add(new OfTenant(tenant));
        if (gone) {
            throw new ProblemException(422, Problem.of("FUSIONE_SUCCESSORE_OVER"));
        }
        // Memberships stand in no past that was lived otherwise.
        LocalDate last = (one.dal().isBefore(today) ? today : one.dal()).minusDays(1);
        String why = "Fine dell’ente: gli succede " + one.successore().denominazione();
        MembershipRegister.lock(jdbc, tenant);
        List<MembershipChanged> ended =
                new ArrayList<>(memberships.endAll(jdbc, tenant, actor, beyond(jdbc, tenant, last), last, why));
        List.copyOf(ended).forEach(e -> ended.addAll(successione.follow(jdbc, actor, e, last, why)));
        Estinzione end = new Estinzione(
                one.dal(), one.successore().tenant(), one.successore().denominazione(), one.atto(), actor, role);
        jdbc.sql("""
                        update fusione_ente set confermata_il = :today, motivo = :motivo, estinzione = :estinzione::jsonb
                        where tenant_id = :tenant and fusione_id = :id""")
                .param("today", today)
                .param("motivo", motivo)
                .param("estinzione", EventJson.mapper().writeValueAsString(end))
                .param("tenant", tenant.value())
                .param("id", id)
                .update();
        return new Ended(enti.announce(jdbc, tenant, "EnteExtinguished", motivo, actor), ended);
    }

    /** Nobody's membership goes beyond the last day. */
    private static List<UUID> beyond(JdbcClient jdbc, TenantId tenant, LocalDate last) {
        return jdbc.sql("""
                        select membership_id from membership
                        where tenant_id = :tenant and not revoked and (valid_to is null or valid_to > :last)""")
                .param("tenant", tenant.value())
                .param("last", last)
                .query(UUID.class)
                .list();
    }

    private static boolean isOver(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql(
                        "select exists (select 1 from fusione_ente where tenant_id = :tenant and estinzione is not null)")
                .param("tenant", tenant.value())
                .query(Boolean.class)
                .single();
    }
}
