// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import it.ciclo.command.shared.RefusalCode;

enum PianoRefusal implements RefusalCode {
    PIANO_EXISTS(409),
    PIANO_MISSING(404),
    PIANO_ALREADY_PROPOSED(409),
    PIANO_NOT_PROPOSED(422),
    PIANO_ALREADY_APPROVED(409),
    PIANO_NOT_APPROVED(422),
    /** Objectives are given provisionally once. */
    PIANO_ALREADY_PROVISIONAL(409),
    /** What changes the provisional objectives is decided before the Piano that confirms them. */
    VARIAZIONE_OPEN(422),
    NO_OBJECTIVE(422),
    PESI_NOT_100(422),
    OWNER_NOT_ACTIVE(422),
    INDICATORE_MISSING(422),
    PESI_INDICATORI_NOT_100(422),
    TARGET_MISSING(422),
    FONTE_MISSING(422),
    /** The variant counts from the baseline, and there is none. */
    BASELINE_MISSING(422),
    FASE_PESO_MISSING(422),
    LATE_REASON_MISSING(422),
    /** The SMVP of the year derives no weights from points. */
    PESATURA_MISSING(422),
    PESATURA_INCOMPLETE(422),
    OBJECTIVE_NOT_OF_UNIT(422),
    SCELTA_UNKNOWN(422),
    /** An SMVP of before its values had to be more than nothing. */
    PESATURA_ZERO(422),
    /** What the unit weighs of objectives of others leaves nothing for its own. */
    PESATURA_NO_ROOM(422),
    /** Weights of what is in force change by a variazione only (G2). */
    PESI_IN_FORCE(422);

    private final int status;

    PianoRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
