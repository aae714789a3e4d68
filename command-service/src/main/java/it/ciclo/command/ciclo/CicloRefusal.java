// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import it.ciclo.command.shared.RefusalCode;

enum CicloRefusal implements RefusalCode {
    CICLO_EXISTS(409),
    /** Its triennio would end after the last year there is. */
    YEAR_TOO_FAR(422),
    SMVP_MISSING(422),
    SMVP_VERSION_UNKNOWN(422),
    SMVP_ALREADY_PINNED(409),
    SMVP_NOT_FOR_YEAR(422),
    /** Objectives and results rest on the rules they were approved under. */
    PIANO_ALREADY_APPROVED(409),
    PIANO_NOT_APPROVED(422),
    /** Names the closing as a whole; {@code MEASUREMENT_OPEN} follows for each value that is missing. */
    MEASUREMENTS_OPEN(422),
    MEASUREMENT_OPEN(422),
    /** Nothing can be approved once the measurements are closed. */
    VARIAZIONE_OPEN(422),
    MEASUREMENTS_CLOSED(409),
    MEASUREMENTS_NOT_CLOSED(422),
    /** Its act was judged by the day of the closing. */
    RELAZIONE_ALREADY_APPROVED(409),
    RELAZIONE_ALREADY_VALIDATED(409),
    RELAZIONE_NOT_VALIDATED(422),
    RELAZIONE_NOT_PUBLISHED(422),
    CICLO_NOT_CLOSED(409),
    /** A proroga takes a term to a later day. */
    TERM_NOT_LATER(422);

    private final int status;

    CicloRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
