// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import org.jspecify.annotations.Nullable;

/**
 * What is about to end, of who administers a consortium or is asked to.
 *
 * @param giorno what is said of the last day; absent where none is asked for
 * @param motivo whether a reason is asked for
 */
public record FinePage(
        String titolo,
        String effetto,
        String indietro,
        String azione,
        String bottone,
        @Nullable String giorno,
        boolean motivo) {}
