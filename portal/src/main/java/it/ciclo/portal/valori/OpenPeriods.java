// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import java.time.LocalDate;
import java.util.List;

/** The periods of an indicatore that are expected by now and have no value. */
final class OpenPeriods {

    private OpenPeriods() {}

    static List<Period> of(IndicatoreDetail i, LocalDate today) {
        var done = i.misurazioni().stream().map(Misurazione::period).toList();
        return i.periodiAttesi().stream()
                .filter(p -> !done.contains(p))
                .filter(p -> switch (p) {
                    case Period.Month m -> !m.month().atDay(1).isAfter(today);
                    case Period.Finale f -> mayComplete(i.misura()) || !today.isBefore(f.lastDay());
                })
                .sorted()
                .toList();
    }

    /** What is done is done before the year is over; a number is final on its last day. */
    private static boolean mayComplete(Misura misura) {
        return switch (misura) {
            case Misura.Scadenza _, Misura.OnOff _, Misura.PerFasi _ -> true;
            case Misura.Rapporto _, Misura.Scala _ -> false;
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> false;
        };
    }
}
