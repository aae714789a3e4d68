// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione;

import it.ciclo.command.relazione.Relazione.Drafted;
import it.ciclo.command.relazione.Relazione.NotDrafted;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.RelazioneFact;
import java.util.List;

/** What the other streams are told of the Relazione: what was decided about it. */
public final class RelazioneLookups {

    private RelazioneLookups() {}

    public static List<FactChange> of(Relazione relazione) {
        return switch (relazione) {
            case NotDrafted _ -> List.of();
            case Drafted r ->
                List.of(new FactChange(
                        RelazioneFact.KIND,
                        r.anno().toString(),
                        RelazioneFact.KEY,
                        new RelazioneFact(r.approvedOn() != null, r.validatedOn() != null, r.published())));
        };
    }
}
