// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.tenancy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The letterhead data of an ente as they stand now. Codes and names change over time; the id of the tenant does not.
 *
 * @param codiceIstat six digits, leading zeros kept
 * @param codiceCatastale one letter and three digits
 * @param codiceFiscale eleven digits; may differ from the partita IVA
 */
public record EnteProfile(
        String denominazione,
        String provincia,
        String sigla,
        String indirizzo,
        String cap,
        @Nullable String sede,
        String codiceIstat,
        String codiceCatastale,
        String codiceFiscale,
        @Nullable String partitaIva,
        String email,
        String pec,
        int popolazione,
        int dipendenti) {
    public EnteProfile {
        Objects.requireNonNull(denominazione);
        Objects.requireNonNull(provincia);
        Objects.requireNonNull(sigla);
        Objects.requireNonNull(indirizzo);
        Objects.requireNonNull(cap);
        Objects.requireNonNull(codiceIstat);
        Objects.requireNonNull(codiceCatastale);
        Objects.requireNonNull(codiceFiscale);
        Objects.requireNonNull(email);
        Objects.requireNonNull(pec);
    }
}
