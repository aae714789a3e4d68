// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.monitoraggio.web;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Detto;
import it.ciclo.query.objective.ObjectiveDocument;
import java.util.List;

/** What the final value of an indicatore will probably be, beside what was promised. It counts for nothing. */
public record PrevisioneRow(
        IndicatoreId indicatore, String nome, Misura misura, String unitaDiMisura, int decimali, Valore valore) {

    /** Beside what was promised when it was said, whatever a variazione made of it since. */
    public static List<PrevisioneRow> of(ObjectiveDocument o, Detto detto) {
        return o.indicatoriAt(detto.sequenza()).stream()
                .flatMap(i -> detto.rapporto().previsioni().stream()
                        .filter(p -> p.indicatore().equals(i.id()))
                        .map(p -> row(i, p.valore())))
                .toList();
    }

    private static PrevisioneRow row(Indicatore i, Valore valore) {
        return new PrevisioneRow(i.id(), i.nome(), i.misura(), i.unitaDiMisura(), i.decimali(), valore);
    }
}
