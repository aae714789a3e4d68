// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import org.jspecify.annotations.Nullable;

/** What is about to end: the part of who administers a consortium or is asked to, or a merger that was prepared. @param giorno whether a last day is asked for @param motivo what is said of the reason that is asked for; absent where none is */
public record FinePage(
        String titolo,
        String effetto,
        String indietro,
        String azione,
        String bottone,
        boolean giorno,
        @Nullable String motivo) {}
