// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of the SMVP, under its number.
 *
 * @param predefinito whether it is the default one, which the ente did not adopt itself
 * @param adottatoIl the day of its act; null for the default one, which has none
 */
public record SmvpFact(
        int version,
        Anno validFrom,
        boolean predefinito,
        SmvpRules rules,
        @Nullable LocalDate adottatoIl) {

    public static final String KIND = "smvp";
    public static final String SCOPE = "ente";

    public SmvpFact {
        Objects.requireNonNull(validFrom);
        Objects.requireNonNull(rules);
    }
}
