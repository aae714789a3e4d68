// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg;

import it.ciclo.command.peg.Peg.Approved;
import it.ciclo.command.peg.Peg.Draft;
import it.ciclo.command.peg.Peg.NotDrafted;
import it.ciclo.command.peg.Peg.NotDue;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.PegFact;
import it.ciclo.command.shared.PegFact.Stato;
import it.ciclo.contracts.Anno;
import java.util.List;

/** What the other streams are told of the PEG. */
public final class PegLookups {

    private PegLookups() {}

    public static List<FactChange> of(Peg peg) {
        return switch (peg) {
            case NotDrafted _ -> List.of();
            case Draft p ->
                row(
                        p.drafted().anno(),
                        new PegFact(Stato.BOZZA, p.drafted().bilancio().data(), null));
            case Approved p ->
                row(
                        p.drafted().anno(),
                        new PegFact(
                                Stato.APPROVATO,
                                p.drafted().bilancio().data(),
                                p.atto().data()));
            case NotDue p -> row(p.declared().anno(), new PegFact(Stato.NON_DOVUTO, null, null));
        };
    }

    private static List<FactChange> row(Anno anno, PegFact fact) {
        return List.of(new FactChange(PegFact.KIND, anno.toString(), PegFact.KEY, fact));
    }
}
