// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

/** What is said of a result in one word. */
public enum Raggiungimento {
    RAGGIUNTO,
    PARZIALE,
    NON_RAGGIUNTO,
    NON_MISURABILE
}
