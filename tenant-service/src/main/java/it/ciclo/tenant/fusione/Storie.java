// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.membership.Successione;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import it.ciclo.tenant.revocation.Revocations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The histories an ente has taken over, and who of its people reads them. Who does has a membership in the ente that is no more, so
 * that both walls stand as they are; it is of the role she holds here, and ends with it.
 */
final class Storie {

    /** @param id of the membership in the ente that is no more */
    record Accesso(
            UUID id,
            PersonId persona,
            Role ruolo,
            LocalDate dal,
            @Nullable LocalDate al) {}

    /** @param dal the first day on which it is no more; it has agreed where {@code confermataIl} is there */
    record Storia(
            TenantId tenant,
            String denominazione,
            LocalDate dal,
            @Nullable LocalDate confermataIl,
            List<Accesso> accessi) {}

    private final Register register;
    private final MembershipRegister memberships;
    private final Revocations revocations;
    private final Clock clock;

    Storie(Register register, MembershipRegister memberships, Revocations revocations, Clock clock) {
        this.register = register;
        this.memberships = memberships;
        this.revocations = revocations;
        this.clock = clock;
    }

    List<Storia> of(TenantId successor) {
        return register.during(
                new OfTenant(successor),
                jdbc -> taken(jdbc, successor).stream()
                        .map(s -> {
                            register.add(new OfTenant(s.tenant()));
                            return new Storia(
                                    s.tenant(), s.denominazione(), s.dal(), s.confermataIl(), accessi(jdbc, s));
                        })
                        .toList());
    }

    /** Of those it has succeeded, those they had succeeded too. */
    private List<Storia> taken(JdbcClient jdbc, TenantId successor) {
        List<Storia> all = new ArrayList<>();
        List<Storia> own = FusioniSql.all(jdbc).stream()
                .filter(f -> f.annullata() == null && f.successore().tenant().equals(successor))
                .flatMap(f -> f.predecessori().stream()
                        .map(p -> new Storia(p.tenant(), p.denominazione(), f.dal(), p.confermataIl(), List.of())))
                .toList();
        for (Storia one : own) {
            all.add(one);
            if (one.confermataIl() != null) {
                register.add(new OfTenant(one.tenant()));
                all.addAll(taken(jdbc, one.tenant()));
            }
        }
        register.add(new OfTenant(successor));
        return all;
    }

    /** Of who was in it before nobody is told; nor is anybody of an ente that has not agreed. */
    private static List<Accesso> accessi(JdbcClient jdbc, Storia storia) {
        LocalDate agreed = storia.confermataIl();
        if (agreed == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select membership_id, person_id, role, valid_from, valid_to from membership
                        where tenant_id = :tenant and not revoked and valid_from >= :dal
                        order by valid_from, membership_id""")
                .param("tenant", storia.tenant().value())
                .param("dal", agreed.isAfter(storia.dal()) ? agreed : storia.dal())
                .query((row, _) -> new Accesso(
                        row.getObject("membership_id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /**
     * Somebody of this ente reads the history from today on, in the role she holds here.
     *
     * @throws ProblemException 404 where there is no such history, 422 where it is not open yet, or she does not hold the role here
     */
    UUID open(TenantId successor, PersonId actor, TenantId old, PersonId person, Role role, String motivo) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return register.during(new OfTenant(successor), jdbc -> {
            Storia storia = storia(jdbc, successor, old);
            if (storia.confermataIl() == null || storia.dal().isAfter(today)) {
                throw new ProblemException(422, Problem.of("STORIA_NOT_OPEN"));
            }
            Successione.Here here = Successione.here(jdbc, successor, person, role, today);
            if (here == null) {
                throw new ProblemException(422, Problem.at("/ruolo", "STORIA_ROLE_NOT_HELD"));
            }
            register.add(new OfTenant(old));
            if (accessi(jdbc, storia).stream()
                    .anyMatch(a -> a.persona().equals(person)
                            && a.ruolo() == Successione.role(role)
                            && (a.al() == null || !a.al().isBefore(today)))) {
                throw new ProblemException(422, Problem.at("/persona", "STORIA_READ_ALREADY"));
            }
            UUID id = UUID.randomUUID();
            memberships.grantBySuccession(
                    jdbc, old, actor, new Grant(id, person, Successione.role(role), null, today, here.to(), motivo));
            return id;
        });
    }

    /** @return the services that have not confirmed @throws ProblemException 404 where there is no such reading */
    List<String> close(TenantId successor, PersonId actor, TenantId old, UUID access, String motivo) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<MembershipChanged> ended = register.during(new OfTenant(successor), jdbc -> {
            Storia storia = storia(jdbc, successor, old);
            register.add(new OfTenant(old));
            if (storia.confermataIl() == null
                    || accessi(jdbc, storia).stream()
                            .noneMatch(a -> a.id().equals(access) && (a.al() == null || !a.al().isBefore(today)))) {
                throw new ProblemException(404, Problem.of("NOT_FOUND"));
            }
            return memberships.endAll(jdbc, old, actor, List.of(access), today.minusDays(1), motivo);
        });
        return ended.stream()
                .flatMap(e -> revocations.tell(e).stream())
                .distinct()
                .toList();
    }

    private Storia storia(JdbcClient jdbc, TenantId successor, TenantId old) {
        return taken(jdbc, successor).stream()
                .filter(s -> s.tenant().equals(old))
                .findFirst()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
    }
}
