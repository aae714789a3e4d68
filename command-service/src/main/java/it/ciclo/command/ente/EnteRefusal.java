// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente;

import it.ciclo.command.shared.RefusalCode;

enum EnteRefusal implements RefusalCode {
    ENTE_NOT_OPEN(409),
    UNITA_UNKNOWN(404),
    UNITA_CODICE_TAKEN(409),
    UNITA_NOME_TAKEN(409);

    private final int status;

    EnteRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
