// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One access to an ente, from the request to its end. What may happen to it is decided here; who keeps it writes down what came of it.
 *
 * @param decisoDa who approved or refused it
 * @param rifiuto why it was refused or taken back
 * @param fino until when it is open at most
 * @param finitoDa who ended it earlier; null where it ended by itself
 */
record Accesso(
        TenantId tenant,
        UUID id,
        String motivo,
        Stato stato,
        PersonId chiestoDa,
        Instant chiestoIl,
        @Nullable PersonId decisoDa,
        @Nullable Instant decisoIl,
        @Nullable String rifiuto,
        @Nullable Instant fino,
        @Nullable PersonId finitoDa,
        @Nullable Instant finitoIl) {

    /** How long it is open at most; the table lets it be no longer. */
    static final Duration OPEN = Duration.ofMinutes(60);

    /** How long a request waits for the second person. */
    static final Duration WAITS = Duration.ofHours(24);

    enum Stato {
        CHIESTO,
        APERTO,
        FINITO,
        RIFIUTATO,
        SCADUTO
    }

    static Accesso asked(TenantId tenant, UUID id, PersonId by, String reason, Instant now) {
        return new Accesso(tenant, id, reason, Stato.CHIESTO, by, now, null, null, null, null, null, null);
    }

    /** @throws ProblemException 422 for who asked, and when it does not wait any more */
    Accesso approve(PersonId by, Instant now) {
        waiting(now);
        if (by.equals(chiestoDa)) {
            throw new ProblemException(422, Problem.of("OPERATOR_SAME_PERSON"));
        }
        return new Accesso(
                tenant, id, motivo, Stato.APERTO, chiestoDa, chiestoIl, by, now, null, now.plus(OPEN), null, null);
    }

    /** By another, or taken back by who asked. @throws ProblemException 422 when it does not wait any more */
    Accesso refuse(PersonId by, String reason, Instant now) {
        waiting(now);
        return new Accesso(
                tenant, id, motivo, Stato.RIFIUTATO, chiestoDa, chiestoIl, by, now, reason, null, null, null);
    }

    /** @throws ProblemException 422 when it is not open any more */
    Accesso end(PersonId by, Instant now) {
        if (!isOpen(now)) {
            throw new ProblemException(422, Problem.of("OPERATOR_ACCESS_OVER"));
        }
        return over(Stato.FINITO, by, now);
    }

    /** What time has made of it: the same where it has made nothing. */
    Accesso at(Instant now) {
        return switch (stato) {
            case CHIESTO -> isWaiting(now) ? this : over(Stato.SCADUTO, null, now);
            case APERTO -> isOpen(now) ? this : over(Stato.FINITO, null, now);
            case FINITO, RIFIUTATO, SCADUTO -> this;
        };
    }

    boolean isOpen(Instant now) {
        return stato == Stato.APERTO && fino != null && now.isBefore(fino);
    }

    private boolean isWaiting(Instant now) {
        return stato == Stato.CHIESTO && now.isBefore(chiestoIl.plus(WAITS));
    }

    private void waiting(Instant now) {
        if (!isWaiting(now)) {
            throw new ProblemException(422, Problem.of("OPERATOR_ACCESS_DECIDED"));
        }
    }

    private Accesso over(Stato state, @Nullable PersonId by, Instant now) {
        return new Accesso(tenant, id, motivo, state, chiestoDa, chiestoIl, decisoDa, decisoIl, rifiuto, fino, by, now);
    }
}
