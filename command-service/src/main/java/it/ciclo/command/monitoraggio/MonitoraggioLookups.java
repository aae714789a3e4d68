// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import it.ciclo.command.monitoraggio.Monitoraggio.NotOpened;
import it.ciclo.command.monitoraggio.Monitoraggio.Opened;
import it.ciclo.command.objective.ObjectiveLookups;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.MonitoraggioFact;
import it.ciclo.command.shared.MonitoraggioFact.Stato;
import it.ciclo.contracts.monitoraggio.Andamento;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the other streams are told of a monitoring: how far it is, what was reported, and which files it names. */
public final class MonitoraggioLookups {

    private MonitoraggioLookups() {}

    public static List<FactChange> of(Monitoraggio monitoraggio) {
        return switch (monitoraggio) {
            case NotOpened _ -> List.of();
            case Opened m -> {
                List<FactChange> rows = new ArrayList<>();
                rows.add(new FactChange(
                        MonitoraggioFact.KIND,
                        m.period().anno().toString(),
                        m.period().code(),
                        new MonitoraggioFact(stato(m), andamenti(m), dal(m))));
                // Among the files of the objective it is about, each under its own id.
                m.azioni()
                        .values()
                        .forEach(azione -> azione.prove()
                                .forEach(prova -> rows.add(new FactChange(
                                        ObjectiveLookups.PROVA,
                                        prova.id().toString(),
                                        azione.obiettivo().toString(),
                                        prova))));
                yield List.copyOf(rows);
            }
        };
    }

    private static Stato stato(Opened m) {
        if (m.closed()) {
            return Stato.CHIUSO;
        }
        return m.examinedOn() == null ? Stato.APERTO : Stato.ESAMINATO;
    }

    /** The verbale, recorded later, may be of an earlier day than the report. */
    private static Map<String, LocalDate> dal(Opened m) {
        LocalDate examined = m.examinedOn();
        Map<String, LocalDate> all = new TreeMap<>();
        m.warned()
                .forEach((objective, reported) -> all.put(
                        objective.toString(), examined != null && examined.isBefore(reported) ? examined : reported));
        return all;
    }

    private static Map<String, Andamento> andamenti(Opened m) {
        Map<String, Andamento> all = new TreeMap<>();
        m.rapporti().forEach((objective, rapporto) -> all.put(objective.toString(), rapporto.andamento()));
        return all;
    }
}
