// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.MembershipRegister.Grant;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.Directory.Field;
import it.ciclo.tenant.person.NewPerson;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfInvito;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invitations of the enti. What stands in a link is known to who opens it, and to nobody after it has been used. */
public final class Inviti {

    private static final Duration VALID = Duration.ofDays(14);

    public enum Stato {
        /** Written down, not sent. */
        PREPARATO,
        APERTO,
        ACCETTATO,
        REVOCATO
    }

    /** @param errore why the last letter did not leave */
    public record Invito(
            TenantId tenant,
            UUID id,
            String nome,
            String cognome,
            String email,
            Role ruolo,
            @Nullable UnitaId unita,
            LocalDate dal,
            @Nullable LocalDate al,
            String motivo,
            boolean primo,
            Stato stato,
            @Nullable Instant scadeIl,
            @Nullable Instant inviatoIl,
            @Nullable String errore,
            PersonId creatoDa) {

        boolean isOpen(Instant now) {
            return stato == Stato.APERTO && scadeIl != null && now.isBefore(scadeIl);
        }
    }

    /** What a person reads before she accepts. */
    public record Offerta(
            TenantId tenant, String ente, String nome, String cognome, String email, Role ruolo, Instant scadeIl) {}

    /** As it is sealed. */
    private record Chi(String nome, String cognome, String email) {
        static final Chi NOBODY = new Chi("", "", "");
    }

    private static final String COLUMNS = """
            tenant_id, invito_id, chi, role, unita_id, valid_from, valid_to, motivo, primo, stato, scade_il,
            inviato_il, errore, creato_da""";

    private final Register register;
    private final MembershipRegister memberships;
    private final People people;
    private final Changes changes;
    private final Directory directory;
    private final InstantSource clock;

    public Inviti(
            Register register,
            MembershipRegister memberships,
            People people,
            Changes changes,
            Directory directory,
            InstantSource clock) {
        this.register = register;
        this.memberships = memberships;
        this.people = people;
        this.changes = changes;
        this.directory = directory;
        this.clock = clock;
    }

    /** Within a transaction of the ente: written down and not sent. */
    public void prepare(JdbcClient jdbc, TenantId tenant, PersonId actor, Invitato who) {
        jdbc.sql("""
                        insert into invito (tenant_id, invito_id, chi, role, unita_id, valid_from, valid_to, motivo, primo, stato, creato_da)
                        values (:tenant, :id, :chi, :role, :unita, :from, :to, :motivo, :primo, 'PREPARATO', :actor)""")
                .param("tenant", tenant.value())
                .param("id", who.id())
                .param("chi", seal(who.id(), new Chi(who.nome(), who.cognome(), who.email())))
                .param("role", who.ruolo().name())
                .param("unita", who.unita() == null ? null : who.unita().value(), Types.OTHER)
                .param("from", who.dal())
                .param("to", who.al(), Types.DATE)
                .param("motivo", who.motivo())
                .param("primo", who.primo())
                .param("actor", actor.value())
                .update();
    }

    /** Of an ente, latest first. */
    public List<Invito> of(TenantId tenant) {
        return register.during(new OfTenant(tenant), jdbc -> of(jdbc, tenant));
    }

    /** Within a transaction of the ente. */
    public List<Invito> of(JdbcClient jdbc, TenantId tenant) {
        return jdbc.sql("select " + COLUMNS
                        + " from invito where tenant_id = :tenant order by creato_il desc, invito_id")
                .param("tenant", tenant.value())
                .query((row, _) -> invito(row))
                .list();
    }

    /** @param inviti that were not revoked, {@code accettati} of which have come */
    public record Conteggio(int inviti, int accettati) {
        public static final Conteggio NESSUNO = new Conteggio(0, 0);
    }

    /** Within a transaction of a consortium: how many were asked into each ente it brings in, and how many have come. */
    public static Map<TenantId, Conteggio> counts(JdbcClient jdbc) {
        Map<TenantId, Conteggio> counts = new HashMap<>();
        jdbc.sql("""
                        select tenant_id, count(*) filter (where stato <> 'REVOCATO') as inviti,
                               count(*) filter (where stato = 'ACCETTATO') as accettati
                        from invito
                        group by tenant_id""").query(row -> {
            counts.put(
                    new TenantId(row.getObject("tenant_id", UUID.class)),
                    new Conteggio(row.getInt("inviti"), row.getInt("accettati")));
        });
        return counts;
    }

    /**
     * A new link; the one before is worth nothing from now on.
     *
     * @throws ProblemException 404 when there is none, 422 when it was accepted or revoked
     */
    public Segreto open(TenantId tenant, UUID id) {
        Segreto secret = Segreto.nuovo();
        register.during(new OfTenant(tenant), jdbc -> {
            pending(jdbc, tenant, id);
            return jdbc.sql("""
                            update invito
                            set stato = 'APERTO', segreto = :segreto, scade_il = :scade, inviato_il = null, errore = null
                            where tenant_id = :tenant and invito_id = :id""")
                    .param("segreto", secret.sha256())
                    .param("scade", Timestamp.from(clock.instant().plus(VALID)))
                    .param("tenant", tenant.value())
                    .param("id", id)
                    .update();
        });
        return secret;
    }

    /** What became of the letter: one that did not leave is to be sent anew. @param errore null where the mail server took it */
    public void sent(TenantId tenant, UUID id, @Nullable String errore) {
        register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                                update invito
                                set stato = case when :left then 'APERTO' else 'PREPARATO' end,
                                    segreto = case when :left then segreto end,
                                    inviato_il = case when :left then :at::timestamptz end,
                                    errore = :errore
                                where tenant_id = :tenant and invito_id = :id and stato = 'APERTO'""")
                        .param("left", errore == null)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("errore", errore, Types.VARCHAR)
                        .param("tenant", tenant.value())
                        .param("id", id)
                        .update());
    }

    /** @throws ProblemException 404 when there is none, 422 when it was accepted already */
    public void revoke(TenantId tenant, PersonId actor, UUID id, String reason) {
        register.during(new OfTenant(tenant), jdbc -> {
            pending(jdbc, tenant, id);
            over(jdbc, tenant, id, Stato.REVOCATO);
            changes.note(jdbc, tenant, actor, "InvitationRevoked", reason);
            return true;
        });
    }

    private Invito pending(JdbcClient jdbc, TenantId tenant, UUID id) {
        Invito invito = jdbc.sql(
                        "select " + COLUMNS + " from invito where tenant_id = :tenant and invito_id = :id for update")
                .param("tenant", tenant.value())
                .param("id", id)
                .query((row, _) -> invito(row))
                .optional()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
        if (invito.stato() == Stato.ACCETTATO || invito.stato() == Stato.REVOCATO) {
            throw new ProblemException(422, Problem.of("INVITO_OVER"));
        }
        return invito;
    }

    /** Names and address were needed to ask; nothing is asked any more. */
    public static void over(JdbcClient jdbc, TenantId tenant, UUID id, Stato stato) {
        jdbc.sql("""
                        update invito
                        set stato = :stato, segreto = null, chi = '',
                            accettato_il = case when :stato = 'ACCETTATO' then now() end
                        where tenant_id = :tenant and invito_id = :id""")
                .param("stato", stato.name())
                .param("tenant", tenant.value())
                .param("id", id)
                .update();
    }

    /** Empty for a secret that was never given out, is used, replaced, revoked or too old: who asks learns no more than that. */
    public Optional<Offerta> offer(Segreto secret) {
        return register.during(
                new OfInvito(secret.sha256()),
                jdbc -> found(jdbc, secret).map(invito -> {
                    register.add(new OfTenant(invito.tenant()));
                    String ente = jdbc.sql(
                                    "select profile ->> 'denominazione' from tenancy.ente where tenant_id = :tenant")
                            .param("tenant", invito.tenant().value())
                            .query(String.class)
                            .optional()
                            .orElse("");
                    return new Offerta(
                            invito.tenant(),
                            ente,
                            invito.nome(),
                            invito.cognome(),
                            invito.email(),
                            invito.ruolo(),
                            invito.scadeIl() == null ? clock.instant() : invito.scadeIl());
                }));
    }

    private Optional<Invito> found(JdbcClient jdbc, Segreto secret) {
        return jdbc.sql("select " + COLUMNS + " from invito where segreto = :segreto")
                .param("segreto", secret.sha256())
                .query((row, _) -> invito(row))
                .optional()
                .filter(invito -> invito.isOpen(clock.instant()));
    }

    /** With a new access. @throws ProblemException 404 when the secret is none any more, 422 when the username is taken */
    public TenantId accept(Segreto secret, NewPerson account) {
        PersonId person = new PersonId(UUID.randomUUID());
        return accepted(secret, person, account);
    }

    /** By somebody who has one. */
    public TenantId accept(Segreto secret, PersonId person) {
        return accepted(secret, person, null);
    }

    private TenantId accepted(Segreto secret, PersonId person, @Nullable NewPerson account) {
        return register.during(new OfInvito(secret.sha256()), jdbc -> {
            TenantId tenant = found(jdbc, secret)
                    .map(Invito::tenant)
                    .orElseThrow(() -> new ProblemException(404, Problem.of("INVITO_NOT_VALID")));
            register.add(new OfTenant(tenant));
            // Of two who come with it at once, one finds it used.
            Invito invito = jdbc.sql("select " + COLUMNS + " from invito where segreto = :segreto for update")
                    .param("segreto", secret.sha256())
                    .query((row, _) -> invito(row))
                    .optional()
                    .orElseThrow(() -> new ProblemException(404, Problem.of("INVITO_NOT_VALID")));
            register.add(new OfPerson(person));
            if (account != null) {
                people.add(jdbc, person, account, "");
            } else if (bringsIn(jdbc, tenant, person)) {
                throw new ProblemException(422, Problem.of("INVITO_OWN"));
            }
            memberships.grant(
                    jdbc,
                    tenant,
                    invito.creatoDa(),
                    new Grant(
                            invito.id(),
                            person,
                            invito.ruolo(),
                            invito.unita(),
                            invito.dal(),
                            invito.al(),
                            invito.motivo()));
            over(jdbc, tenant, invito.id(), Stato.ACCETTATO);
            return tenant;
        });
    }

    /** Who brings an ente in does not let herself in: only its own Segretario could. */
    private static boolean bringsIn(JdbcClient jdbc, TenantId tenant, PersonId person) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from ente e
                            join consortium_admin a on a.consortium_id = e.consortium_id
                            where e.tenant_id = :tenant and e.state = 'ONBOARDING' and a.person_id = :person)""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private Invito invito(ResultSet row) throws SQLException {
        UUID unita = row.getObject("unita_id", UUID.class);
        Chi chi = chi(row.getObject("invito_id", UUID.class), row.getBytes("chi"));
        Timestamp until = row.getTimestamp("scade_il");
        Timestamp sent = row.getTimestamp("inviato_il");
        return new Invito(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("invito_id", UUID.class),
                chi.nome(),
                chi.cognome(),
                chi.email(),
                Role.valueOf(row.getString("role")),
                unita == null ? null : new UnitaId(unita),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("motivo"),
                row.getBoolean("primo"),
                Stato.valueOf(row.getString("stato")),
                until == null ? null : until.toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("errore"),
                new PersonId(row.getObject("creato_da", UUID.class)));
    }

    private byte[] seal(UUID invito, Chi chi) {
        return directory.seal(
                new PersonId(invito), Field.INVITO, EventJson.mapper().writeValueAsString(chi));
    }

    private Chi chi(UUID invito, byte[] sealed) {
        return sealed.length == 0
                ? Chi.NOBODY
                : directory
                        .open(new PersonId(invito), Field.INVITO, sealed)
                        .map(text -> EventJson.mapper().readValue(text, Chi.class))
                        .orElse(Chi.NOBODY);
    }
}
