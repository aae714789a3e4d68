// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import static it.ciclo.command.shared.Decision.accept;

import it.ciclo.command.shared.Decision;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpRules;
import java.util.List;

public final class SmvpDecider {

    /** An ente may also enter years that lie before it came to Ciclo, so the default rules hold for every year there is. */
    private static final Anno EVERY_YEAR = new Anno(2000);

    private SmvpDecider() {}

    public static Decision<SmvpEvent> decide(SmvpCommand command, Smvp smvp) {
        return switch (command) {
            case AdoptDefaultSmvp _ ->
                switch (smvp) {
                    case Smvp.None _ -> accept(new DefaultSmvpAdopted(1, EVERY_YEAR, SmvpRules.defaults()));
                    case Smvp.Default _ -> accept(List.of());
                };
        };
    }
}
