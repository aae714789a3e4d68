// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.piano.PianoCommand.ApproveProvisionalObjectives;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record ApproveProvisionalObjectivesRequest(@Nullable ActRequest atto) {

    ApproveProvisionalObjectives command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new ApproveProvisionalObjectives(stream, anno, form.delibera("/atto", atto)));
    }
}
