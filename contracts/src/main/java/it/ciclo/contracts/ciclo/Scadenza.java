// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.ciclo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A legal term of a year. Terms are ordinatori: a missed one is flagged, it blocks nothing.
 *
 * @param proroga the last one, null while it stands as it was
 */
public record Scadenza(
        Kind kind, LocalDate entro, String fonte, @Nullable Proroga proroga) {

    public enum Kind {
        BILANCIO,
        PIANO,
        MONITORAGGIO,
        VARIAZIONI_PEG,
        MISURAZIONI,
        RELAZIONE
    }

    /** What moved it. @param prima the day it was before */
    public record Proroga(LocalDate prima, String provvedimento, String motivo) {
        public Proroga {
            Objects.requireNonNull(prima);
            Objects.requireNonNull(provvedimento);
            Objects.requireNonNull(motivo);
        }
    }

    public Scadenza {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(entro);
        Objects.requireNonNull(fonte);
    }

    public Scadenza(Kind kind, LocalDate entro, String fonte) {
        this(kind, entro, fonte, null);
    }

    /** The terms with one of them in place of that of its kind, or beside the others where there was none. */
    public static List<Scadenza> with(List<Scadenza> terms, Scadenza moved) {
        boolean known = terms.stream().anyMatch(term -> term.kind() == moved.kind());
        return known
                ? terms.stream()
                        .map(term -> term.kind() == moved.kind() ? moved : term)
                        .toList()
                : Stream.concat(terms.stream(), Stream.of(moved)).toList();
    }
}
