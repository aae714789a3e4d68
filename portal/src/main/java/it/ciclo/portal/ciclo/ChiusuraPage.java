// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closing the measurements: what will be written, and what is still open. @param bloccata why not yet; absent when it can be done */
public record ChiusuraPage(
        String anno,
        String indirizzo,
        String lead,
        List<Aperto> aperti,
        String quanti,
        String frase,
        @Nullable String bloccata) {

    public record Aperto(String titolo, String perche, String rimedio, String dove) {}
}
