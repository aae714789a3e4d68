// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;

/** When a final value fell short of what was promised, so that the Relazione must say why (art. 10 c. 1 lett. b D.Lgs. 150/2009). */
public final class Scostamento {

    private Scostamento() {}

    /**
     * Whatever costs grado is explained: a value worse than its target, and one declared not available that counts 0. Better than
     * promised, or left out of the mean, needs no explanation; a cap below 100 alone is no shortfall.
     */
    public static boolean isDue(Indicatore indicatore, FinalValue value, SmvpRules rules) {
        Grado judged = IndicatoreGrado.of(indicatore, value, rules);
        Grado counted = judged instanceof Grado.Computed && value instanceof FinalValue.Recorded recorded
                ? IndicatoreGrado.raw(indicatore.misura(), indicatore.baseline(), recorded.valore(), rules)
                : judged;
        BigDecimal grado = counted.esattoOrNull();
        return grado != null && grado.compareTo(Percent.HUNDRED) < 0;
    }
}
