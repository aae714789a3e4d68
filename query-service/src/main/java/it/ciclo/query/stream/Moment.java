// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.time.Instant;
import java.util.UUID;

/** Which entry of the register an event is: in which stream, when, by whom and in which role. */
public record Moment(
        TenantId tenant,
        UUID stream,
        long streamVersion,
        long sequence,
        Instant recordedAt,
        PersonId actor,
        String actingRole) {

    static Moment of(EventEnvelope envelope) {
        return new Moment(
                envelope.tenant(),
                envelope.streamId(),
                envelope.streamVersion(),
                envelope.tenantSequence(),
                envelope.recordedAt(),
                envelope.actor(),
                envelope.actingRole());
    }
}
