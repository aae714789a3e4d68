// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import it.ciclo.command.shared.RefusalCode;

enum CaricamentoRefusal implements RefusalCode {
    CARICAMENTO_UNKNOWN(404),
    CARICAMENTO_EXISTS(409),
    CARICAMENTO_UNDONE(409),
    /** Nothing to load. */
    CARICAMENTO_EMPTY(422),
    /** An objective of it was changed since: it is withdrawn by itself or not at all. */
    CARICAMENTO_BUILT_ON(422),
    /** The Piano is approved: what is in it leaves by variazione. */
    CARICAMENTO_TOO_LATE(422),
    /** The year before was never opened, or the objective does not count in its Piano. */
    COPIA_NOT_IN_PIANO(422),
    OBJECTIVE_TWICE(422),
    /** No voce of a mandate of the year has this code or title. */
    VOCE_UNKNOWN(422),
    VOCE_RETIRED(422),
    /** More than one has: in the year of an election two mandates meet. */
    VOCE_AMBIGUOUS(422),
    ALREADY_COPIED(409),
    /** Who answered for it is no longer in service, and nobody was named instead. */
    RESPONSABILE_LEFT(422);

    private final int status;

    CaricamentoRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
