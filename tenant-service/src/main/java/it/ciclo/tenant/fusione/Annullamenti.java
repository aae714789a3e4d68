// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.fusione.Fusione.Annullamento;
import it.ciclo.tenant.fusione.Fusione.Ente;
import it.ciclo.tenant.fusione.Fusione.Predecessore;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A merger that was written down wrongly, or that an ente does not agree with, becomes void. Only while nobody has confirmed: an end that an ente
 * has agreed to stands in its register and has shortened its roles.
 */
final class Annullamenti {

    private final Register register;
    private final Consortia consortia;
    private final Changes changes;
    private final Clock clock;

    Annullamenti(Register register, Consortia consortia, Changes changes, Clock clock) {
        this.register = register;
        this.consortia = consortia;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * By the consortium; each ente that should have ended reads of it.
     *
     * @throws ProblemException 404 where there is none, 422 where it is void or one of the enti has confirmed
     */
    void withdraw(UUID consortium, PersonId admin, UUID id, String motivo) {
        Scope[] scopes = {new OfConsortium(consortium), new OfPerson(admin)};
        register.during(scopes, jdbc -> {
            consortia.check(jdbc, consortium, admin);
            Consortia.alone(jdbc, consortium);
            Fusione one = voided(jdbc, id, new Annullamento(today(), null, motivo, admin));
            one.predecessori().stream()
                    .map(Predecessore::tenant)
                    .sorted(Comparator.comparing(TenantId::value))
                    .forEach(ente -> {
                        register.add(new OfTenant(ente));
                        changes.note(jdbc, ente, admin, "FusioneWithdrawn", motivo);
                    });
            return one.id();
        });
    }

    /**
     * By an ente that should end.
     *
     * @throws ProblemException 404 where there is none for it, 422 as above
     */
    void refuse(TenantId tenant, PersonId actor, UUID id, String motivo) {
        register.during(new OfTenant(tenant), jdbc -> {
            Fusione seen = FusioniSql.ending(jdbc, tenant, id);
            Consortia.alone(jdbc, seen.consortium());
            Ente ente = seen.predecessori().stream()
                    .filter(p -> p.tenant().equals(tenant))
                    .findFirst()
                    .map(p -> new Ente(tenant, p.denominazione()))
                    .orElseThrow();
            // The others are seen only for this: whether one of them has said yes.
            register.add(new OfConsortium(seen.consortium()));
            voided(jdbc, id, new Annullamento(today(), ente, motivo, actor));
            changes.note(jdbc, tenant, actor, "FusioneRefused", motivo);
            return id;
        });
    }

    private static Fusione voided(JdbcClient jdbc, UUID id, Annullamento how) {
        Fusione one = FusioniSql.all(jdbc).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
        if (one.annullata() != null) {
            throw new ProblemException(422, Problem.of("FUSIONE_VOID"));
        }
        if (one.predecessori().stream().anyMatch(p -> p.confermataIl() != null)) {
            throw new ProblemException(422, Problem.of("FUSIONE_BEGUN"));
        }
        FusioniSql.annul(jdbc, one, how);
        return one;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
