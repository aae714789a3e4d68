// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.scheda;

import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.contracts.smvp.SchedaRules.Scala;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code sum(w * level) / sum(w)}, each level as the scale of the SMVP counts it. */
public final class Comportamenti {

    private Comportamenti() {}

    /** @param livello as it was given: a number, or the code of a table */
    public record Giudizio(BigDecimal peso, String livello) {
        public Giudizio {
            Objects.requireNonNull(peso);
            Objects.requireNonNull(livello);
        }
    }

    /**
     * 0 to 100, unrounded.
     *
     * @throws IllegalArgumentException when nothing has weight, or a level is none of the scale
     */
    public static BigDecimal score(List<Giudizio> giudizi, Scala scala) {
        // Over one common denominator, so that nothing is divided twice.
        List<BigDecimal> parts = new ArrayList<>();
        for (Giudizio giudizio : giudizi) {
            parts.add(giudizio.peso().multiply(above(giudizio.livello(), scala)));
        }
        BigDecimal weights = Percent.sum(giudizi.stream().map(Giudizio::peso).toList());
        if (weights.signum() <= 0) {
            throw new IllegalArgumentException("no comportamento has weight");
        }
        return Percent.of(Percent.sum(parts), weights.multiply(below(scala)));
    }

    private static BigDecimal above(String livello, Scala scala) {
        return switch (scala.modo()) {
            case LEVEL_OVER_MAX -> number(livello, scala);
            case FROM_MINIMUM -> number(livello, scala).subtract(scala.minimo());
            case TABLE ->
                scala.livelli().stream()
                        .filter(voce -> voce.codice().equals(livello))
                        .findFirst()
                        .map(Voce::valore)
                        .orElseThrow(() -> new IllegalArgumentException("no such level: " + livello));
        };
    }

    private static BigDecimal below(Scala scala) {
        return switch (scala.modo()) {
            case LEVEL_OVER_MAX -> scala.massimo();
            case FROM_MINIMUM -> scala.massimo().subtract(scala.minimo());
            case TABLE -> Percent.HUNDRED;
        };
    }

    private static BigDecimal number(String livello, Scala scala) {
        BigDecimal level = new BigDecimal(livello);
        if (level.compareTo(scala.minimo()) < 0 || level.compareTo(scala.massimo()) > 0) {
            throw new IllegalArgumentException("no such level: " + livello);
        }
        return level;
    }
}
