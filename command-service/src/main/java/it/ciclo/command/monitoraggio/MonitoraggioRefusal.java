// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import it.ciclo.command.shared.RefusalCode;

enum MonitoraggioRefusal implements RefusalCode {
    MONITORAGGIO_EXISTS(409),
    MONITORAGGIO_MISSING(404),
    PIANO_NOT_APPROVED(422),
    MEASUREMENTS_CLOSED(422),
    /** A monitoring looks at a month. */
    MONITORAGGIO_PERIOD_WRONG(422),
    PERIOD_IN_FUTURE(422),
    TERM_WRONG(422),
    OBJECTIVE_UNKNOWN(422),
    OBJECTIVE_TWICE(422),
    RESPONSABILE_REPORTS(403),
    ALREADY_REPORTED(409),
    NOT_REPORTED(404),
    CAUSA_MISSING(422),
    INDICATORE_UNKNOWN(422),
    FORECAST_TWICE(422),
    MONITORAGGIO_EXAMINED(422),
    MONITORAGGIO_NOT_EXAMINED(422),
    MONITORAGGIO_CLOSED(409),
    NOTHING_REPORTED(422),
    MONITORAGGIO_CONFLICT(422),
    ALREADY_NOTED(409),
    ACT_OR_NOTE_MISSING(422),
    PERSON_NOT_ACTIVE(422),
    AZIONE_UNKNOWN(404),
    AZIONE_SETTLED(409),
    AZIONE_NOT_YOURS(403);

    private final int status;

    MonitoraggioRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
