// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the Piano of a year is.
 *
 * @param approvatoIl the day of the last act by which its objectives are in force, null before one
 */
public record PianoFact(Stato stato, @Nullable LocalDate approvatoIl) {

    public static final String KIND = "piano";
    public static final String KEY = "piano";

    public enum Stato {
        BOZZA,
        PROPOSTO,
        /** Objectives were given before it; it is still to be approved. */
        PROVVISORIO,
        APPROVATO,
        PUBBLICATO
    }

    public PianoFact {
        Objects.requireNonNull(stato);
    }

    /** Whether its objectives are assigned: provisional ones count as approved (gate G5). */
    public boolean isInForce() {
        return stato == Stato.PROVVISORIO || isApproved();
    }

    /** A published Piano is an approved one. */
    public boolean isApproved() {
        return stato == Stato.APPROVATO || stato == Stato.PUBBLICATO;
    }
}
