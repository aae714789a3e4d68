// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.peg;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Risorse.Capitolo;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What query-service says of the PEG of a year. */
record PegAnswer(
        int anno,
        Stato stato,
        @Nullable Long versione,
        @Nullable Tipo tipo,
        @Nullable String denominazione,
        @Nullable Act bilancio,
        @Nullable Integer triennioFinoAl,
        @Nullable LocalDate entro,
        String entroFonte,
        @Nullable Act atto,
        boolean inRitardo,
        @Nullable String motivoRitardo,
        List<Variazione> variazioni,
        LocalDate variazioniEntro,
        String variazioniFonte,
        @Nullable NonDovuto nonDovuto,
        @Nullable Integer abitanti,
        int soglia,
        String fonte,
        @Nullable List<Riga> risorse) {

    record Riga(UnitaId unita, ObjectiveId obiettivo, String codice, String titolo, Capitolo capitolo) {}

    PegAnswer {
        variazioni = variazioni == null ? List.of() : List.copyOf(variazioni);
    }

    enum Stato {
        NON_CREATO,
        BOZZA,
        APPROVATO,
        NON_DOVUTO
    }

    record Variazione(Act atto, String motivo, @Nullable String caso) {}

    record NonDovuto(int abitanti, int soglia, String fonte) {}

    /** Whether the ente may do without. */
    boolean facoltativo() {
        return abitanti != null && abitanti < soglia;
    }
}
