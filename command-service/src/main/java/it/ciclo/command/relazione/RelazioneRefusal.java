// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione;

import it.ciclo.command.shared.RefusalCode;

enum RelazioneRefusal implements RefusalCode {
    RELAZIONE_EXISTS(409),
    RELAZIONE_MISSING(404),
    MEASUREMENTS_OPEN(422),
    MEASUREMENTS_NOT_CLOSED(422),
    RELAZIONE_FROZEN(422),
    OBJECTIVE_UNKNOWN(404),
    INDICATORE_UNKNOWN(404),
    NO_SCOSTAMENTO(422),
    SCOSTAMENTO_NOT_EXPLAINED(422),
    SEZIONE_MISSING(422),
    RELAZIONE_ALREADY_APPROVED(409),
    RELAZIONE_NOT_APPROVED(422),
    RELAZIONE_ALREADY_VALIDATED(409),
    RELAZIONE_NOT_VALIDATED(422),
    CONFLICT_NOT_DECLARED(422),
    LATE_REASON_MISSING(422),
    RELAZIONE_ALREADY_MERGED(409);

    private final int status;

    RelazioneRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
