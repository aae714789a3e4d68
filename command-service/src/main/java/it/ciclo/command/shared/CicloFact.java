// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.norme.Norme;
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

    /**
     * The term of the Piano: as it stands, or 30 days after the bilancio of this ente where its term was put off and the SMVP
     * counts from there.
     *
     * @param bilancioIl when the ente approved it, null where nobody has said
     */
    public @Nullable LocalDate pianoTerm(@Nullable LocalDate bilancioIl) {
        LocalDate term = term(Scadenza.Kind.PIANO);
        boolean follows = term(Scadenza.Kind.BILANCIO) != null && rules.terms().followsApproval();
        if (!follows || bilancioIl == null || term == null) {
            return term;
        }
        LocalDate after = Norme.termine("PIANO_DOPO_BILANCIO").after(bilancioIl);
        return after.isAfter(term) ? after : term;
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
