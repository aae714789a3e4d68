// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.confronto.ConfrontiSql.Adesione;
import it.ciclo.tenant.confronto.ConfrontiSql.Dato;
import it.ciclo.tenant.confronto.ConfrontiSql.Edizione;
import it.ciclo.tenant.confronto.ConfrontiSql.Quartile;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConfronti;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an ente decides about comparisons, gives for them and sees of them. */
final class Confronti {

    /** @param dati own ones @param edizioni and {@code quartili} only of years the ente is part of */
    record Visto(
            String consorzio,
            Optional<Adesione> adesione,
            List<Dato> dati,
            List<Edizione> edizioni,
            List<Quartile> quartili) {}

    /** @param aderenti how many take part now; never which */
    record Stato(long aderenti, List<Edizione> edizioni) {}

    /** @param dati years an ente that takes part has given already */
    record Aderente(TenantId tenant, List<Integer> dati) {}

    private record Consorzio(UUID id, String nome) {}

    private final Register register;
    private final Consortia consortia;
    private final Changes changes;
    private final InstantSource clock;

    Confronti(Register register, Consortia consortia, Changes changes, InstantSource clock) {
        this.register = register;
        this.consortia = consortia;
        this.changes = changes;
        this.clock = clock;
    }

    Visto seen(TenantId tenant) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> new Visto(
                        consortium(jdbc, tenant).nome(),
                        ConfrontiSql.running(jdbc, tenant),
                        ConfrontiSql.dati(jdbc, tenant),
                        ConfrontiSql.edizioni(jdbc),
                        ConfrontiSql.quartili(jdbc)));
    }

    /** @throws ProblemException 422 where it takes part already */
    void join(TenantId tenant, PersonId actor, String motivo) {
        register.during(new OfTenant(tenant), jdbc -> {
            UUID consortium = consortium(jdbc, tenant).id();
            Consortia.alone(jdbc, consortium);
            if (ConfrontiSql.running(jdbc, tenant).isPresent()) {
                throw new ProblemException(422, Problem.of("CONFRONTI_JOINED"));
            }
            jdbc.sql("""
                            insert into confronto_adesione (tenant_id, dal, consortium_id, aderito_da, motivo)
                            values (:tenant, :now, :consortium, :actor, :motivo)""")
                    .param("tenant", tenant.value())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("consortium", consortium)
                    .param("actor", actor.value())
                    .param("motivo", motivo)
                    .update();
            changes.note(jdbc, tenant, actor, "ConfrontiJoined", motivo);
            return true;
        });
    }

    /** What was given and not compared yet goes; what is part of a comparison stays in it. @throws ProblemException 422 where it takes no part */
    void leave(TenantId tenant, PersonId actor, String motivo) {
        register.during(new OfTenant(tenant), jdbc -> {
            // A comparison is made with it or without it, not with half of it.
            Consortia.alone(jdbc, consortium(jdbc, tenant).id());
            int left = jdbc.sql("""
                            update confronto_adesione set ritirata_il = :now, ritirata_da = :actor, motivo_ritiro = :motivo
                            where tenant_id = :tenant and ritirata_il is null""")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("actor", actor.value())
                    .param("motivo", motivo)
                    .param("tenant", tenant.value())
                    .update();
            if (left == 0) {
                throw new ProblemException(422, Problem.of("CONFRONTI_NOT_JOINED"));
            }
            jdbc.sql("delete from confronto_dato where tenant_id = :tenant and not entrato")
                    .param("tenant", tenant.value())
                    .update();
            changes.note(jdbc, tenant, actor, "ConfrontiLeft", motivo);
            return true;
        });
    }

    /** For the administrators of a consortium: counts. */
    Stato state(UUID consortium, PersonId admin) {
        Scope[] scopes = {new OfConsortium(consortium), new OfPerson(admin), new OfConfronti()};
        return register.during(scopes, jdbc -> {
            consortia.check(jdbc, consortium, admin);
            long joined = ConfrontiSql.running(jdbc).stream()
                    .filter(a -> a.consortium().equals(consortium))
                    .count();
            return new Stato(joined, ConfrontiSql.edizioni(jdbc));
        });
    }

    /** Whose figures are asked for; those of nobody else leave their service. */
    List<Aderente> participants() {
        return register.during(
                new OfConfronti(),
                jdbc -> ConfrontiSql.running(jdbc).stream()
                        .map(a -> {
                            register.add(new OfTenant(a.tenant()));
                            return new Aderente(a.tenant(), ConfrontiSql.anni(jdbc, a.tenant()));
                        })
                        .toList());
    }

    /** Keeps the figures of a year, once. @return whether they were kept: not of an ente that takes no part */
    boolean give(TenantId tenant, int anno, List<Cifra> cifre) {
        Instant now = clock.instant();
        return register.during(
                new OfTenant(tenant),
                jdbc -> ConfrontiSql.running(jdbc, tenant)
                        .map(a -> ConfrontiSql.give(jdbc, a, anno, cifre, now))
                        .orElse(false));
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
}
