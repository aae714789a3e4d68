// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.amministratore;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.tenant.invito.Segreto;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.Directory.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of invitations to administer a consortium, within the transaction of who may see them. */
final class InvitiConsorzio {

    private static final Duration VALID = Duration.ofDays(14);
    private static final String COLUMNS = "consortium_id, invito_id, chi, motivo, stato, scade_il, errore, creato_da";

    /** As it is sealed. */
    record Chi(String nome, String cognome, String email) {
        static final Chi NOBODY = new Chi("", "", "");

        @Override
        public String toString() {
            return "Chi";
        }
    }

    enum Stato {
        /** Written down, not sent. */
        PREPARATO,
        APERTO,
        ACCETTATO,
        REVOCATO
    }

    record Invito(
            UUID consortium,
            UUID id,
            Chi chi,
            String motivo,
            Stato stato,
            @Nullable Instant scadeIl,
            @Nullable String errore,
            PersonId creatoDa) {

        boolean isPending() {
            return stato == Stato.PREPARATO || stato == Stato.APERTO;
        }
    }

    private final Directory directory;
    private final InstantSource clock;

    InvitiConsorzio(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Written down and not sent. */
    UUID prepare(JdbcClient jdbc, UUID consortium, PersonId actor, Chi chi, String motivo) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into consorzio_invito (consortium_id, invito_id, chi, motivo, stato, creato_da, creato_il)
                        values (:consortium, :id, :chi, :motivo, 'PREPARATO', :actor, :now)""")
                .param("consortium", consortium)
                .param("id", id)
                .param(
                        "chi",
                        directory.seal(
                                new PersonId(id),
                                Field.INVITO,
                                EventJson.mapper().writeValueAsString(chi)))
                .param("motivo", motivo)
                .param("actor", actor.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Those nobody has accepted or revoked, the newest first. */
    List<Invito> pending(JdbcClient jdbc, UUID consortium) {
        return jdbc
                .sql("select " + COLUMNS + " from consorzio_invito where consortium_id = :consortium"
                        + " order by creato_il desc, invito_id")
                .param("consortium", consortium)
                .query((row, _) -> invito(row))
                .stream()
                .filter(Invito::isPending)
                .toList();
    }

    /** @throws ProblemException 404 when there is none, 422 when it is over */
    Invito one(JdbcClient jdbc, UUID consortium, UUID id) {
        Invito invito = jdbc.sql("select " + COLUMNS
                        + " from consorzio_invito where consortium_id = :consortium and invito_id = :id for update")
                .param("consortium", consortium)
                .param("id", id)
                .query((row, _) -> invito(row))
                .optional()
                .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
        if (!invito.isPending()) {
            throw new ProblemException(422, Problem.of("INVITO_OVER"));
        }
        return invito;
    }

    /** A new link; the one before is worth nothing from now on. */
    void open(JdbcClient jdbc, Invito invito, Segreto secret) {
        jdbc.sql("""
                        update consorzio_invito set stato = 'APERTO', segreto = :segreto, scade_il = :scade, errore = null, tentativi = 0
                        where consortium_id = :consortium and invito_id = :id""")
                .param("segreto", secret.sha256())
                .param("scade", Timestamp.from(clock.instant().plus(VALID)))
                .param("consortium", invito.consortium())
                .param("id", invito.id())
                .update();
    }

    /** Whether an access may be made with the link once more; counted. */
    static boolean tried(JdbcClient jdbc, Invito invito) {
        return jdbc.sql("""
                        update consorzio_invito set tentativi = tentativi + 1
                        where consortium_id = :consortium and invito_id = :id and tentativi < :most""")
                        .param("consortium", invito.consortium())
                        .param("id", invito.id())
                        .param("most", Segreto.TRIES)
                        .update()
                == 1;
    }

    /** The letter did not leave: it is to be sent anew. */
    static void notSent(JdbcClient jdbc, UUID consortium, UUID id, String why) {
        jdbc.sql("""
                        update consorzio_invito set stato = 'PREPARATO', segreto = null, errore = :why
                        where consortium_id = :consortium and invito_id = :id and stato = 'APERTO'""")
                .param("why", why)
                .param("consortium", consortium)
                .param("id", id)
                .update();
    }

    /** Name and address were needed to ask; nothing is asked any more. */
    static void over(JdbcClient jdbc, Invito invito, Stato stato, @Nullable PersonId by, @Nullable String why) {
        jdbc.sql("""
                        update consorzio_invito
                        set stato = :stato, segreto = null, chi = '', revocato_da = :by, motivo_revoca = :why
                        where consortium_id = :consortium and invito_id = :id""")
                .param("stato", stato.name())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("why", why, Types.VARCHAR)
                .param("consortium", invito.consortium())
                .param("id", invito.id())
                .update();
    }

    /** Within a transaction that came with the secret. */
    Optional<Invito> withSecret(JdbcClient jdbc, Segreto secret) {
        return jdbc.sql("select " + COLUMNS + " from consorzio_invito where segreto = :segreto")
                .param("segreto", secret.sha256())
                .query((row, _) -> invito(row))
                .optional()
                .filter(i -> i.stato() == Stato.APERTO
                        && i.scadeIl() != null
                        && clock.instant().isBefore(i.scadeIl()));
    }

    private Invito invito(ResultSet row) throws SQLException {
        UUID id = row.getObject("invito_id", UUID.class);
        Timestamp until = row.getTimestamp("scade_il");
        byte[] sealed = row.getBytes("chi");
        return new Invito(
                row.getObject("consortium_id", UUID.class),
                id,
                sealed.length == 0
                        ? Chi.NOBODY
                        : directory
                                .open(new PersonId(id), Field.INVITO, sealed)
                                .map(text -> EventJson.mapper().readValue(text, Chi.class))
                                .orElse(Chi.NOBODY),
                Objects.requireNonNull(row.getString("motivo")),
                Stato.valueOf(row.getString("stato")),
                until == null ? null : until.toInstant(),
                row.getString("errore"),
                new PersonId(row.getObject("creato_da", UUID.class)));
    }
}
