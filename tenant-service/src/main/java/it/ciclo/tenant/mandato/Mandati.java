// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.mandato.MandatiSql.DiEnte;
import it.ciclo.tenant.mandato.MandatiSql.Ingresso;
import it.ciclo.tenant.mandato.Mandato.Atto;
import it.ciclo.tenant.mandato.Mandato.Stato;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators of a consortium do with mandates: they name who and for how long, and let nobody in. */
final class Mandati {

    record Ente(TenantId tenant, String denominazione) {}

    /** @param finitoIl the last day, where the ente has ended it for itself @param entrati how many of the members have a role there */
    record DoveVale(
            Ente ente,
            @Nullable LocalDate confermatoIl,
            @Nullable LocalDate finitoIl,
            long entrati) {}

    /** @param rinnovato whether another mandate goes on with it */
    record Voce(Mandato mandato, Stato stato, @Nullable Integer scadeFra, boolean rinnovato, List<DoveVale> enti) {}

    /** @param enti for which there may be a mandate */
    record Tutto(List<Voce> mandati, List<Ente> enti) {}

    private final Register register;
    private final Consortia consortia;
    private final MandatiSql rows;
    private final Clock clock;

    Mandati(Register register, Consortia consortia, MandatiSql rows, Clock clock) {
        this.register = register;
        this.consortia = consortia;
        this.rows = rows;
        this.clock = clock;
    }

    Tutto all(UUID consortium, PersonId admin) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return register.during(scopes(consortium, admin), jdbc -> {
            consortia.check(jdbc, consortium, admin);
            List<Ente> enti = enti(jdbc, consortium);
            List<Mandato> all = rows.all(jdbc);
            List<DiEnte> ofEnti = rows.enti(jdbc);
            Set<UUID> renewed = new HashSet<>();
            all.forEach(m -> {
                if (m.rinnova() != null) {
                    renewed.add(m.rinnova());
                }
            });
            // Last: from here on the transaction sees the memberships of one ente after the other.
            List<Ingresso> come = rows.ingressi(jdbc).stream()
                    .filter(by -> rows.come(jdbc, by).isPresent())
                    .toList();
            return new Tutto(
                    all.stream()
                            .map(m -> new Voce(
                                    m,
                                    m.stato(today),
                                    renewed.contains(m.id()) ? null : m.scadeFra(today),
                                    renewed.contains(m.id()),
                                    where(m, ofEnti, enti, come)))
                            .toList(),
                    enti);
        });
    }

    private static List<DoveVale> where(Mandato m, List<DiEnte> ofEnti, List<Ente> enti, List<Ingresso> come) {
        return enti.stream()
                .flatMap(ente -> ofEnti.stream()
                        .filter(of -> of.tenant().equals(ente.tenant())
                                && of.mandato().equals(m.id()))
                        .map(of -> new DoveVale(
                                ente,
                                of.confermatoIl(),
                                of.fine() == null ? null : of.fine().al(),
                                come.stream()
                                        .filter(by -> by.tenant().equals(ente.tenant())
                                                && by.mandato().equals(m.id()))
                                        .count())))
                .toList();
    }

    /** @throws ProblemException 422 where one of the enti is none of the consortium, or does not work yet */
    UUID appoint(PersonId admin, Mandato mandato, List<TenantId> enti) {
        return register.during(scopes(mandato.consortium(), admin), jdbc -> {
            consortia.check(jdbc, mandato.consortium(), admin);
            List<TenantId> known =
                    enti(jdbc, mandato.consortium()).stream().map(Ente::tenant).toList();
            if (!known.containsAll(enti)) {
                throw new ProblemException(422, Problem.at("/enti", "MANDATO_ENTE_UNKNOWN"));
            }
            rows.add(jdbc, mandato, enti, admin);
            return mandato.id();
        });
    }

    /**
     * The same people for the same enti, for another time and by another act. Each ente confirms anew.
     *
     * @throws ProblemException 404 where there is none, 422 where it is renewed already or the time begins before its end
     */
    UUID renew(UUID consortium, PersonId admin, UUID mandato, Atto atto, LocalDate dal, LocalDate al) {
        return register.during(scopes(consortium, admin), jdbc -> {
            consortia.check(jdbc, consortium, admin);
            Consortia.alone(jdbc, consortium);
            List<Mandato> all = rows.all(jdbc);
            Mandato old = all.stream()
                    .filter(m -> m.id().equals(mandato))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
            if (all.stream().anyMatch(m -> mandato.equals(m.rinnova()))) {
                throw new ProblemException(422, Problem.of("MANDATO_RENEWED"));
            }
            if (!dal.isAfter(old.al())) {
                throw new ProblemException(
                        422, Problem.at("/dal", "MANDATO_STILL_RUNS", old.al().toString()));
            }
            Mandato next = new Mandato(
                    consortium,
                    UUID.randomUUID(),
                    old.organo(),
                    old.composizione(),
                    atto,
                    dal,
                    al,
                    old.id(),
                    old.componenti(),
                    null);
            rows.add(
                    jdbc,
                    next,
                    rows.enti(jdbc).stream()
                            .filter(of -> of.mandato().equals(old.id()))
                            .map(DiEnte::tenant)
                            .toList(),
                    admin);
            return next.id();
        });
    }

    /** Those that work. */
    private static List<Ente> enti(JdbcClient jdbc, UUID consortium) {
        return jdbc.sql("""
                        select e.tenant_id, coalesce(v.profile ->> 'denominazione', '') as denominazione
                        from ente e
                        join tenancy.ente v on v.tenant_id = e.tenant_id
                        where e.consortium_id = :consortium and e.state = 'ACTIVE' and v.estinzione is null
                        order by denominazione, e.tenant_id""")
                .param("consortium", consortium)
                .query((row, _) ->
                        new Ente(new TenantId(row.getObject("tenant_id", UUID.class)), row.getString("denominazione")))
                .list();
    }

    private static Scope[] scopes(UUID consortium, PersonId admin) {
        return new Scope[] {new OfConsortium(consortium), new OfPerson(admin)};
    }
}
