// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

/** What is about to end, of who administers a consortium or is asked to. @param giorno whether a last day is asked for @param motivo and a reason */
public record FinePage(
        String titolo,
        String effetto,
        String indietro,
        String azione,
        String bottone,
        boolean giorno,
        boolean motivo) {}
