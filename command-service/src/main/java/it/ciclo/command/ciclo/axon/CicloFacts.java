// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.axon;

import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.ciclo.CicloCommand.RectifyClosingDay;
import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.command.ciclo.CicloDecider.Facts;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.PianoFact;
import it.ciclo.command.shared.RelazioneFact;
import it.ciclo.command.shared.SmvpFact;
import it.ciclo.command.shared.VariazioneFact;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a year's decision rests on, and no more than that: what is read must hold still until the append. */
@Component
class CicloFacts {

    private final People people;

    CicloFacts(People people) {
        this.people = people;
    }

    Facts about(CicloCommand command, Lookups lookups) {
        String scope = command.anno().toString();
        return switch (command) {
            case OpenCiclo _ ->
                new Facts(
                        people.today(),
                        lookups.all(SmvpFact.KIND, SmvpFact.SCOPE, SmvpFact.class)
                                .values(),
                        false,
                        Map.of(),
                        0,
                        null);
            case PinSmvp _ -> {
                PianoFact piano = lookups.one(PianoFact.KIND, scope, PianoFact.KEY, PianoFact.class);
                yield new Facts(
                        people.today(),
                        lookups.all(SmvpFact.KIND, SmvpFact.SCOPE, SmvpFact.class)
                                .values(),
                        piano != null && piano.isInForce(),
                        Map.of(),
                        0,
                        null);
            }
            case CloseMeasurements c -> {
                PianoFact piano = lookups.one(PianoFact.KIND, scope, PianoFact.KEY, PianoFact.class);
                yield new Facts(
                        people.today(),
                        List.of(),
                        piano != null && piano.isApproved(),
                        ObjectiveFact.ofYear(c.anno(), lookups),
                        VariazioneFact.openIn(c.anno(), lookups),
                        null);
            }
            case CloseCiclo _, RectifyClosingDay _ ->
                new Facts(
                        people.today(),
                        List.of(),
                        true,
                        Map.of(),
                        0,
                        lookups.one(RelazioneFact.KIND, scope, RelazioneFact.KEY, RelazioneFact.class));
            case ProrogateTerm _, ReopenCiclo _ -> new Facts(people.today(), List.of(), true, Map.of(), 0, null);
        };
    }
}
