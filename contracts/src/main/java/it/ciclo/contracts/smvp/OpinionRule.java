// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/**
 * What the opinion of the OIV on an SMVP is to its adoption (art. 7 c. 1 D.Lgs. 150/2009). How far the article binds enti locali
 * is disputed, so the ente says it.
 */
public enum OpinionRule implements SmvpRules.Part {
    /** Without it, or against it, the SMVP is not adopted. */
    REQUIRED,
    /** Without it, or against it, the SMVP is adopted with a written reason. */
    WARN
}
