// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente;

import it.ciclo.command.ente.Ente.NotOpened;
import it.ciclo.command.ente.Ente.Opened;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.UnitaFact;
import java.util.List;

/** What the other streams are told of the ente: its units. */
public final class EnteLookups {

    private EnteLookups() {}

    public static List<FactChange> of(Ente ente) {
        return switch (ente) {
            case NotOpened _ -> List.of();
            case Opened opened ->
                opened.unita().entrySet().stream()
                        .map(unita -> new FactChange(
                                UnitaFact.KIND,
                                UnitaFact.SCOPE,
                                unita.getKey().toString(),
                                new UnitaFact(
                                        unita.getValue().codice(),
                                        unita.getValue().nome())))
                        .toList();
        };
    }
}
