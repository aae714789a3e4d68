// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

/** Where a year stands, which decides what may be done in it. */
public enum YearPhase {
    /** No Piano yet, or one that is still a draft or proposed. */
    PROGRAMMAZIONE,
    /** The Piano is approved, or its objectives are given provisionally: values are recorded. */
    GESTIONE,
    /** The measurements are closed: the Relazione is written. */
    CONSUNTIVO,
    CHIUSO
}
