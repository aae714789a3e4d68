// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import java.util.List;

/**
 * The page of a Piano that is not there yet: first the year is opened, then the Piano is created.
 *
 * @param puo whether the acting role may take the step
 * @param chi who may, where it may not
 * @param creaPiano the year is open and only the Piano is missing
 */
public record ApriPage(
        String anno,
        String indirizzo,
        String lead,
        boolean puo,
        String chi,
        boolean creaPiano,
        List<Contenitore> contenitori,
        String frase) {

    public record Contenitore(String codice, String nome, String spiega, boolean attiva) {}
}
