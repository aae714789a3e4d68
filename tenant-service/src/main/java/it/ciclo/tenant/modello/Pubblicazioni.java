// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.modello;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.rulebook.Modello;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.modello.ModelliSql.Versione;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators of a consortium publish: each version is a copy, and none is ever changed. */
final class Pubblicazioni {

    /** From where the rules of a version are copied. */
    sealed interface Fonte {
        /** A rulebook that ships with Ciclo. */
        record Libreria(String codice) implements Fonte {}

        /** What a comune has given. */
        record Offerta(String id) implements Fonte {}
    }

    /** What a comune has given. @param ente its name */
    record Offerta(UUID id, String ente, int versione, String nota, LocalDate offertaIl, SmvpRules rules) {}

    record Tutto(List<Versione> versioni, List<Offerta> offerte) {}

    record Pubblicata(UUID modello, int versione) {}

    private record Copia(String origine, SmvpRules rules) {}

    private final Register register;
    private final Consortia consortia;
    private final Clock clock;
    private final Map<String, Modello> library;

    Pubblicazioni(Register register, Consortia consortia, Clock clock) {
        this.register = register;
        this.consortia = consortia;
        this.clock = clock;
        this.library = Modello.all().stream().collect(Collectors.toMap(Modello::codice, Function.identity()));
    }

    /** All versions, and what was offered, newest first. */
    Tutto all(UUID consortium, PersonId admin) {
        return register.during(scopes(consortium, admin), jdbc -> {
            consortia.check(jdbc, consortium, admin);
            return new Tutto(ModelliSql.of(jdbc, consortium), offers(jdbc, consortium));
        });
    }

    /** A template that was not there, with its first version. @throws ProblemException 422 where one has that name */
    Pubblicata begin(UUID consortium, PersonId admin, String nome, Fonte fonte, String nota) {
        return publish(consortium, admin, fonte, nota, jdbc -> {
            if (ModelliSql.of(jdbc, consortium).stream().anyMatch(v -> v.nome().equalsIgnoreCase(nome))) {
                throw new ProblemException(422, Problem.at("/nome", "MODELLO_KNOWN"));
            }
            UUID id = UUID.randomUUID();
            jdbc.sql("insert into smvp_modello (consortium_id, modello_id, nome) values (:consortium, :id, :nome)")
                    .param("consortium", consortium)
                    .param("id", id)
                    .param("nome", nome)
                    .update();
            return new Pubblicata(id, 1);
        });
    }

    /** The next version of a template. @throws ProblemException 404 where there is none */
    Pubblicata next(UUID consortium, PersonId admin, UUID modello, Fonte fonte, String nota) {
        return publish(
                consortium,
                admin,
                fonte,
                nota,
                jdbc -> new Pubblicata(
                        modello,
                        ModelliSql.of(jdbc, consortium).stream()
                                        .filter(v -> v.modello().equals(modello))
                                        .findFirst()
                                        .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")))
                                        .versione()
                                + 1));
    }

    private Pubblicata publish(
            UUID consortium, PersonId admin, Fonte fonte, String nota, Function<JdbcClient, Pubblicata> place) {
        return register.during(scopes(consortium, admin), jdbc -> {
            consortia.check(jdbc, consortium, admin);
            Consortia.alone(jdbc, consortium);
            Copia copy = copy(jdbc, consortium, fonte);
            Pubblicata published = place.apply(jdbc);
            jdbc.sql("""
                            insert into smvp_modello_versione
                                (consortium_id, modello_id, versione, rules, origine, nota, pubblicata_il, pubblicata_da)
                            values (:consortium, :modello, :versione, :rules::json, :origine, :nota, :today, :admin)""")
                    .param("consortium", consortium)
                    .param("modello", published.modello())
                    .param("versione", published.versione())
                    .param("rules", EventJson.mapper().writeValueAsString(copy.rules()))
                    .param("origine", copy.origine())
                    .param("nota", nota)
                    .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                    .param("admin", admin.value())
                    .update();
            return published;
        });
    }

    private Copia copy(JdbcClient jdbc, UUID consortium, Fonte fonte) {
        return switch (fonte) {
            case Fonte.Libreria(String code) -> {
                Modello one = library.get(code);
                if (one == null) {
                    throw new ProblemException(422, Problem.at("/da", "MODELLO_UNKNOWN"));
                }
                yield new Copia("dalla libreria di Ciclo, «" + one.nome() + "»", one.rules());
            }
            case Fonte.Offerta(String id) ->
                offers(jdbc, consortium).stream()
                        .filter(o -> o.id().toString().equals(id))
                        .findFirst()
                        .map(o -> new Copia(
                                "dallo SMVP offerto da " + o.ente() + ", versione " + o.versione(), o.rules()))
                        .orElseThrow(() -> new ProblemException(422, Problem.at("/da", "MODELLO_UNKNOWN")));
        };
    }

    private static List<Offerta> offers(JdbcClient jdbc, UUID consortium) {
        return jdbc.sql("""
                        select o.offerta_id, coalesce(e.profile ->> 'denominazione', '') as ente, o.versione, o.nota, o.offerta_il,
                               o.rules
                        from smvp_offerta o
                        join tenancy.ente e on e.tenant_id = o.tenant_id
                        where o.consortium_id = :consortium
                        order by o.offerta_il desc, ente, o.offerta_id""")
                .param("consortium", consortium)
                .query((row, _) -> new Offerta(
                        row.getObject("offerta_id", UUID.class),
                        row.getString("ente"),
                        row.getInt("versione"),
                        row.getString("nota"),
                        row.getObject("offerta_il", LocalDate.class),
                        EventJson.mapper().readValue(row.getString("rules"), SmvpRules.class)))
                .list();
    }

    private static Scope[] scopes(UUID consortium, PersonId admin) {
        return new Scope[] {new OfConsortium(consortium), new OfPerson(admin)};
    }
}
