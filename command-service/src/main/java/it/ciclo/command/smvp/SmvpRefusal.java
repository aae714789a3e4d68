// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.command.shared.RefusalCode;

enum SmvpRefusal implements RefusalCode {
    ENTE_NOT_OPEN(409),
    SMVP_DRAFT_EXISTS(409),
    SMVP_DRAFT_MISSING(404),
    SMVP_VERSION_UNKNOWN(422),
    SMVP_OPINION_ALREADY_GIVEN(409),
    SMVP_OPINION_REQUIRED(422),
    SMVP_OPINION_AGAINST(422),
    SMVP_OPINION_REASON_MISSING(422),
    CONFLICT_NOT_DECLARED(422),
    UNITA_UNKNOWN(422);

    private final int status;

    SmvpRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
