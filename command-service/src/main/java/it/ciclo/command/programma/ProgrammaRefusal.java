// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma;

import it.ciclo.command.shared.RefusalCode;

enum ProgrammaRefusal implements RefusalCode {
    MANDATO_EXISTS(409),
    MANDATO_YEARS_WRONG(422),
    MANDATO_UNKNOWN(422),
    NODO_UNKNOWN(404),
    NODO_RETIRED(422),
    NODO_HAS_PARTS(422),
    NODO_CODICE_TAKEN(409),
    LIVELLO_WRONG(422),
    PLACE_UNKNOWN(422),
    PLACE_RETIRED(422),
    PLACE_OF_OTHER_YEARS(422),
    PLACE_AMBIGUOUS(422),
    PLACE_NOT_POSSIBLE(422),
    OBJECTIVE_UNKNOWN(404);

    private final int status;

    ProgrammaRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
