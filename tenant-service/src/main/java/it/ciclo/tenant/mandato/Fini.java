// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.invito.Inviti;
import it.ciclo.tenant.mandato.Conferme.Visto;
import it.ciclo.tenant.mandato.MandatiSql.DiEnte;
import it.ciclo.tenant.mandato.MandatiSql.Ingresso;
import it.ciclo.tenant.mandato.Mandato.Fine;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.Successione;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import it.ciclo.tenant.revocation.Revocations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mandate ends before its time: by the consortium for all its enti, or by one ente for itself. Either only takes away. */
final class Fini {

    /** @param ruoli how many memberships end @param attendono the services that have not said yet that they know */
    record Esito(int ruoli, List<String> attendono) {}

    private final Register register;
    private final Consortia consortia;
    private final MandatiSql rows;
    private final Conferme conferme;
    private final Inviti inviti;
    private final MembershipRegister memberships;
    private final Successione successione;
    private final Changes changes;
    private final Revocations revocations;
    private final Clock clock;

    Fini(
            Register register,
            Consortia consortia,
            MandatiSql rows,
            Conferme conferme,
            Inviti inviti,
            MembershipRegister memberships,
            Successione successione,
            Changes changes,
            Revocations revocations,
            Clock clock) {
        this.register = register;
        this.consortia = consortia;
        this.rows = rows;
        this.conferme = conferme;
        this.inviti = inviti;
        this.memberships = memberships;
        this.successione = successione;
        this.changes = changes;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** @throws ProblemException 404 where there is none, 422 where it ends no later than that */
    Esito everywhere(UUID consortium, UUID id, Fine fine) {
        Scope[] scopes = {new OfConsortium(consortium), new OfPerson(fine.da())};
        return told(register.during(scopes, jdbc -> {
            consortia.check(jdbc, consortium, fine.da());
            Consortia.alone(jdbc, consortium);
            Mandato mandato = rows.all(jdbc).stream()
                    .filter(m -> m.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
            refuseNoEarlier(mandato, fine);
            rows.end(jdbc, mandato, fine);
            List<TenantId> enti = rows.enti(jdbc).stream()
                    .filter(of -> of.mandato().equals(id) && of.confermatoIl() != null)
                    .map(DiEnte::tenant)
                    .sorted(Comparator.comparing(TenantId::value))
                    .toList();
            List<Ingresso> all = rows.ingressi(jdbc);
            List<MembershipChanged> ended = new ArrayList<>();
            enti.forEach(ente -> {
                register.add(new OfTenant(ente));
                ended.addAll(out(jdbc, ente, of(all, ente, id), fine));
            });
            return ended;
        }));
    }

    /** @throws ProblemException 404 where there is none, 422 where it is not confirmed here, or ends no later than that */
    Esito here(TenantId tenant, UUID id, Fine fine) {
        return told(register.during(new OfTenant(tenant), jdbc -> {
            Visto seen = conferme.alone(jdbc, id);
            if (seen.confermatoIl() == null) {
                throw new ProblemException(422, Problem.of("MANDATO_NOT_CONFIRMED"));
            }
            refuseNoEarlier(seen.mandato(), fine);
            rows.end(jdbc, tenant, id, fine);
            return out(jdbc, tenant, of(rows.ingressi(jdbc), tenant, id), fine);
        }));
    }

    private void refuseNoEarlier(Mandato mandato, Fine fine) {
        if (mandato.isOver(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
            throw new ProblemException(422, Problem.of("MANDATO_OVER"));
        }
        if (!fine.al().isBefore(mandato.al())) {
            throw new ProblemException(
                    422, Problem.at("/al", "MANDATO_ENDS_BEFORE", mandato.al().toString()));
        }
    }

    private static List<UUID> of(List<Ingresso> all, TenantId tenant, UUID mandato) {
        return all.stream()
                .filter(by -> by.tenant().equals(tenant) && by.mandato().equals(mandato))
                .map(Ingresso::id)
                .toList();
    }

    /** First who has not come yet: whoever is just coming is waited for, and is then among the memberships. */
    private List<MembershipChanged> out(JdbcClient jdbc, TenantId tenant, List<UUID> let, Fine fine) {
        PersonId actor = fine.da();
        let.forEach(id -> inviti.until(jdbc, tenant, id, fine.al()));
        List<MembershipChanged> ended = new ArrayList<>();
        for (UUID id : beyond(jdbc, tenant, let, fine.al())) {
            List<MembershipChanged> one = memberships.end(jdbc, tenant, actor, id, fine.al(), fine.motivo());
            ended.addAll(one);
            ended.addAll(successione.follow(jdbc, actor, one.getFirst(), fine.al(), fine.motivo()));
        }
        changes.note(jdbc, tenant, actor, "MandatoEnded", fine.motivo());
        return ended;
    }

    private static List<UUID> beyond(JdbcClient jdbc, TenantId tenant, List<UUID> let, LocalDate last) {
        return jdbc.sql("""
                        select membership_id from membership
                        where tenant_id = :tenant and membership_id = any(:let) and not revoked
                          and (valid_to is null or valid_to > :last)
                        order by membership_id""")
                .param("tenant", tenant.value())
                .param("let", let.toArray(UUID[]::new))
                .param("last", last)
                .query(UUID.class)
                .list();
    }

    /** What is taken away does not wait for the topic. */
    private Esito told(List<MembershipChanged> ended) {
        return new Esito(ended.size(), revocations.tellAll(ended));
    }
}
