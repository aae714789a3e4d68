// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.util.Objects;

/** How far the Piano of a year is. */
public record PianoFact(Stato stato) {

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
