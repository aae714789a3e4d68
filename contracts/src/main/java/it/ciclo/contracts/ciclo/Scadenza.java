// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.ciclo;

import java.time.LocalDate;
import java.util.Objects;

/** A legal term of a year. Terms are ordinatori: a missed one is flagged, it blocks nothing. */
public record Scadenza(Kind kind, LocalDate entro, String fonte) {

    public enum Kind {
        PIANO,
        MISURAZIONI,
        RELAZIONE
    }

    public Scadenza {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(entro);
        Objects.requireNonNull(fonte);
    }
}
