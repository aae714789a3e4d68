// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.programma.ProgrammaCommand.RetireNodo;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.NodoId;
import org.jspecify.annotations.Nullable;

record RetireNodoRequest(@Nullable String motivo) {

    RetireNodo command(StreamId stream, NodoId nodo) {
        Form form = new Form();
        return form.done(new RetireNodo(stream, nodo, form.motivo("/motivo", motivo)));
    }
}
