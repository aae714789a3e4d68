// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.programma;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a place in the programme says.
 *
 * @param codice short code, unique in its mandate
 * @param missione of the bilancio, MM or MM.PP; null where it names none
 * @param riferimento where the DUP or another document says so; empty where it does not
 */
public record Nodo(
        String codice,
        String titolo,
        String descrizione,
        @Nullable String missione,
        String riferimento) {
    public Nodo {
        Objects.requireNonNull(codice);
        Objects.requireNonNull(titolo);
        Objects.requireNonNull(descrizione);
        Objects.requireNonNull(riferimento);
    }
}
