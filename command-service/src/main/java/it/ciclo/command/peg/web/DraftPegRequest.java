// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.peg.PegCommand.DraftPeg;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import org.jspecify.annotations.Nullable;

record DraftPegRequest(
        @Nullable Tipo tipo,
        @Nullable String denominazione,
        @Nullable ActRequest bilancio) {

    private static final int LONGEST = 100;

    DraftPeg command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new DraftPeg(
                stream,
                anno,
                form.required("/tipo", tipo, Tipo.PEG),
                form.line("/denominazione", denominazione, LONGEST),
                form.delibera("/bilancio", bilancio)));
    }
}
