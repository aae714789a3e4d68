// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.tenant.mandato.Mandato.Atto;
import it.ciclo.tenant.mandato.Mandato.Componente;
import it.ciclo.tenant.mandato.Mandato.Composizione;
import it.ciclo.tenant.mandato.Mandato.Fine;
import it.ciclo.tenant.mandato.Mandato.Organo;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.Directory.Field;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of mandates, within the transaction of a consortium or of one of its enti. */
final class MandatiSql {

    /** By which an ente has let a member in, or asked her in. */
    record Ingresso(TenantId tenant, UUID mandato, UUID componente, UUID id) {}

    /** @param confermatoIl null until the ente has said yes @param fine how the ente has ended it for itself */
    record DiEnte(
            TenantId tenant,
            UUID mandato,
            @Nullable LocalDate confermatoIl,
            @Nullable Fine fine) {}

    /** As it is sealed. */
    private record Chi(String nome, String cognome, String email) {
        static final Chi NOBODY = new Chi("", "", "");
    }

    private final Register register;
    private final Directory directory;

    MandatiSql(Register register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    void add(JdbcClient jdbc, Mandato mandato, List<TenantId> enti, PersonId actor) {
        jdbc.sql("""
                        insert into mandato (consortium_id, mandato_id, organo, composizione, atto_organo, atto_numero, atto_data, dal, al,
                                             rinnova, creato_da)
                        values (:consortium, :id, :organo, :composizione, :attoOrgano, :attoNumero, :attoData, :dal, :al,
                                :rinnova::uuid, :actor)""")
                .param("consortium", mandato.consortium())
                .param("id", mandato.id())
                .param("organo", mandato.organo().name())
                .param("composizione", mandato.composizione().name())
                .param("attoOrgano", mandato.atto().organo())
                .param("attoNumero", mandato.atto().numero())
                .param("attoData", mandato.atto().data())
                .param("dal", mandato.dal())
                .param("al", mandato.al())
                .param(
                        "rinnova",
                        mandato.rinnova() == null ? null : mandato.rinnova().toString())
                .param("actor", actor.value())
                .update();
        int place = 0;
        for (Componente one : mandato.componenti()) {
            jdbc.sql("""
                            insert into mandato_componente (consortium_id, mandato_id, componente_id, posto, chi)
                            values (:consortium, :mandato, :id, :posto, :chi)""")
                    .param("consortium", mandato.consortium())
                    .param("mandato", mandato.id())
                    .param("id", one.id())
                    .param("posto", place++)
                    .param(
                            "chi",
                            directory.seal(
                                    new PersonId(one.id()),
                                    Field.MANDATO,
                                    EventJson.mapper()
                                            .writeValueAsString(new Chi(one.nome(), one.cognome(), one.email()))))
                    .update();
        }
        enti.forEach(tenant -> jdbc.sql("""
                        insert into mandato_ente (tenant_id, mandato_id, consortium_id)
                        values (:tenant, :mandato, :consortium)""")
                .param("tenant", tenant.value())
                .param("mandato", mandato.id())
                .param("consortium", mandato.consortium())
                .update());
    }

    /** All that the transaction may see, the last to end first. */
    List<Mandato> all(JdbcClient jdbc) {
        return jdbc.sql("""
                        select consortium_id, mandato_id, organo, composizione, atto_organo, atto_numero, atto_data, dal, al, rinnova, fine
                        from mandato
                        order by al desc, dal desc, mandato_id""").query((row, _) -> mandato(jdbc, row)).list();
    }

    /** All that the transaction may see. */
    List<DiEnte> enti(JdbcClient jdbc) {
        return jdbc.sql("select tenant_id, mandato_id, confermato_il, fine from mandato_ente")
                .query((row, _) -> new DiEnte(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("mandato_id", UUID.class),
                        row.getObject("confermato_il", LocalDate.class),
                        fine(row)))
                .list();
    }

    /** All that the transaction may see. */
    List<Ingresso> ingressi(JdbcClient jdbc) {
        return jdbc.sql("select tenant_id, mandato_id, componente_id, ingresso_id from mandato_ingresso")
                .query((row, _) -> new Ingresso(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        row.getObject("mandato_id", UUID.class),
                        row.getObject("componente_id", UUID.class),
                        row.getObject("ingresso_id", UUID.class)))
                .list();
    }

    /** Who has come in by it. The transaction sees the rows of that ente from then on. */
    Optional<PersonId> come(JdbcClient jdbc, Ingresso by) {
        register.add(new OfTenant(by.tenant()));
        return jdbc.sql("""
                        select person_id from membership
                        where tenant_id = :tenant and membership_id = :id and not revoked""")
                .param("tenant", by.tenant().value())
                .param("id", by.id())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    private Mandato mandato(JdbcClient jdbc, ResultSet row) throws SQLException {
        UUID id = row.getObject("mandato_id", UUID.class);
        return new Mandato(
                        row.getObject("consortium_id", UUID.class),
                        id,
                        Organo.valueOf(row.getString("organo")),
                        Composizione.valueOf(row.getString("composizione")),
                        new Atto(
                                row.getString("atto_organo"),
                                row.getString("atto_numero"),
                                Objects.requireNonNull(row.getObject("atto_data", LocalDate.class))),
                        Objects.requireNonNull(row.getObject("dal", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("al", LocalDate.class)),
                        row.getObject("rinnova", UUID.class),
                        componenti(jdbc, id),
                        null)
                .ended(fine(row));
    }

    private static @Nullable Fine fine(ResultSet row) throws SQLException {
        String json = row.getString("fine");
        return json == null ? null : EventJson.mapper().readValue(json, Fine.class);
    }

    /** Of the whole mandate. */
    void end(JdbcClient jdbc, Mandato mandato, Fine fine) {
        jdbc.sql("update mandato set fine = :fine::jsonb where consortium_id = :consortium and mandato_id = :id")
                .param("fine", EventJson.mapper().writeValueAsString(fine))
                .param("consortium", mandato.consortium())
                .param("id", mandato.id())
                .update();
    }

    /** In one ente alone. */
    void end(JdbcClient jdbc, TenantId tenant, UUID mandato, Fine fine) {
        jdbc.sql("update mandato_ente set fine = :fine::jsonb where tenant_id = :tenant and mandato_id = :id")
                .param("fine", EventJson.mapper().writeValueAsString(fine))
                .param("tenant", tenant.value())
                .param("id", mandato)
                .update();
    }

    private List<Componente> componenti(JdbcClient jdbc, UUID mandato) {
        return jdbc.sql("""
                        select componente_id, chi from mandato_componente
                        where mandato_id = :mandato
                        order by posto""")
                .param("mandato", mandato)
                .query((row, _) -> {
                    UUID id = row.getObject("componente_id", UUID.class);
                    Chi chi = directory
                            .open(new PersonId(id), Field.MANDATO, row.getBytes("chi"))
                            .map(text -> EventJson.mapper().readValue(text, Chi.class))
                            .orElse(Chi.NOBODY);
                    return new Componente(id, chi.nome(), chi.cognome(), chi.email());
                })
                .list();
    }
}
