// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.mandato.Mandato.Fine;
import it.ciclo.tenant.mandato.MandatoRequest.AttoRequest;
import it.ciclo.tenant.problem.Complaints;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a mandate ends before its time, as typed. */
record FineRequest(
        @Nullable LocalDate al,
        @Nullable AttoRequest atto,
        @Nullable String motivo) {

    /** Complains of everything at once. */
    Fine checked(PersonId actor) {
        Complaints complaints = new Complaints();
        Fine fine = new Fine(
                complaints.day(al, "/al"),
                (atto == null ? AttoRequest.NONE : atto).checked(complaints, "/atto"),
                complaints.reason(motivo, "/motivo"),
                actor);
        complaints.orThrow();
        return fine;
    }
}
