// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A year that was opened, with the rules pinned for it.
 *
 * @param misurazioniChiuse when the measurements were closed; null while they are open
 * @param chiuso when the year was closed; null while it is open
 */
public record CicloFact(
        Anno anno,
        int smvpVersion,
        boolean smvpPredefinito,
        SmvpRules rules,
        List<Scadenza> scadenze,
        @Nullable LocalDate misurazioniChiuse,
        @Nullable LocalDate chiuso) {

    public static final String KIND = "ciclo";
    public static final String KEY = "ciclo";

    public CicloFact {
        Objects.requireNonNull(anno);
        Objects.requireNonNull(rules);
        scadenze = List.copyOf(scadenze);
    }

    /** The legal term of a kind, null where the year has none. */
    public @Nullable LocalDate term(Scadenza.Kind kind) {
        for (Scadenza scadenza : scadenze) {
            if (scadenza.kind() == kind) {
                return scadenza.entro();
            }
        }
        return null;
    }
}
