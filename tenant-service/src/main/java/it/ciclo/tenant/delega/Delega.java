// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.delega;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role, from a day to a day, in the hands of another.
 *
 * @param al the last day: the one it was given for, or the one it ended on before
 * @param finoAl the day it was given for
 * @param revocata ended before its first day: it counted for none
 */
record Delega(
        UUID id,
        PersonId delegante,
        PersonId persona,
        Role ruolo,
        @Nullable UnitaId unita,
        LocalDate dal,
        LocalDate al,
        LocalDate finoAl,
        Atto atto,
        String motivo,
        boolean revocata) {

    /** The written act of the delegante. */
    record Atto(String numero, LocalDate data) {}

    enum Stato {
        PREVISTA,
        IN_CORSO,
        /** On the day it was given for. */
        FINITA,
        /** Before that day. */
        TERMINATA
    }

    Stato stato(LocalDate today) {
        if (revocata || (al.isBefore(today) && al.isBefore(finoAl))) {
            return Stato.TERMINATA;
        }
        if (al.isBefore(today)) {
            return Stato.FINITA;
        }
        return dal.isAfter(today) ? Stato.PREVISTA : Stato.IN_CORSO;
    }

    boolean isOver(LocalDate today) {
        return revocata || al.isBefore(today);
    }
}
