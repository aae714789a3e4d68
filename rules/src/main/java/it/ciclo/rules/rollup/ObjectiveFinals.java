// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.grado.ObjectiveGrado;
import it.ciclo.rules.grado.Valutazione;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An objective of a year with what is known of its indicatori.
 *
 * @param peso inside its unit
 * @param finali an indicatore that is not named has no value yet
 * @param neutralizzato whether an external cause took it out (Z9)
 * @param valutazione what the OIV judged in place of what is computed
 * @param quote the other units it counts in (W8)
 */
public record ObjectiveFinals(
        ObjectiveId id,
        String codice,
        String titolo,
        UnitaId unita,
        Peso peso,
        List<Indicatore> indicatori,
        Map<IndicatoreId, FinalValue> finali,
        Calcolo calcolo,
        boolean neutralizzato,
        @Nullable Valutazione valutazione,
        List<Quota> quote) {

    public ObjectiveFinals {
        Objects.requireNonNull(id);
        Objects.requireNonNull(codice);
        Objects.requireNonNull(titolo);
        Objects.requireNonNull(unita);
        Objects.requireNonNull(peso);
        indicatori = List.copyOf(indicatori);
        finali = Map.copyOf(finali);
        Objects.requireNonNull(calcolo);
        quote = List.copyOf(quote);
    }

    /** In its unit alone. */
    public ObjectiveFinals(
            ObjectiveId id,
            String codice,
            String titolo,
            UnitaId unita,
            Peso peso,
            List<Indicatore> indicatori,
            Map<IndicatoreId, FinalValue> finali,
            Calcolo calcolo,
            boolean neutralizzato,
            @Nullable Valutazione valutazione) {
        this(id, codice, titolo, unita, peso, indicatori, finali, calcolo, neutralizzato, valutazione, List.of());
    }

    /** Neither neutralised nor judged. */
    public ObjectiveFinals(
            ObjectiveId id,
            String codice,
            String titolo,
            UnitaId unita,
            Peso peso,
            List<Indicatore> indicatori,
            Map<IndicatoreId, FinalValue> finali,
            Calcolo calcolo) {
        this(id, codice, titolo, unita, peso, indicatori, finali, calcolo, false, null);
    }

    public FinalValue finale(IndicatoreId indicatore) {
        return finali.getOrDefault(indicatore, FinalValue.absent());
    }

    public ObjectiveGrado grado(SmvpRules rules) {
        return ObjectiveGrado.of(indicatori, finali, calcolo.combinazione(), rules)
                .judged(valutazione);
    }

    /** One for each unit it counts in, the own one first. */
    List<Parte> parti(ObjectiveGrado grado) {
        List<Parte> parti = new ArrayList<>();
        parti.add(parte(unita, peso, grado, false));
        quote.forEach(quota -> parti.add(parte(quota.unita(), quota.peso(), grado, true)));
        return parti;
    }

    private Parte parte(UnitaId in, Peso weight, ObjectiveGrado grado, boolean condivisa) {
        return new Parte(in, weight, grado.grado(), neutralizzato, calcolo.strategico(), calcolo.ambito(), condivisa);
    }

    public List<Parte> parti(SmvpRules rules) {
        return parti(grado(rules));
    }
}
