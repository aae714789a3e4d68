// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the Piano of a year is.
 *
 * @param approvatoIl the day of the last act by which its objectives are in force, null before one
 * @param datoIl the day of the first such act; null before one, and in facts of an earlier day
 */
public record PianoFact(
        Stato stato,
        @Nullable LocalDate approvatoIl,
        @Nullable LocalDate datoIl) {

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

    /** Where one act gave the objectives, or none did. */
    public PianoFact(Stato stato, @Nullable LocalDate approvatoIl) {
        this(stato, approvatoIl, approvatoIl);
    }

    /** Before that day nobody could be told of them. */
    public @Nullable LocalDate comunicabileDal() {
        return datoIl == null ? approvatoIl : datoIl;
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
