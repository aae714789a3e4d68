// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All the people of an objective; nobody is left on it whom the list does not name. */
record AssignPeopleRequest(@Nullable List<One> persone) {

    private static final int PEOPLE = 100;

    record One(@Nullable PersonId persona, @Nullable BigDecimal quota) {}

    AssignPeople command(StreamId stream) {
        Form form = new Form();
        List<Assegnazione> read = new ArrayList<>();
        List<One> given = form.list("/persone", persone, PEOPLE);
        for (int i = 0; i < given.size(); i++) {
            String at = "/persone/" + i;
            read.add(new Assegnazione(
                    form.required(at + "/persona", given.get(i).persona(), PersonId.SISTEMA),
                    form.peso(at + "/quota", given.get(i).quota())));
        }
        return form.done(new AssignPeople(stream, read));
    }
}
