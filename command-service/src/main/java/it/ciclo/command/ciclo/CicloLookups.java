// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import it.ciclo.command.ciclo.Ciclo.Closed;
import it.ciclo.command.ciclo.Ciclo.Measured;
import it.ciclo.command.ciclo.Ciclo.Measuring;
import it.ciclo.command.ciclo.Ciclo.NotOpened;
import it.ciclo.command.shared.CicloFact;
import it.ciclo.command.shared.FactChange;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the other streams are told of a year: its rules, its terms, what is closed. */
public final class CicloLookups {

    private CicloLookups() {}

    public static List<FactChange> of(Ciclo ciclo) {
        return switch (ciclo) {
            case NotOpened _ -> List.of();
            case Measuring c -> row(c.opened(), null, null);
            case Measured c -> row(c.opened(), c.chiuseIl(), null);
            case Closed c -> row(c.opened(), c.chiuseIl(), c.chiusoIl());
        };
    }

    private static List<FactChange> row(
            CicloOpened opened, @Nullable LocalDate misurazioniChiuse, @Nullable LocalDate chiuso) {
        return List.of(new FactChange(
                CicloFact.KIND,
                opened.anno().toString(),
                CicloFact.KEY,
                new CicloFact(
                        opened.anno(),
                        opened.smvpVersion(),
                        opened.smvpPredefinito(),
                        opened.rules(),
                        opened.scadenze(),
                        misurazioniChiuse,
                        chiuso)));
    }
}
