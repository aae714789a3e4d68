// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.registro;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the register with its proof.
 *
 * @param impronteVerificate whether query-service has computed the hash again from the stored bytes and found the same
 * @param successoIl the day in law; absent where there is none but that of the recording
 * @param grezzo the stored text of the event, byte for byte
 * @param di the last number of the register
 */
record VoceAnswer(
        long sequenza,
        @Nullable Integer anno,
        Instant registratoIl,
        String tipo,
        @Nullable PersonId attore,
        String ruolo,
        @Nullable PersonId delegante,
        @Nullable Act atto,
        @Nullable Organ organo,
        @Nullable LocalDate successoIl,
        List<RegistroAnswer.Pezzo> frase,
        @Nullable String motivo,
        RegistroAnswer.Stream stream,
        @Nullable String flag,
        List<Campo> campi,
        UUID commandId,
        UUID eventId,
        long streamVersion,
        String impronta,
        String precedente,
        boolean impronteVerificate,
        String grezzo,
        String metadata,
        long di) {

    /** @param persona the values are ids of people */
    record Campo(
            String campo,
            @Nullable String prima,
            @Nullable String dopo,
            @Nullable Boolean persona) {}
}
