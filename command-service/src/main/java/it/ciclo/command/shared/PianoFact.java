// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the Piano of a year is.
 *
 * @param approvatoIl the day of the act, null before it
 */
public record PianoFact(Stato stato, @Nullable LocalDate approvatoIl) {

    public static final String KIND = "piano";
    public static final String KEY = "piano";

    public enum Stato {
        BOZZA,
        PROPOSTO,
        APPROVATO,
        PUBBLICATO
    }

    public PianoFact {
        Objects.requireNonNull(stato);
    }

    /** A published Piano is an approved one. */
    public boolean isApproved() {
        return stato == Stato.APPROVATO || stato == Stato.PUBBLICATO;
    }
}
