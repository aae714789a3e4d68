// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.NewPeso;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.contracts.ObjectiveId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SetPesiRequest(@Nullable List<PesoRequest> pesi) {

    private static final int OBJECTIVES = 300;

    record PesoRequest(
            @Nullable ObjectiveId obiettivo, @Nullable BigDecimal peso) {}

    SetPesi command(StreamId stream) {
        Form form = new Form();
        List<PesoRequest> given = form.list("/pesi", pesi, OBJECTIVES);
        List<NewPeso> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/pesi/" + i;
            read.add(new NewPeso(
                    form.required(at + "/obiettivo", given.get(i).obiettivo(), new ObjectiveId(new UUID(0, 0))),
                    form.peso(at + "/peso", given.get(i).peso())));
        }
        return form.done(new SetPesi(stream, read));
    }
}
