// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.premi;

import it.ciclo.rules.LargestRemainder;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * P5: a fund shared by coefficients, to the last cent.
 *
 * @param quote in the order of the persons
 * @param economia what is not paid
 */
public record Ripartizione(List<BigDecimal> quote, BigDecimal economia) {

    /** What counts of a person: {@code area x coefficient x part time x days}. */
    public record Quota(BigDecimal parametroArea, BigDecimal coefficiente, BigDecimal partTimePct, int days) {
        public Quota {
            Objects.requireNonNull(parametroArea);
            Objects.requireNonNull(coefficiente);
            Objects.requireNonNull(partTimePct);
        }

        BigDecimal k() {
            return parametroArea
                    .multiply(coefficiente)
                    .multiply(partTimePct)
                    .multiply(BigDecimal.valueOf(days))
                    .movePointLeft(2);
        }
    }

    /** What becomes of the share of those who get nothing. */
    public enum ZeroShare {
        TO_THE_OTHERS,
        /** What they would have had with the greatest coefficient of the others is not paid. */
        ECONOMIA
    }

    public Ripartizione {
        quote = List.copyOf(quote);
        Objects.requireNonNull(economia);
    }

    public static Ripartizione of(BigDecimal fondo, List<Quota> persone, ZeroShare zero) {
        List<BigDecimal> k = new ArrayList<>(persone.stream().map(Quota::k).toList());
        if (Percent.sum(k).signum() == 0) {
            return new Ripartizione(
                    persone.stream().map(_ -> BigDecimal.ZERO.setScale(2)).toList(), fondo.setScale(2));
        }
        if (zero == ZeroShare.TO_THE_OTHERS) {
            return new Ripartizione(LargestRemainder.of(fondo, k, 2), BigDecimal.ZERO.setScale(2));
        }
        BigDecimal greatest = persone.stream()
                .map(Quota::coefficiente)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        List<BigDecimal> would = persone.stream()
                .map(p -> p.coefficiente().signum() == 0
                        ? new Quota(p.parametroArea(), greatest, p.partTimePct(), p.days()).k()
                        : p.k())
                .toList();
        List<BigDecimal> all = LargestRemainder.of(fondo, would, 2);
        List<BigDecimal> paid = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            paid.add(k.get(i).signum() == 0 ? BigDecimal.ZERO.setScale(2) : all.get(i));
        }
        return new Ripartizione(paid, fondo.subtract(Percent.sum(paid)).setScale(2));
    }
}
