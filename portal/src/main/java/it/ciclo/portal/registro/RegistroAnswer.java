// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.registro;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the register, newest first. @param altre the entry to go on before; absent on the last page */
record RegistroAnswer(
        long totale, List<Voce> voci, @Nullable Long altre) {

    /** @param anno whose year it is; absent for what is of the ente as such */
    record Voce(
            long sequenza,
            @Nullable Integer anno,
            Instant registratoIl,
            String tipo,
            @Nullable PersonId attore,
            String ruolo,
            @Nullable PersonId delegante,
            @Nullable Act atto,
            @Nullable Organ organo,
            List<Pezzo> frase,
            @Nullable String motivo,
            Stream stream,
            @Nullable String flag) {}

    record Stream(String kind, UUID id) {}

    /** A piece of a sentence; one of its components is there (an objective has its text too). */
    record Pezzo(
            @Nullable String testo,
            @Nullable PersonId persona,
            @Nullable ObjectiveId obiettivo,
            @Nullable String prima,
            @Nullable String dopo,
            @Nullable UnitaId unita) {}
}
