// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.SmvpFact;
import java.util.List;

/** What the other streams are told of the rulebook: its versions. */
public final class SmvpLookups {

    private SmvpLookups() {}

    public static List<FactChange> of(Smvp smvp) {
        return switch (smvp) {
            case Smvp.None _ -> List.of();
            case Smvp.Default s ->
                List.of(new FactChange(
                        SmvpFact.KIND,
                        SmvpFact.SCOPE,
                        Integer.toString(s.version()),
                        new SmvpFact(s.version(), s.validFrom(), true, s.rules())));
        };
    }
}
