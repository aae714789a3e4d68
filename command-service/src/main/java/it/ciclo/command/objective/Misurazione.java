// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.shared.Hand;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Valore;
import java.time.LocalDate;

/** What is known of one indicatore in one period. */
public sealed interface Misurazione {

    /** @param da who recorded or last corrected it */
    record Recorded(Valore valore, LocalDate rilevatoIl, Fonte fonte, Hand da) implements Misurazione {}

    /** To be said again before anybody confirms it. */
    record SentBack(Recorded recorded) implements Misurazione {}

    record Confirmed(Recorded recorded) implements Misurazione {}

    record NotAvailable() implements Misurazione {}
}
