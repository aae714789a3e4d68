// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.modello;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.tenant.modello.ModelliSql.Versione;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an ente sees of the templates of its consortium, and what it gives for them. */
final class Offerte {

    record Offerta(UUID id, int versione, String nota, LocalDate offertaIl) {}

    /** @param modelli all versions of all templates: by name, the newest first */
    record Visto(String consorzio, List<Versione> modelli, List<Offerta> offerte) {}

    private record Consorzio(UUID id, String nome) {}

    private final Register register;
    private final Changes changes;
    private final Clock clock;

    Offerte(Register register, Changes changes, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.clock = clock;
    }

    Visto seen(TenantId tenant) {
        return register.during(new OfTenant(tenant), jdbc -> {
            Consorzio consortium = consortium(jdbc, tenant);
            return new Visto(consortium.nome(), ModelliSql.of(jdbc, consortium.id()), offers(jdbc, tenant));
        });
    }

    /**
     * Gives a version of the ente's rules to the consortium: a copy, which the ente does not see change. Weights of its own
     * units are left out: they mean nothing elsewhere.
     */
    UUID give(TenantId tenant, PersonId actor, int versione, SmvpRules rules, String nota) {
        UUID id = UUID.randomUUID();
        return register.during(new OfTenant(tenant), jdbc -> {
            jdbc.sql("""
                            insert into smvp_offerta
                                (tenant_id, offerta_id, consortium_id, versione, rules, nota, offerta_il, offerta_da)
                            values (:tenant, :id, :consortium, :versione, :rules::json, :nota, :today, :actor)""")
                    .param("tenant", tenant.value())
                    .param("id", id)
                    .param("consortium", consortium(jdbc, tenant).id())
                    .param("versione", versione)
                    .param("rules", EventJson.mapper().writeValueAsString(withoutUnita(rules)))
                    .param("nota", nota)
                    .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                    .param("actor", actor.value())
                    .update();
            changes.note(jdbc, tenant, actor, "SmvpOffered", nota);
            return id;
        });
    }

    private static SmvpRules withoutUnita(SmvpRules rules) {
        RollupRules rollup = rules.rollup();
        return new SmvpRules(
                rules.indicatori(),
                rules.objectives(),
                rules.missing(),
                rules.weights(),
                new RollupRules(rollup.unita(), rollup.ente(), List.of(), rollup.ambiti()),
                rules.rounding(),
                rules.measurement(),
                rules.relazione(),
                rules.publication(),
                rules.terms(),
                rules.scheda(),
                rules.premi(),
                rules.opinion());
    }

    private static Consorzio consortium(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        select c.consortium_id, c.nome
                        from ente e
                        join consortium c on c.consortium_id = e.consortium_id
                        where e.tenant_id = :tenant""")
                .param("tenant", tenant.value())
                .query((row, _) -> new Consorzio(row.getObject("consortium_id", UUID.class), row.getString("nome")))
                .single();
    }

    private static List<Offerta> offers(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("""
                        select offerta_id, versione, nota, offerta_il
                        from smvp_offerta
                        where tenant_id = :tenant
                        order by offerta_il desc, versione desc, offerta_id""")
                .param("tenant", tenant.value())
                .query((row, _) -> new Offerta(
                        row.getObject("offerta_id", UUID.class),
                        row.getInt("versione"),
                        row.getString("nota"),
                        row.getObject("offerta_il", LocalDate.class)))
                .list();
    }
}
