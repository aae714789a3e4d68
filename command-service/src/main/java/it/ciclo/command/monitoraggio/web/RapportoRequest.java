// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import it.ciclo.contracts.objective.Valore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of one objective. */
record RapportoRequest(
        @Nullable Andamento andamento,
        @Nullable List<PrevisioneRequest> previsioni,
        @Nullable CausaRequest causa,
        @Nullable String proposta) {

    private static final int PREVISIONI = 20;

    record PrevisioneRequest(
            @Nullable IndicatoreId indicatore, @Nullable Valore valore) {}

    record CausaRequest(
            Causa.@Nullable Classe classe, @Nullable String testo) {

        private boolean isEmpty() {
            return classe == null && (testo == null || testo.isBlank());
        }
    }

    Rapporto read(Form form, String at) {
        List<PrevisioneRequest> given = form.list(at + "/previsioni", previsioni, PREVISIONI);
        List<Previsione> forecasts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String one = at + "/previsioni/" + i;
            forecasts.add(new Previsione(
                    form.required(one + "/indicatore", given.get(i).indicatore(), new IndicatoreId(new UUID(0, 0))),
                    form.valore(one + "/valore", given.get(i).valore())));
        }
        String proposal = form.text(at + "/proposta", proposta);
        return new Rapporto(
                form.required(at + "/andamento", andamento, Andamento.IN_LINEA),
                forecasts,
                causa(form, at + "/causa"),
                proposal.isEmpty() ? null : proposal);
    }

    private @Nullable Causa causa(Form form, String at) {
        return causa == null || causa.isEmpty()
                ? null
                : new Causa(
                        form.required(at + "/classe", causa.classe(), Causa.Classe.ENDOGENA),
                        form.motivo(at + "/testo", causa.testo()));
    }
}
