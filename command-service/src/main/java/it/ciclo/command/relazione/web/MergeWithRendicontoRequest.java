// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.MergeWithRendiconto;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record MergeWithRendicontoRequest(@Nullable ActRequest atto) {

    MergeWithRendiconto command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new MergeWithRendiconto(stream, anno, form.delibera("/atto", atto)));
    }
}
