// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import it.ciclo.command.programma.Programma;

/**
 * The programmes of mandate as they were read.
 *
 * @param versione of their stream, which new places follow; -1 where there is none
 */
public record Albero(Programma programma, long versione) {

    public static final Albero NONE = new Albero(Programma.NONE, -1);
}
