// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import org.jspecify.annotations.Nullable;

/**
 * What is about to end: the part of who administers a consortium or is asked to, or a merger that was prepared.
 *
 * @param giorno what is said of the last day that is asked for; absent where none is
 * @param motivo what is said of the reason that is asked for; absent where none is
 */
public record FinePage(
        String titolo,
        String effetto,
        String indietro,
        String azione,
        String bottone,
        @Nullable String giorno,
        @Nullable String motivo) {}
