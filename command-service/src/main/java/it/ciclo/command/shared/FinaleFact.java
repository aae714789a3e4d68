// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.Valore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The final value of an indicatore.
 *
 * @param valore null where it was declared not available
 * @param registratoDa who recorded or last corrected it; null where it was declared not available
 */
public record FinaleFact(
        Stato stato, @Nullable Valore valore, @Nullable PersonId registratoDa) {

    public enum Stato {
        REGISTRATO,
        CONFERMATO,
        NON_DISPONIBILE
    }

    public FinaleFact {
        Objects.requireNonNull(stato);
    }

    /** Whether nothing is left to do before the measurements can be closed. */
    public boolean isSettled() {
        return stato != Stato.REGISTRATO;
    }
}
