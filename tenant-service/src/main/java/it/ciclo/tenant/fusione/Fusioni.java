// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.fusione.Fusione.Ente;
import it.ciclo.tenant.fusione.Fusione.Predecessore;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators of a consortium do with mergers: they write down who succeeds whom, and end nobody. */
final class Fusioni {

    /** @param successori that can succeed, those on their way in among them @param predecessori that can end */
    record Tutto(List<Fusione> fusioni, List<Ente> successori, List<Ente> predecessori) {}

    private record Known(Ente ente, boolean active) {}

    private final Register register;
    private final Consortia consortia;

    Fusioni(Register register, Consortia consortia) {
        this.register = register;
        this.consortia = consortia;
    }

    Tutto all(UUID consortium, PersonId admin) {
        return register.during(scopes(consortium, admin), jdbc -> {
            consortia.check(jdbc, consortium, admin);
            var living = living(jdbc, consortium).values();
            return new Tutto(
                    FusioniSql.all(jdbc),
                    living.stream().map(Known::ente).toList(),
                    living.stream().filter(Known::active).map(Known::ente).toList());
        });
    }

    /** @throws ProblemException 422 where one of the enti is none of the consortium, does not work yet, or ends already */
    UUID prepare(UUID consortium, PersonId admin, FusioneRequest.Checked asked) {
        return register.during(scopes(consortium, admin), jdbc -> {
            consortia.check(jdbc, consortium, admin);
            Consortia.alone(jdbc, consortium);
            Map<TenantId, Known> living = living(jdbc, consortium);
            Known successor = living.get(asked.successore());
            if (successor == null) {
                throw new ProblemException(422, Problem.at("/successore", "FUSIONE_SUCCESSORE_UNKNOWN"));
            }
            List<Known> old = asked.predecessori().stream()
                    .filter(living::containsKey)
                    .map(id -> living.getOrDefault(id, successor))
                    .filter(Known::active)
                    .toList();
            if (old.size() < asked.predecessori().size()) {
                throw new ProblemException(422, Problem.at("/predecessori", "FUSIONE_ENTE_UNKNOWN"));
            }
            Fusione fusione = new Fusione(
                    consortium,
                    UUID.randomUUID(),
                    asked.tipo(),
                    successor.ente(),
                    asked.dal(),
                    asked.atto(),
                    old.stream()
                            .map(k ->
                                    new Predecessore(k.ente().tenant(), k.ente().denominazione(), null))
                            .toList(),
                    null);
            FusioniSql.add(jdbc, fusione, admin);
            return fusione.id();
        });
    }

    /** Those that no other ente succeeds, nor will. */
    private static Map<TenantId, Known> living(JdbcClient jdbc, UUID consortium) {
        Map<TenantId, Known> living = new LinkedHashMap<>();
        jdbc.sql("""
                        select e.tenant_id, e.state = 'ACTIVE' as active, coalesce(v.profile ->> 'denominazione', '') as denominazione
                        from ente e
                        join tenancy.ente v on v.tenant_id = e.tenant_id
                        where e.consortium_id = :consortium and e.state <> 'SUSPENDED' and v.estinzione is null
                        order by denominazione, e.tenant_id""").param("consortium", consortium).query(row -> {
            TenantId tenant = new TenantId(row.getObject("tenant_id", UUID.class));
            living.put(tenant, new Known(new Ente(tenant, row.getString("denominazione")), row.getBoolean("active")));
        });
        return living;
    }

    private static Scope[] scopes(UUID consortium, PersonId admin) {
        return new Scope[] {new OfConsortium(consortium), new OfPerson(admin)};
    }
}
