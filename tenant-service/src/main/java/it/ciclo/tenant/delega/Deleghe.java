// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.delega;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.delega.Delega.Atto;
import it.ciclo.tenant.delega.DelegaRequest.Nuova;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delegations: each is a membership of the delegate that names whose role it is, and hangs on the membership of who holds it. */
final class Deleghe {

    private static final String ALL = """
            select m.membership_id, m.delegante, m.person_id, m.role, m.unita_id, m.valid_from, m.valid_to, m.revoked,
                   d.atto_numero, d.atto_data, d.motivo, d.al
            from delega d
            join membership m on m.tenant_id = d.tenant_id and m.membership_id = d.membership_id
            where d.tenant_id = :tenant
            order by m.valid_from desc, m.membership_id""";

    private final Register register;
    private final MembershipRegister memberships;
    private final Clock clock;

    Deleghe(Register register, MembershipRegister memberships, Clock clock) {
        this.register = register;
        this.memberships = memberships;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    List<Delega> seenBy(TenantContext who) {
        boolean everything = who.role().equals(Role.SEGRETARIO.name());
        return register.during(new OfTenant(who.tenant()), jdbc -> all(jdbc, who.tenant())).stream()
                .filter(d -> everything || isOf(d, who.person()))
                .toList();
    }

    private static boolean isOf(Delega d, PersonId person) {
        return d.delegante().equals(person) || d.persona().equals(person);
    }

    /** @throws ProblemException 422 where the role is not hers for all that time, or the other cannot have it, or has it already */
    void give(TenantContext who, Nuova asked) {
        if (who.delegante() != null) {
            throw new ProblemException(422, Problem.of("DELEGA_BY_DELEGATE"));
        }
        if (asked.persona().equals(who.person())) {
            throw new ProblemException(422, Problem.at("/persona", "DELEGA_TO_HERSELF"));
        }
        register.during(new OfTenant(who.tenant()), jdbc -> {
            // The membership it hangs on cannot end meanwhile.
            MembershipRegister.lock(jdbc, who.tenant());
            UUID titolare = titolare(jdbc, who, asked);
            checkDelegate(jdbc, who.tenant(), asked);
            refuseTwice(all(jdbc, who.tenant()), who.person(), asked);
            memberships.delegate(
                    jdbc,
                    who.tenant(),
                    who.person(),
                    new Grant(
                            asked.id(),
                            asked.persona(),
                            asked.ruolo(),
                            asked.unita(),
                            asked.dal(),
                            asked.al(),
                            asked.motivo()));
            return jdbc.sql("""
                            insert into delega (tenant_id, membership_id, titolare_id, atto_numero, atto_data, motivo, al)
                            values (:tenant, :id, :titolare, :numero, :data, :motivo, :al)""")
                    .param("tenant", who.tenant().value())
                    .param("id", asked.id())
                    .param("titolare", titolare)
                    .param("numero", asked.atto().numero())
                    .param("data", asked.atto().data())
                    .param("motivo", asked.motivo())
                    .param("al", asked.al())
                    .update();
        });
    }

    /** The membership by which she holds the role today: the one that lasts longest. */
    private UUID titolare(JdbcClient jdbc, TenantContext who, Nuova asked) {
        record Own(UUID id, LocalDate last) {}
        Own own = jdbc.sql("""
                        select membership_id, coalesce(valid_to, :open) as last
                        from membership
                        where tenant_id = :tenant and person_id = :person and role = :role
                          and unita_id is not distinct from :unita and delegante is null and not revoked
                          and valid_from <= :today and coalesce(valid_to, :open) >= :today
                        order by last desc, membership_id
                        limit 1""")
                .param("open", LocalDate.of(9999, 12, 31))
                .param("tenant", who.tenant().value())
                .param("person", who.person().value())
                .param("role", asked.ruolo().name())
                .param("unita", asked.unita() == null ? null : asked.unita().value(), Types.OTHER)
                .param("today", today())
                .query((row, _) ->
                        new Own(row.getObject("membership_id", UUID.class), row.getObject("last", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new ProblemException(422, Problem.at("/ruolo", "DELEGA_NOT_HELD")));
        if (own.last().isBefore(asked.al())) {
            throw new ProblemException(422, Problem.at("/al", "DELEGA_OUTLASTS", italian(own.last())));
        }
        return own.id();
    }

    /** Somebody who works in the ente all that time: no organ, no OIV, no revisore, nobody from outside. */
    private static void checkDelegate(JdbcClient jdbc, TenantId tenant, Nuova asked) {
        boolean works = jdbc.sql("""
                        select exists (
                            select 1 from membership
                            where tenant_id = :tenant and person_id = :person and delegante is null and not revoked
                              and role in ('SEGRETARIO', 'DIRETTORE_GENERALE', 'RESPONSABILE', 'DIPENDENTE', 'PERSONALE', 'EDITOR')
                              and valid_from <= :from and (valid_to is null or valid_to >= :to))""")
                .param("tenant", tenant.value())
                .param("person", asked.persona().value())
                .param("from", asked.dal())
                .param("to", asked.al())
                .query(Boolean.class)
                .single();
        if (!works) {
            throw new ProblemException(422, Problem.at("/persona", "DELEGA_NOT_OF_THE_ENTE"));
        }
    }

    private static void refuseTwice(List<Delega> all, PersonId delegante, Nuova asked) {
        boolean twice = all.stream()
                .anyMatch(d -> !d.revocata()
                        && d.delegante().equals(delegante)
                        && d.persona().equals(asked.persona())
                        && d.ruolo() == asked.ruolo()
                        && java.util.Objects.equals(d.unita(), asked.unita())
                        && !d.al().isBefore(asked.dal())
                        && !d.dal().isAfter(asked.al()));
        if (twice) {
            throw new ProblemException(422, Problem.at("/persona", "DELEGA_OVERLAPS"));
        }
    }

    /**
     * Its last day was yesterday; what begins today or later counts for no day.
     *
     * @throws ProblemException 404 for who is neither delegante nor segretario, 422 when it is over
     */
    MembershipChanged end(TenantContext who, UUID id, String reason) {
        boolean everything = who.role().equals(Role.SEGRETARIO.name());
        return register.during(new OfTenant(who.tenant()), jdbc -> {
            MembershipRegister.lock(jdbc, who.tenant());
            Delega one = all(jdbc, who.tenant()).stream()
                    .filter(d -> d.id().equals(id))
                    .filter(d -> everything || d.delegante().equals(who.person()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
            if (one.isOver(today())) {
                throw new ProblemException(422, Problem.of("DELEGA_OVER"));
            }
            return memberships.endDelegation(jdbc, who.tenant(), who.person(), id, today().minusDays(1), reason);
        });
    }

    private static List<Delega> all(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql(ALL)
                .param("tenant", tenant.value())
                .query((row, _) -> delega(row))
                .list();
    }

    private static Delega delega(ResultSet row) throws SQLException {
        UUID unita = row.getObject("unita_id", UUID.class);
        return new Delega(
                row.getObject("membership_id", UUID.class),
                new PersonId(row.getObject("delegante", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                unitaOf(unita),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("al", LocalDate.class),
                new Atto(row.getString("atto_numero"), row.getObject("atto_data", LocalDate.class)),
                row.getString("motivo"),
                row.getBoolean("revoked"));
    }

    private static @Nullable UnitaId unitaOf(@Nullable UUID unita) {
        return unita == null ? null : new UnitaId(unita);
    }

    private static String italian(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
