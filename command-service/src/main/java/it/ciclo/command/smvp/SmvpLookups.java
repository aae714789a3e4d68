// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.SmvpFact;
import java.util.List;

/** What the other streams are told of the rulebook: its versions, not its draft. */
public final class SmvpLookups {

    private SmvpLookups() {}

    public static List<FactChange> of(Smvp smvp) {
        return switch (smvp) {
            case Smvp.None _ -> List.of();
            case Smvp.Adopted s -> rows(s);
            case Smvp.Drafting s -> rows(s.adopted());
        };
    }

    private static List<FactChange> rows(Smvp.Adopted adopted) {
        return adopted.versioni().stream()
                .map(v -> new FactChange(
                        SmvpFact.KIND,
                        SmvpFact.SCOPE,
                        Integer.toString(v.version()),
                        new SmvpFact(v.version(), v.validFrom(), v.predefinito(), v.rules(), v.adottatoIl())))
                .toList();
    }
}
