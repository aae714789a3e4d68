// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.ExplainScostamento;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import org.jspecify.annotations.Nullable;

record ExplainScostamentoRequest(@Nullable String causa) {

    ExplainScostamento command(StreamId stream, Anno anno, ObjectiveId obiettivo, IndicatoreId indicatore) {
        Form form = new Form();
        return form.done(new ExplainScostamento(stream, anno, obiettivo, indicatore, form.motivo("/causa", causa)));
    }
}
