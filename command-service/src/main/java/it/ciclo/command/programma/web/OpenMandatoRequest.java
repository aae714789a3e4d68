// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.programma.ProgrammaCommand.OpenMandato;
import it.ciclo.command.shared.StreamId;
import org.jspecify.annotations.Nullable;

record OpenMandatoRequest(
        @Nullable Integer dal,
        @Nullable Integer al,
        @Nullable String titolo,
        @Nullable ActRequest atto) {

    OpenMandato command(StreamId stream) {
        Form form = new Form();
        return form.done(new OpenMandato(
                stream,
                form.anno("/dal", dal),
                form.anno("/al", al),
                form.line("/titolo", titolo, Form.NAME),
                form.delibera("/atto", atto)));
    }
}
