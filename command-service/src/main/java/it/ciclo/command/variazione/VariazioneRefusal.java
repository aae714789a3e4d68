// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import it.ciclo.command.shared.RefusalCode;

enum VariazioneRefusal implements RefusalCode {
    VARIAZIONE_UNKNOWN(404),
    VARIAZIONE_EXISTS(409),
    /** Before the approval of the Piano objectives are simply revised. */
    VARIAZIONE_TOO_EARLY(422),
    /** The act is of the year after; only the neutralisation of an objective remains. */
    VARIAZIONE_TOO_LATE(422),
    VARIAZIONE_DECIDED(409),
    /** A responsabile acts on a variazione that somebody else proposed. */
    NOT_YOUR_VARIAZIONE(403),
    OBJECTIVE_UNKNOWN(404),
    OBJECTIVE_NOT_IN_PIANO(422),
    OBJECTIVE_REMOVED(422),
    OBJECTIVE_SUSPENDED(422),
    PART_UNKNOWN(422),
    /** Values that were recorded would be read as something else. */
    MISURA_KIND_CHANGED(422),
    MODIFICA_UNKNOWN(404),
    NO_MODIFICA(422),
    /** The objective changed after the change of it was proposed. */
    VARIAZIONE_OUTDATED(422),
    PESI_NOT_100(422),
    OWNER_NOT_ACTIVE(422),
    OIV_ALREADY_HEARD(409),
    MEASUREMENTS_CLOSED(422);

    private final int status;

    VariazioneRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
