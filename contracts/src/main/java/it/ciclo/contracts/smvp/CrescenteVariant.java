// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/** I1: from where a growing indicatore is counted. */
public enum CrescenteVariant {
    /** V / T * 100. */
    FROM_ZERO,
    /** (V - B) / (T - B) * 100: doing nothing scores 0. */
    FROM_BASELINE
}
