// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/** I2: what a value above the target is worth; the three differ, so the SMVP names one. */
public enum DecrescenteVariant {
    /** T / V * 100. */
    RATIO,
    /** (2 - V / T) * 100, not below 0. */
    LINEAR_PENALTY,
    /** (B - V) / (B - T) * 100, not below 0. */
    FROM_BASELINE
}
