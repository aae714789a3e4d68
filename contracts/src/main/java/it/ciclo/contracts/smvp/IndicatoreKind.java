// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/** The kinds of indicatore, by the ids of the rules. */
public enum IndicatoreKind {
    I1,
    I2,
    I3,
    I4,
    I5,
    I6,
    I7,
    I8,
    I9,
    I10,
    I11
}
