// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

/** "30 days after the bilancio" is read in two ways, once its term is put off (art. 8 c. 2 DM 132/2022, to be verified). */
public enum PiaoDeadlineRule {
    /** After the deferred term, the same day for all enti. */
    AFTER_TERM,
    /** After the day on which this ente approved it. */
    AFTER_APPROVAL
}
