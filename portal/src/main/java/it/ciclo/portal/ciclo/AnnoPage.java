// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import org.jspecify.annotations.Nullable;

/** Closing a year, or opening a closed one again. @param bloccata why not; absent when it can be done */
public record AnnoPage(
        String anno,
        String indirizzo,
        boolean chiuso,
        String titolo,
        String lead,
        String frase,
        @Nullable String bloccata) {}
