// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/** Z3: what A over 0 is worth. */
public enum ZeroDenominator {
    /** Nothing happened that could be judged: it leaves the mean. */
    NOT_AVAILABLE,
    ZERO,
    /** No request, so none was late. */
    HUNDRED
}
