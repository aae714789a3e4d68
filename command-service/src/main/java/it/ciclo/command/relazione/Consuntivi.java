// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione;

import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.GiudizioFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.grado.Valutazione;
import it.ciclo.rules.rollup.ObjectiveFinals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objectives of a year as the calculations take them. */
final class Consuntivi {

    private Consuntivi() {}

    static List<ObjectiveFinals> of(Map<ObjectiveId, ObjectiveFact> objectives) {
        return objectives.entrySet().stream()
                .map(objective -> of(objective.getKey(), objective.getValue()))
                .toList();
    }

    private static ObjectiveFinals of(ObjectiveId id, ObjectiveFact objective) {
        Map<IndicatoreId, FinalValue> finali = new HashMap<>();
        objective.finali().forEach((indicatore, finale) -> finali.put(IndicatoreId.of(indicatore), of(finale)));
        return new ObjectiveFinals(
                id,
                objective.codice(),
                objective.titolo(),
                objective.unita(),
                objective.peso(),
                objective.indicatori(),
                finali,
                objective.calcolo(),
                objective.giudizio().neutralizzato(),
                valutazione(objective.giudizio()),
                SchedaObiettivo.quoteOf(objective.definizione().scheda()));
    }

    private static @Nullable Valutazione valutazione(GiudizioFact giudizio) {
        return giudizio.grado() == null || giudizio.motivo() == null
                ? null
                : new Valutazione(giudizio.grado(), giudizio.motivo());
    }

    private static FinalValue of(FinaleFact finale) {
        Valore valore = finale.valore();
        return switch (finale.stato()) {
            case REGISTRATO, CONFERMATO -> valore == null ? FinalValue.absent() : FinalValue.recorded(valore);
            case NON_DISPONIBILE -> FinalValue.notAvailable();
        };
    }
}
