// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg;

import it.ciclo.command.shared.RefusalCode;

enum PegRefusal implements RefusalCode {
    PEG_MISSING(404),
    PEG_ALREADY_APPROVED(409),
    PEG_NOT_APPROVED(422),
    PEG_ALREADY_NOT_DUE(409),
    /** The ente has as many inhabitants as make it due, or nobody knows how many. */
    PEG_DUE(422),
    /** After 15 December only some kinds of variazione are left. */
    PEG_CASO_MISSING(422),
    /** After 31 December nothing of it changes. */
    PEG_TOO_LATE(422),
    LATE_REASON_MISSING(422);

    private final int status;

    PegRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
