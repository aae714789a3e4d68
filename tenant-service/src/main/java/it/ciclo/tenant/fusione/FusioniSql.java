// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.fusione.Fusione.Annullamento;
import it.ciclo.tenant.fusione.Fusione.Ente;
import it.ciclo.tenant.fusione.Fusione.Predecessore;
import it.ciclo.tenant.fusione.Fusione.Tipo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of mergers, within the transaction of a consortium or of one of the enti. */
final class FusioniSql {

    private FusioniSql() {}

    static void add(JdbcClient jdbc, Fusione fusione, PersonId actor) {
        jdbc.sql("""
                        insert into fusione (consortium_id, fusione_id, tipo, successore_id, successore_nome, dal, atto, creata_da)
                        values (:consortium, :id, :tipo, :successore, :nome, :dal, :atto::jsonb, :actor)""")
                .param("consortium", fusione.consortium())
                .param("id", fusione.id())
                .param("tipo", fusione.tipo().name())
                .param("successore", fusione.successore().tenant().value())
                .param("nome", fusione.successore().denominazione())
                .param("dal", fusione.dal())
                .param("atto", EventJson.mapper().writeValueAsString(fusione.atto()))
                .param("actor", actor.value())
                .update();
        fusione.predecessori()
                .forEach(old -> jdbc.sql("""
                        insert into fusione_ente (tenant_id, fusione_id, consortium_id, successore_id, nome)
                        values (:tenant, :id, :consortium, :successore, :nome)""")
                        .param("tenant", old.tenant().value())
                        .param("id", fusione.id())
                        .param("consortium", fusione.consortium())
                        .param("successore", fusione.successore().tenant().value())
                        .param("nome", old.denominazione())
                        .update());
    }

    /** All that the transaction may see, the latest first; of each the enti that the transaction may see. */
    static List<Fusione> all(JdbcClient jdbc) {
        Map<UUID, List<Predecessore>> old = new HashMap<>();
        jdbc.sql("select fusione_id, tenant_id, nome, confermata_il from fusione_ente order by nome, tenant_id")
                .query(row -> {
                    old.computeIfAbsent(row.getObject("fusione_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Predecessore(
                                    new TenantId(row.getObject("tenant_id", UUID.class)),
                                    row.getString("nome"),
                                    row.getObject("confermata_il", LocalDate.class)));
                });
        return jdbc.sql("""
                        select consortium_id, fusione_id, tipo, successore_id, successore_nome, dal, atto, annullata from fusione
                        order by dal desc, fusione_id""")
                .query((row, _) -> {
                    UUID id = row.getObject("fusione_id", UUID.class);
                    return new Fusione(
                            row.getObject("consortium_id", UUID.class),
                            id,
                            Tipo.valueOf(row.getString("tipo")),
                            new Ente(
                                    new TenantId(row.getObject("successore_id", UUID.class)),
                                    row.getString("successore_nome")),
                            Objects.requireNonNull(row.getObject("dal", LocalDate.class)),
                            EventJson.mapper().readValue(row.getString("atto"), Provvedimento.class),
                            old.getOrDefault(id, List.of()),
                            annullata(row.getString("annullata")));
                })
                .list();
    }

    private static @Nullable Annullamento annullata(@Nullable String json) {
        return json == null ? null : EventJson.mapper().readValue(json, Annullamento.class);
    }

    /** By which this ente is to end, within a transaction of the ente. @throws ProblemException 404 where there is none */
    static Fusione ending(JdbcClient jdbc, TenantId tenant, UUID id) {
        return all(jdbc).stream()
                .filter(f -> f.id().equals(id) && !f.successore().tenant().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
    }

    static void annul(JdbcClient jdbc, Fusione fusione, Annullamento how) {
        jdbc.sql("""
                        update fusione set annullata = :how::jsonb
                        where consortium_id = :consortium and fusione_id = :id""")
                .param("how", EventJson.mapper().writeValueAsString(how))
                .param("consortium", fusione.consortium())
                .param("id", fusione.id())
                .update();
    }
}
