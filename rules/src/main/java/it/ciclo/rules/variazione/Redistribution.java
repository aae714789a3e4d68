// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.variazione;

import it.ciclo.contracts.Peso;
import it.ciclo.rules.Quadratura;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** W7, PROPORTIONAL: what remains of a unit once an objective has left it weighs 100 again in the old proportions. */
public final class Redistribution {

    private Redistribution() {}

    /**
     * The last takes what rounding leaves over, as three equal weights are 33.33, 33.33 and 33.34. Without any weight there are no
     * proportions, and nothing changes.
     */
    public static List<Peso> proportional(List<Peso> pesi) {
        BigDecimal somma = Quadratura.somma(pesi);
        if (somma.signum() == 0) {
            return List.copyOf(pesi);
        }
        List<Peso> redistributed = new ArrayList<>();
        BigDecimal left = Peso.CENTO.value();
        for (Peso peso : pesi.subList(0, pesi.size() - 1)) {
            BigDecimal share = peso.value()
                    .multiply(Peso.CENTO.value())
                    .divide(somma, 2, RoundingMode.HALF_UP)
                    .min(left);
            redistributed.add(new Peso(share));
            left = left.subtract(share);
        }
        redistributed.add(new Peso(left));
        return List.copyOf(redistributed);
    }
}
