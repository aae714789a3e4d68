// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

/** How far a year is. */
public enum Fase {
    PROGRAMMAZIONE,
    GESTIONE,
    CONSUNTIVO,
    CHIUSO
}
