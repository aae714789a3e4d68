// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.amministratore;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Chi;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Invito;
import it.ciclo.tenant.amministratore.InvitiConsorzio.Stato;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.invito.Segreto;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.person.People.Nome;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators of a consortium do about each other. */
final class Amministratori {

    private static final Nome NOBODY = new Nome("", "", true);

    /** @param al last day, where there is one */
    record Amministratore(
            PersonId persona,
            Nome nome,
            LocalDate dal,
            @Nullable LocalDate al) {}

    record Tutto(List<Amministratore> amministratori, List<Invito> inviti) {}

    /** What the letter says. */
    record Lettera(Invito invito, Segreto segreto, String consorzio) {}

    private record Row(
            PersonId person, LocalDate from, @Nullable LocalDate to) {}

    private final Register register;
    private final Consortia consortia;
    private final InvitiConsorzio inviti;
    private final People people;
    private final Clock clock;

    Amministratori(Register register, Consortia consortia, InvitiConsorzio inviti, People people, Clock clock) {
        this.register = register;
        this.consortia = consortia;
        this.inviti = inviti;
        this.people = people;
        this.clock = clock;
    }

    Tutto all(UUID consortium, PersonId admin) {
        return during(consortium, admin, jdbc -> {
            List<Row> rows = running(jdbc, consortium);
            Map<PersonId, Nome> names =
                    people.names(jdbc, rows.stream().map(Row::person).toList());
            return new Tutto(
                    rows.stream()
                            .map(r -> new Amministratore(
                                    r.person(), names.getOrDefault(r.person(), NOBODY), r.from(), r.to()))
                            .toList(),
                    inviti.pending(jdbc, consortium));
        });
    }

    UUID invite(UUID consortium, PersonId admin, Chi chi, String motivo) {
        return during(consortium, admin, jdbc -> inviti.prepare(jdbc, consortium, admin, chi, motivo));
    }

    /** @throws ProblemException 404, 422 as {@link InvitiConsorzio#one} */
    Lettera open(UUID consortium, PersonId admin, UUID invito) {
        Segreto secret = Segreto.nuovo();
        return during(consortium, admin, jdbc -> {
            Invito one = inviti.one(jdbc, consortium, invito);
            inviti.open(jdbc, one, secret);
            return new Lettera(one, secret, name(jdbc, consortium));
        });
    }

    void notSent(UUID consortium, PersonId admin, UUID invito, String why) {
        during(consortium, admin, jdbc -> {
            InvitiConsorzio.notSent(jdbc, consortium, invito, why);
            return true;
        });
    }

    /** @throws ProblemException 404, 422 as {@link InvitiConsorzio#one} */
    void revoke(UUID consortium, PersonId admin, UUID invito, String motivo) {
        during(consortium, admin, jdbc -> {
            InvitiConsorzio.over(jdbc, inviti.one(jdbc, consortium, invito), Stato.REVOCATO, admin, motivo);
            return true;
        });
    }

    /**
     * Ends it with that day. Who brings enti in goes on or has somebody else begin them anew: their steps are done in her name.
     *
     * @throws ProblemException 404 when she does not administer it, 422 when nobody would be left, or enti wait for her
     */
    void end(UUID consortium, PersonId admin, PersonId whom, LocalDate al, String motivo) {
        during(consortium, admin, jdbc -> {
            // Two who end each other at once must see each other.
            Consortia.alone(jdbc, consortium);
            List<Row> rows = running(jdbc, consortium);
            Row ended = rows.stream()
                    .filter(r -> r.person().equals(whom))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
            boolean othersStay = rows.stream().anyMatch(r -> !r.person().equals(whom) && r.to() == null);
            if (!othersStay) {
                throw new ProblemException(422, Problem.of("LAST_ADMINISTRATOR"));
            }
            long waiting = bringingIn(jdbc, consortium, whom);
            if (waiting > 0) {
                throw new ProblemException(422, Problem.of("ADMINISTRATOR_BRINGS_IN", Long.toString(waiting)));
            }
            jdbc.sql("""
                            update consortium_admin
                            set valid_to = :al, fine_da = :actor, fine_motivo = :motivo, fine_il = :now
                            where consortium_id = :consortium and person_id = :person and valid_from = :from""")
                    .param("al", al)
                    .param("actor", admin.value())
                    .param("motivo", motivo)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("consortium", consortium)
                    .param("person", whom.value())
                    .param("from", ended.from())
                    .update();
            return true;
        });
    }

    private static long bringingIn(JdbcClient jdbc, UUID consortium, PersonId person) {
        return jdbc.sql("""
                        select count(*) from avvio
                        where consortium_id = :consortium and creato_da = :person
                          and confermato_il is null and annullato_il is null""")
                .param("consortium", consortium)
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private List<Row> running(JdbcClient jdbc, UUID consortium) {
        return jdbc.sql("""
                        select person_id, valid_from, valid_to from consortium_admin
                        where consortium_id = :consortium and valid_from <= :today
                          and (valid_to is null or valid_to >= :today)
                        order by valid_from, person_id""")
                .param("consortium", consortium)
                .param("today", LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .query((row, _) -> new Row(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    static String name(JdbcClient jdbc, UUID consortium) {
        return jdbc.sql("select nome from consortium where consortium_id = :consortium")
                .param("consortium", consortium)
                .query(String.class)
                .single();
    }

    private <T> T during(UUID consortium, PersonId admin, Function<JdbcClient, T> work) {
        Scope[] scopes = {new OfConsortium(consortium), new OfPerson(admin)};
        return register.during(scopes, jdbc -> {
            consortia.check(jdbc, consortium, admin);
            return work.apply(jdbc);
        });
    }
}
