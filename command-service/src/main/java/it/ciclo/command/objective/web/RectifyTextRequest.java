// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.form.SchedaRequest;
import it.ciclo.command.objective.ObjectiveCommand.RectifyText;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoreText;
import it.ciclo.contracts.objective.SchedaObiettivo.Parole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param indicatori those whose words change; the others keep theirs
 * @param scheda all words of the scheda; without it they stay
 */
record RectifyTextRequest(
        @Nullable String titolo,
        @Nullable String descrizione,
        @Nullable List<IndicatoreTextRequest> indicatori,
        @Nullable String motivo,
        @Nullable ParoleRequest scheda) {

    private static final int INDICATORI = 20;
    private static final int FONTE = 500;

    record IndicatoreTextRequest(
            @Nullable IndicatoreId indicatore,
            @Nullable String nome,
            @Nullable String fonte) {}

    record ParoleRequest(
            @Nullable String finalita,
            @Nullable String risultatoAtteso,
            @Nullable String stakeholder) {}

    RectifyText command(StreamId stream) {
        Form form = new Form();
        String title = form.line("/titolo", titolo, Form.TITLE);
        String description = form.text("/descrizione", descrizione);
        List<IndicatoreTextRequest> given = form.list("/indicatori", indicatori, INDICATORI);
        List<IndicatoreText> texts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/indicatori/" + i;
            IndicatoreTextRequest text = given.get(i);
            texts.add(new IndicatoreText(
                    form.required(at + "/indicatore", text.indicatore(), new IndicatoreId(new UUID(0, 0))),
                    form.line(at + "/nome", text.nome(), Form.TITLE),
                    form.line(at + "/fonte", text.fonte(), FONTE)));
        }
        Parole words = scheda == null
                ? null
                : SchedaRequest.words(form, scheda.finalita(), scheda.risultatoAtteso(), scheda.stakeholder());
        return form.done(new RectifyText(stream, title, description, texts, form.motivo("/motivo", motivo), words));
    }
}
