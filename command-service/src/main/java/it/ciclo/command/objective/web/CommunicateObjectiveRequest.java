// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CommunicateObjectiveRequest(
        @Nullable List<PersonId> persone, @Nullable String comunicatoIl) {

    private static final int PEOPLE = 100;

    CommunicateObjective command(StreamId stream) {
        Form form = new Form();
        List<PersonId> people = form.list("/persone", persone, PEOPLE);
        if (people.isEmpty()) {
            form.note("/persone", FormProblem.REQUIRED);
        }
        LocalDate day = form.date("/comunicatoIl", comunicatoIl);
        return form.done(new CommunicateObjective(stream, people, day));
    }
}
