// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The end of an ente: another succeeds it. From that day on it is only read.
 *
 * @param dal the first day on which it is no more
 * @param denominazione of the successor, as it was called when the ente agreed
 * @param persona who agreed for the ente, acting in {@code ruolo}
 */
public record Estinzione(
        LocalDate dal, TenantId successore, String denominazione, Provvedimento atto, PersonId persona, Role ruolo) {
    public Estinzione {
        Objects.requireNonNull(dal);
        Objects.requireNonNull(successore);
        Objects.requireNonNull(denominazione);
        Objects.requireNonNull(atto);
        Objects.requireNonNull(persona);
        Objects.requireNonNull(ruolo);
    }

    public boolean isOn(LocalDate day) {
        return !dal.isAfter(day);
    }
}
