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
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.Directory.Field;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfInvito;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
        REVOCATO,
        /** Nobody came before the ente ended. It is the day that says so: no row is written. */
        FINITO;

        /** Whether somebody may still come. */
        public boolean isPending() {
            return this == PREPARATO || this == APERTO;
        }
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

        /** When the link that is still good was given or sent; null where there is none. */
        public @Nullable Instant datoIl(Instant now) {
            return scadeIl != null && isOpen(now) ? scadeIl.minus(VALID) : null;
        }

        boolean isOpen(Instant now) {
            return stato == Stato.APERTO && scadeIl != null && now.isBefore(scadeIl);
        }
    }

    /** As it is sealed. */
    private record Chi(String nome, String cognome, String email) {
        static final Chi NOBODY = new Chi("", "", "");
    }

    private static final String COLUMNS = """
            tenant_id, invito_id, chi, role, unita_id, valid_from, valid_to, motivo, primo, stato, scade_il,
            inviato_il, errore, creato_da,
            (select cast(f.estinzione ->> 'dal' as date) from fusione_ente f
             where f.tenant_id = invito.tenant_id and f.estinzione is not null) as estinto_dal""";

    private final Register register;
    private final Changes changes;
    private final Directory directory;
    private final Clock clock;

    public Inviti(Register register, Changes changes, Directory directory, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.directory = directory;
        this.clock = clock;
    }

    /** Makes the keys of many at once, before each is written down. */
    public void ready(Collection<Invitato> many) {
        directory.ready(many.stream().map(who -> new PersonId(who.id())).toList());
    }

    /**
     * Within a transaction of the ente: written down and not sent.
     *
     * @throws ProblemException 422 when the ente is no more by the first day
     */
    public void prepare(JdbcClient jdbc, TenantId tenant, PersonId actor, Invitato who) {
        MembershipRegister.refuseBeyond(jdbc, tenant, who.dal());
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

    /** Within a transaction of a consortium: how many were asked into each of the enti, and how many have come. */
    public static Map<TenantId, Conteggio> counts(JdbcClient jdbc, Collection<TenantId> enti) {
        Map<TenantId, Conteggio> counts = new HashMap<>();
        jdbc.sql("""
                        select tenant_id, count(*) filter (where stato <> 'REVOCATO') as inviti,
                               count(*) filter (where stato = 'ACCETTATO') as accettati
                        from invito
                        where tenant_id = any(:enti)
                        group by tenant_id""")
                .param("enti", enti.stream().map(TenantId::value).toArray(UUID[]::new))
                .query(row -> {
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
                            set stato = 'APERTO', segreto = :segreto, scade_il = :scade, inviato_il = null, errore = null, tentativi = 0
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
        if (!invito.stato().isPending()) {
            throw new ProblemException(422, Problem.of("INVITO_OVER"));
        }
        return invito;
    }

    /** Within a transaction of the ente: who has not come yet comes until that day, and not at all where no day is left. */
    public void until(JdbcClient jdbc, TenantId tenant, UUID id, LocalDate last) {
        jdbc.sql("""
                        select valid_from from invito
                        where tenant_id = :tenant and invito_id = :id and stato in ('PREPARATO', 'APERTO')
                        for update""")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(LocalDate.class)
                .optional()
                .ifPresent(first -> {
                    if (last.isBefore(first) || last.isBefore(LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
                        over(jdbc, tenant, id, Stato.REVOCATO);
                        return;
                    }
                    jdbc.sql("""
                                    update invito set valid_to = least(valid_to, :last)
                                    where tenant_id = :tenant and invito_id = :id""")
                            .param("last", last)
                            .param("tenant", tenant.value())
                            .param("id", id)
                            .update();
                });
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

    /**
     * Within a transaction that came with the secret, and is one of the ente from here on: only that knows whether the ente is still there.
     *
     * @param held of two who come with it at once, one waits
     */
    Optional<Invito> withSecret(JdbcClient jdbc, Segreto secret, boolean held) {
        jdbc.sql("select tenant_id from invito where segreto = :segreto")
                .param("segreto", secret.sha256())
                .query(UUID.class)
                .optional()
                .ifPresent(tenant -> register.add(new OfTenant(new TenantId(tenant))));
        return jdbc.sql("select " + COLUMNS + " from invito where segreto = :segreto" + (held ? " for update" : ""))
                .param("segreto", secret.sha256())
                .query((row, _) -> invito(row))
                .optional()
                .filter(invito -> invito.isOpen(clock.instant()));
    }

    /**
     * Somebody makes an access with the link: counted before she does, so that many at once count too.
     *
     * @throws ProblemException 404 when the secret is none any more, 422 after too many
     */
    void tried(Segreto secret) {
        boolean counted = register.during(new OfInvito(secret.sha256()), jdbc -> {
            Invito invito = withSecret(jdbc, secret, true)
                    .orElseThrow(() -> new ProblemException(404, Problem.of("INVITO_NOT_VALID")));
            return jdbc.sql("""
                            update invito set tentativi = tentativi + 1
                            where tenant_id = :tenant and invito_id = :id and tentativi < :most""")
                            .param("tenant", invito.tenant().value())
                            .param("id", invito.id())
                            .param("most", Segreto.TRIES)
                            .update()
                    == 1;
        });
        if (!counted) {
            throw new ProblemException(422, Problem.of("INVITO_TRIED"));
        }
    }

    private Invito invito(ResultSet row) throws SQLException {
        UUID unita = row.getObject("unita_id", UUID.class);
        Stato stato = stato(row);
        Chi chi = stato == Stato.FINITO ? Chi.NOBODY : chi(row.getObject("invito_id", UUID.class), row.getBytes("chi"));
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
                stato,
                until == null ? null : until.toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("errore"),
                new PersonId(row.getObject("creato_da", UUID.class)));
    }

    private Stato stato(ResultSet row) throws SQLException {
        Stato kept = Stato.valueOf(row.getString("stato"));
        LocalDate over = row.getObject("estinto_dal", LocalDate.class);
        boolean gone = over != null
                && !LocalDate.ofInstant(clock.instant(), clock.getZone()).isBefore(over);
        return gone && kept.isPending() ? Stato.FINITO : kept;
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
