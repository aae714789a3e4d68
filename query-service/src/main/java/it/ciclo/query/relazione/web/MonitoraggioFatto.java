// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.relazione.web;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Period;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Monitoraggi;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.StatoAzione;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring as the Relazione declares it. One that was expected and not held blocks nothing, but is said.
 *
 * @param verbale of the OIV, null where it was not examined
 */
record MonitoraggioFatto(
        Period period,
        Stato stato,
        int riferiti,
        int obiettivi,
        @Nullable Act verbale,
        @Nullable LocalDate chiusoIl,
        int azioni,
        int azioniConcluse) {

    enum Stato {
        MANCANTE,
        NON_ESAMINATO,
        ESAMINATO,
        CHIUSO
    }

    static List<MonitoraggioFatto> of(Annata annata) {
        if (!annata.inVigore()) {
            return List.of();
        }
        return Monitoraggi.periodi(annata).stream()
                .map(period -> of(annata, period, Monitoraggi.di(annata, period)))
                .toList();
    }

    private static MonitoraggioFatto of(Annata annata, Period period, @Nullable MonitoraggioDocument m) {
        int objectives = annata.obiettivi().size();
        if (m == null) {
            return new MonitoraggioFatto(period, Stato.MANCANTE, 0, objectives, null, null, 0, 0);
        }
        return new MonitoraggioFatto(
                period,
                switch (m.stato()) {
                    case APERTO -> Stato.NON_ESAMINATO;
                    case ESAMINATO -> Stato.ESAMINATO;
                    case CHIUSO -> Stato.CHIUSO;
                },
                objectives - Monitoraggi.senzaRapporto(annata, m).size(),
                objectives,
                m.esame() == null ? null : m.esame().atto(),
                m.chiusoIl(),
                m.azioni().size(),
                (int) m.azioni().stream()
                        .filter(a -> a.stato() != StatoAzione.APERTA)
                        .count());
    }
}
