// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What an ente is called from a day on, and by which codes it is known: all of it, also what stays.
 *
 * @param dal the first day
 * @param persona who recorded it, acting in {@code ruolo}
 */
public record Anagrafica(
        LocalDate dal,
        String denominazione,
        String provincia,
        String sigla,
        String codiceIstat,
        String codiceCatastale,
        Provvedimento atto,
        PersonId persona,
        Role ruolo) {
    public Anagrafica {
        Objects.requireNonNull(dal);
        Objects.requireNonNull(denominazione);
        Objects.requireNonNull(provincia);
        Objects.requireNonNull(sigla);
        Objects.requireNonNull(codiceIstat);
        Objects.requireNonNull(codiceCatastale);
        Objects.requireNonNull(atto);
        Objects.requireNonNull(persona);
        Objects.requireNonNull(ruolo);
    }
}
