// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weights made out of others. */
public final class Pesi {

    private Pesi() {}

    /** W2, W7 PROPORTIONAL: the same proportions, summing to 100.00. */
    public static List<Peso> normalised(List<BigDecimal> weights) {
        return normalised(Peso.CENTO.value(), weights);
    }

    /** The same proportions of what is left to share out. */
    public static List<Peso> normalised(BigDecimal sum, List<BigDecimal> weights) {
        return LargestRemainder.of(sum, weights, 2).stream().map(Peso::new).toList();
    }

    /** W3: {@code peso / 100 * grado / 100 * maxPoints}, unrounded. */
    public static BigDecimal points(BigDecimal peso, BigDecimal grado, BigDecimal maxPoints) {
        return Percent.exact(peso.multiply(grado).multiply(maxPoints).movePointLeft(4));
    }

    /**
     * W4: the points of what was chosen of each criterion, added, times the factor.
     *
     * @param chosen for each criterion by its code, the code of what was chosen
     * @param fattore null where the SMVP has no factors
     * @throws IllegalArgumentException when a choice is missing or is none of the SMVP
     */
    public static BigDecimal pesatura(PesaturaRules rules, Map<String, String> chosen, @Nullable String fattore) {
        BigDecimal points = BigDecimal.ZERO;
        for (Criterio criterio : rules.criteri()) {
            points = points.add(valueOf(criterio.voci(), chosen.getOrDefault(criterio.codice(), "")));
        }
        return rules.fattori().isEmpty() ? points : points.multiply(valueOf(rules.fattori(), fattore));
    }

    /**
     * W9: what an objective weighs on the whole premio: its weight inside its block, times that of the block. It is this one that
     * art. 4-bis DL 13/2023 wants at 30 at least for the time of payments; to whom it applies without dirigenti is disputed.
     */
    public static BigDecimal effective(BigDecimal block, BigDecimal objective) {
        return Percent.exact(block.multiply(objective).movePointLeft(2));
    }

    private static BigDecimal valueOf(List<Voce> voci, @Nullable String codice) {
        return voci.stream()
                .filter(voce -> voce.codice().equals(codice))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such choice: " + codice))
                .valore();
    }
}
