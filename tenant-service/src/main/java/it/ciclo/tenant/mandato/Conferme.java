// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.invito.Consegna;
import it.ciclo.tenant.invito.Invitato;
import it.ciclo.tenant.invito.Inviti;
import it.ciclo.tenant.mandato.MandatiSql.DiEnte;
import it.ciclo.tenant.mandato.Mandato.Componente;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfConsortium;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ente's own yes to a mandate: only that lets its members in, from its first to its last day. */
final class Conferme {

    record Visto(Mandato mandato, @Nullable LocalDate confermatoIl) {}

    /**
     * Somebody who was asked in.
     *
     * @param indirizzo the link, where Ciclo sends no mail
     * @param errore why the letter did not leave
     */
    record Invitata(
            String nome,
            @Nullable String indirizzo,
            @Nullable String errore) {}

    /** @param entrate how many are in at once, because another ente has let them in before */
    record Esito(int entrate, List<Invitata> invitate) {}

    private record Nuova(UUID id, String nome) {}

    private record Fatto(String ente, int entrate, List<Nuova> nuove) {}

    private final Register register;
    private final MandatiSql rows;
    private final MembershipRegister memberships;
    private final Inviti inviti;
    private final Consegna consegna;
    private final Changes changes;
    private final Clock clock;

    Conferme(
            Register register,
            MandatiSql rows,
            MembershipRegister memberships,
            Inviti inviti,
            Consegna consegna,
            Changes changes,
            Clock clock) {
        this.register = register;
        this.rows = rows;
        this.memberships = memberships;
        this.inviti = inviti;
        this.consegna = consegna;
        this.changes = changes;
        this.clock = clock;
    }

    List<Visto> all(TenantId tenant) {
        return register.during(new OfTenant(tenant), this::seen);
    }

    private List<Visto> seen(JdbcClient jdbc) {
        List<DiEnte> said = rows.enti(jdbc);
        return rows.all(jdbc).stream().map(m -> seen(m, said)).toList();
    }

    /** Of two ends the earlier one counts. */
    private static Visto seen(Mandato m, List<DiEnte> said) {
        for (DiEnte of : said) {
            if (of.mandato().equals(m.id())) {
                boolean earlier = of.fine() != null && of.fine().al().isBefore(m.al());
                return new Visto(earlier ? m.ended(of.fine()) : m, of.confermatoIl());
            }
        }
        return new Visto(m, null);
    }

    /** Within a transaction of the ente, while nobody else decides about mandates of the consortium. @throws ProblemException 404 where there is none */
    Visto alone(JdbcClient jdbc, UUID mandato) {
        Consortia.alone(jdbc, one(jdbc, mandato).mandato().consortium());
        return one(jdbc, mandato);
    }

    private Visto one(JdbcClient jdbc, UUID mandato) {
        return seen(jdbc).stream()
                .filter(v -> v.mandato().id().equals(mandato))
                .findFirst()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
    }

    /** @throws ProblemException 404 where there is none, 422 where it is confirmed or over */
    Esito confirm(TenantId tenant, PersonId actor, UUID mandato, String motivo) {
        Fatto done = register.during(new OfTenant(tenant), jdbc -> confirmed(jdbc, tenant, actor, mandato, motivo));
        return new Esito(
                done.entrate(),
                done.nuove().stream()
                        .map(who -> switch (consegna.deliver(tenant, who.id(), done.ente())) {
                            case Consegna.Esito.Spedito _ -> new Invitata(who.nome(), null, null);
                            case Consegna.Esito.DaConsegnare link -> new Invitata(who.nome(), link.indirizzo(), null);
                            case Consegna.Esito.NonPartito why -> new Invitata(who.nome(), null, why.perche());
                        })
                        .toList());
    }

    private Fatto confirmed(JdbcClient jdbc, TenantId tenant, PersonId actor, UUID mandato, String motivo) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Mandato m = alone(jdbc, mandato).mandato();
        if (m.isOver(today)) {
            throw new ProblemException(422, Problem.of("MANDATO_OVER"));
        }
        // Of two who confirm at once, one finds it confirmed.
        int changed = jdbc.sql("""
                        update mandato_ente set confermato_il = :today, confermato_da = :actor, motivo = :motivo
                        where tenant_id = :tenant and mandato_id = :mandato and confermato_il is null""")
                .param("today", today)
                .param("actor", actor.value())
                .param("motivo", motivo)
                .param("tenant", tenant.value())
                .param("mandato", mandato)
                .update();
        if (changed == 0) {
            throw new ProblemException(422, Problem.of("MANDATO_CONFIRMED"));
        }
        String ente = jdbc.sql(
                        "select coalesce(profile ->> 'denominazione', '') from tenancy.ente where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .single();
        int in = 0;
        List<Nuova> asked = new ArrayList<>();
        for (Componente who : m.componenti()) {
            UUID id = UUID.randomUUID();
            PersonId known = known(jdbc, m, who);
            register.add(new OfTenant(tenant));
            if (known == null) {
                inviti.prepare(
                        jdbc,
                        tenant,
                        actor,
                        new Invitato(
                                id,
                                who.nome(),
                                who.cognome(),
                                who.email(),
                                Role.OIV,
                                null,
                                m.dal(),
                                m.al(),
                                motivo,
                                false));
                asked.add(new Nuova(id, who.nome() + " " + who.cognome()));
            } else {
                memberships.grant(jdbc, tenant, actor, new Grant(id, known, Role.OIV, null, m.dal(), m.al(), motivo));
                in++;
            }
            jdbc.sql("""
                            insert into mandato_ingresso (tenant_id, mandato_id, componente_id, consortium_id, ingresso_id)
                            values (:tenant, :mandato, :componente, :consortium, :id)""")
                    .param("tenant", tenant.value())
                    .param("mandato", mandato)
                    .param("componente", who.id())
                    .param("consortium", m.consortium())
                    .param("id", id)
                    .update();
        }
        changes.note(jdbc, tenant, actor, "MandatoConfirmed", motivo);
        return new Fatto(ente, in, asked);
    }

    /** Who has accepted this membership in another ente, or by the mandate before; she needs no second link. */
    private @Nullable PersonId known(JdbcClient jdbc, Mandato m, Componente who) {
        register.add(new OfConsortium(m.consortium()));
        return rows.ingressi(jdbc).stream()
                .filter(by -> by.componente().equals(who.id()))
                .flatMap(by -> rows.come(jdbc, by).stream())
                .findFirst()
                .orElse(null);
    }
}
