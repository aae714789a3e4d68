// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.peg.PegEvent.PegApproved;
import it.ciclo.contracts.peg.PegEvent.PegDeclaredNotDue;
import it.ciclo.contracts.peg.PegEvent.PegDrafted;
import it.ciclo.contracts.peg.PegEvent.PegVaried;
import java.time.LocalDate;

/** How far the PEG of a year is. */
public sealed interface Peg {

    record NotDrafted() implements Peg {}

    record Draft(PegDrafted drafted) implements Peg {}

    /** @param lastAct the day of the last act on it */
    record Approved(PegDrafted drafted, Act atto, LocalDate lastAct) implements Peg {}

    record NotDue(PegDeclaredNotDue declared) implements Peg {}

    static Peg evolve(Peg peg, PegEvent event) {
        return switch (event) {
            case PegDrafted e -> new Draft(e);
            case PegApproved e ->
                peg instanceof Draft draft
                        ? new Approved(draft.drafted(), e.atto(), e.atto().data())
                        : peg;
            case PegVaried e ->
                peg instanceof Approved approved
                        ? new Approved(
                                approved.drafted(), approved.atto(), e.atto().data())
                        : peg;
            case PegDeclaredNotDue e -> new NotDue(e);
        };
    }
}
