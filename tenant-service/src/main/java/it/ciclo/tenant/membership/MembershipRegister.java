// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.membership;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.register.Changes;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives and ends memberships, within the transaction of the caller. */
public final class MembershipRegister {

    /** What the Segretario of an ente can make somebody. */
    static final Set<Role> GRANTABLE = Set.of(
            Role.SEGRETARIO,
            Role.DIRETTORE_GENERALE,
            Role.RESPONSABILE,
            Role.DIPENDENTE,
            Role.SINDACO,
            Role.GIUNTA,
            Role.OIV,
            Role.PERSONALE,
            Role.REVISORE,
            Role.EDITOR);

    /** What is asked for. */
    public record Grant(
            UUID membership,
            PersonId person,
            Role role,
            @Nullable UnitaId unita,
            LocalDate from,
            @Nullable LocalDate to,
            String reason) {

        private Grant until(@Nullable LocalDate last) {
            return new Grant(membership, person, role, unita, from, last, reason);
        }
    }

    private record Row(
            PersonId person,
            Role role,
            @Nullable UnitaId unita,
            LocalDate from,
            boolean revoked,
            @Nullable PersonId delegante) {}

    /** Whether an ente can make somebody that; the others are given from outside. */
    public static boolean isGrantable(Role role) {
        return GRANTABLE.contains(role);
    }

    /**
     * Who acts by delegation neither gives nor takes the role that is delegated to her: it would outlast the delegation.
     *
     * @throws ProblemException 422 where she tries
     */
    public static void refuseByDelegation(TenantContext context, Role role) {
        if (context.delegante() != null && role.name().equals(context.role())) {
            throw new ProblemException(422, Problem.of("ROLE_ONLY_DELEGATED"));
        }
    }

    private final Changes changes;
    private final Hanging delegations = new Hanging();

    public MembershipRegister(Changes changes) {
        this.changes = changes;
    }

    /**
     * To somebody of this ente: who got her account from it, or ever was somebody in it. Whoever works elsewhere comes by invitation,
     * and to know her id is not enough to see her name here, or that there is such a person.
     *
     * @throws ProblemException 422 as {@link #grant}, and when she is nobody of this ente
     */
    void grantToOwn(JdbcClient jdbc, TenantId tenant, PersonId actor, Grant grant) {
        boolean was = jdbc.sql("""
                        select exists (select 1 from membership where tenant_id = :tenant and person_id = :person)""")
                .param("tenant", tenant.value())
                .param("person", grant.person().value())
                .query(Boolean.class)
                .single();
        if (!was && !changes.knowsRegistration(jdbc, tenant, grant.person())) {
            throw new ProblemException(422, Problem.at("/persona", "PERSON_UNKNOWN"));
        }
        grant(jdbc, tenant, actor, grant);
    }

    /**
     * Until the day before the ente ends, where it does.
     *
     * @throws ProblemException 422 when there is no such person, her data were erased here, or the ente is no more by then
     */
    public void grant(JdbcClient jdbc, TenantId tenant, PersonId actor, Grant grant) {
        // An end of the ente that is being confirmed is waited for.
        lock(jdbc, tenant);
        refuseBeyond(jdbc, tenant, grant.from());
        LocalDate last = lastDay(jdbc, tenant);
        boolean beyond = last != null && (grant.to() == null || grant.to().isAfter(last));
        insert(jdbc, tenant, actor, beyond ? grant.until(last) : grant, null);
    }

    /** Nothing begins in an ente that is no more. @throws ProblemException 422 when it would */
    public static void refuseBeyond(JdbcClient jdbc, TenantId tenant, LocalDate from) {
        LocalDate last = lastDay(jdbc, tenant);
        if (last != null && from.isAfter(last)) {
            throw new ProblemException(422, Problem.at("/dal", "ENTE_OVER_BY_THEN", last.toString()));
        }
    }

    /** Somebody of the ente that succeeds this one reads here: given there, and only from its end on. */
    public void grantBySuccession(JdbcClient jdbc, TenantId tenant, PersonId actor, Grant grant) {
        insert(jdbc, tenant, actor, grant, null);
    }

    /** The last day on which the ente works; null where it lives on. */
    private static @Nullable LocalDate lastDay(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        select cast(estinzione ->> 'dal' as date) - 1 from fusione_ente
                        where tenant_id = :tenant and estinzione is not null""")
                .param("tenant", tenant.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Lets the person act in a role the actor holds. What may be delegated, and for how long, the caller has looked at. */
    public void delegate(JdbcClient jdbc, TenantId tenant, PersonId delegante, Grant grant) {
        insert(jdbc, tenant, delegante, grant, delegante);
    }

    private void insert(JdbcClient jdbc, TenantId tenant, PersonId actor, Grant grant, @Nullable PersonId delegante) {
        boolean erased = jdbc.sql("""
                        select exists (select 1 from erased_person where tenant_id = :tenant and person_id = :person)""")
                .param("tenant", tenant.value())
                .param("person", grant.person().value())
                .query(Boolean.class)
                .single();
        if (erased) {
            throw new ProblemException(422, Problem.at("/persona", "PERSON_ERASED"));
        }
        try {
            jdbc.sql("""
                            insert into membership
                                   (tenant_id, membership_id, person_id, role, unita_id, valid_from, valid_to, delegante)
                            values (:tenant, :id, :person, :role, :unita, :from, :to, :delegante)""")
                    .param("tenant", tenant.value())
                    .param("id", grant.membership())
                    .param("person", grant.person().value())
                    .param("role", grant.role().name())
                    .param("unita", grant.unita() == null ? null : grant.unita().value(), Types.OTHER)
                    .param("from", grant.from())
                    .param("to", grant.to(), Types.DATE)
                    .param("delegante", delegante == null ? null : delegante.value(), Types.OTHER)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new ProblemException(422, Problem.at("/persona", "PERSON_UNKNOWN"));
        }
        publish(
                jdbc,
                tenant,
                actor,
                delegante == null ? "MembershipGranted" : "RoleDelegated",
                grant.reason(),
                grant.membership(),
                new Row(grant.person(), grant.role(), grant.unita(), grant.from(), false, delegante),
                grant.to());
    }

    /**
     * Ends a membership with a last day. A last day before its first one says that it was given by mistake: it is revoked and
     * counts for no day. The delegations that hang on it end with it.
     *
     * @return what has changed, the membership itself first
     * @throws ProblemException 404 when there is none of one's own, 422 when nobody could give roles any more
     */
    public List<MembershipChanged> end(
            JdbcClient jdbc, TenantId tenant, PersonId actor, UUID membership, LocalDate last, String reason) {
        lock(jdbc, tenant);
        LocalDate lastOfEnte = lastDay(jdbc, tenant);
        if (lastOfEnte != null && last.isAfter(lastOfEnte)) {
            throw new ProblemException(422, Problem.at("/al", "ENTE_OVER_BY_THEN", lastOfEnte.toString()));
        }
        Row row = row(jdbc, tenant, membership);
        if (row.delegante() != null) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        List<MembershipChanged> changed = over(jdbc, tenant, actor, membership, row, last, reason);
        if (row.role() == Role.SEGRETARIO && openSegretari(jdbc, tenant) == 0) {
            throw new ProblemException(422, Problem.of("LAST_SEGRETARIO"));
        }
        return changed;
    }

    /** A membership and the delegations that hang on it. */
    private List<MembershipChanged> over(
            JdbcClient jdbc, TenantId tenant, PersonId actor, UUID membership, Row row, LocalDate last, String reason) {
        List<MembershipChanged> changed = new ArrayList<>();
        changed.add(shorten(jdbc, tenant, actor, membership, row, last, reason));
        changed.addAll(delegations.of(jdbc, tenant, membership, row.person(), last).stream()
                .map(d -> shorten(jdbc, tenant, actor, d.id(), row(jdbc, tenant, d.id()), d.last(), reason))
                .toList());
        return changed;
    }

    /** Ends a delegation with a last day, as {@link #end} does one's own. */
    public MembershipChanged endDelegation(
            JdbcClient jdbc, TenantId tenant, PersonId actor, UUID delegation, LocalDate last, String reason) {
        return shorten(jdbc, tenant, actor, delegation, row(jdbc, tenant, delegation), last, reason);
    }

    /** As many as are asked for, delegations too, whoever is left: the ente is succeeded by another. */
    public List<MembershipChanged> endAll(
            JdbcClient jdbc, TenantId tenant, PersonId actor, List<UUID> which, LocalDate last, String reason) {
        lock(jdbc, tenant);
        return which.stream()
                .map(id -> shorten(jdbc, tenant, actor, id, row(jdbc, tenant, id), last, reason))
                .toList();
    }

    /** Two who change who is what at once must see each other: the head is the ente's lock. */
    public static void lock(JdbcClient jdbc, TenantId tenant) {
        jdbc.sql("select last_change from change_head where tenant_id = :tenant for update")
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    private MembershipChanged shorten(
            JdbcClient jdbc, TenantId tenant, PersonId actor, UUID membership, Row row, LocalDate last, String reason) {
        boolean revoked = last.isBefore(row.from());
        LocalDate to = revoked ? row.from() : last;
        jdbc.sql("""
                        update membership set valid_to = :to, revoked = :revoked
                        where tenant_id = :tenant and membership_id = :id""")
                .param("to", to)
                .param("revoked", revoked)
                .param("tenant", tenant.value())
                .param("id", membership)
                .update();
        return publish(
                jdbc,
                tenant,
                actor,
                (row.delegante() == null ? "Membership" : "Delegation") + (revoked ? "Revoked" : "Ended"),
                reason,
                membership,
                new Row(row.person(), row.role(), row.unita(), row.from(), revoked, row.delegante()),
                to);
    }

    /** Ends all open memberships of a role. */
    public void endAll(JdbcClient jdbc, TenantId tenant, PersonId actor, Role role, LocalDate last, String reason) {
        jdbc.sql("""
                        select membership_id from membership
                        where tenant_id = :tenant and role = :role and not revoked and valid_to is null""")
                .param("tenant", tenant.value())
                .param("role", role.name())
                .query(UUID.class)
                .list()
                .forEach(id -> end(jdbc, tenant, actor, id, last, reason));
    }

    private static Row row(JdbcClient jdbc, TenantId tenant, UUID membership) {
        List<Row> rows = jdbc.sql("""
                        select person_id, role, unita_id, valid_from, revoked, delegante
                        from membership
                        where tenant_id = :tenant and membership_id = :id and not revoked""")
                .param("tenant", tenant.value())
                .param("id", membership)
                .query((row, _) -> {
                    UUID unita = row.getObject("unita_id", UUID.class);
                    UUID delegante = row.getObject("delegante", UUID.class);
                    return new Row(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Role.valueOf(row.getString("role")),
                            unita == null ? null : new UnitaId(unita),
                            row.getObject("valid_from", LocalDate.class),
                            row.getBoolean("revoked"),
                            delegante == null ? null : new PersonId(delegante));
                })
                .list();
        if (rows.isEmpty()) {
            throw new ProblemException(404, Problem.of("NOT_FOUND"));
        }
        return rows.getFirst();
    }

    private static long openSegretari(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        select count(*) from membership
                        where tenant_id = :tenant and role = 'SEGRETARIO' and delegante is null and not revoked
                          and (valid_to is null or valid_to = cast(:last as date))""")
                .param("tenant", tenant.value())
                .param("last", lastDay(jdbc, tenant), Types.DATE)
                .query(Long.class)
                .single();
    }

    private MembershipChanged publish(
            JdbcClient jdbc,
            TenantId tenant,
            PersonId actor,
            String kind,
            String reason,
            UUID membership,
            Row row,
            @Nullable LocalDate to) {
        return changes.publish(
                jdbc,
                tenant,
                actor,
                kind,
                reason,
                number -> new MembershipChanged(
                        number,
                        tenant,
                        membership,
                        row.person(),
                        row.role(),
                        row.unita(),
                        row.from(),
                        to,
                        row.revoked(),
                        row.delegante()));
    }
}
