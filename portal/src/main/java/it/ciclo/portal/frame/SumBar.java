// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Widths in percent of the picture; the mark is where 100 lies. */
public record SumBar(String others, @Nullable String own, String mark, String label) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static SumBar of(BigDecimal others, @Nullable BigDecimal own) {
        BigDecimal sum = own == null ? others : others.add(own);
        BigDecimal width = sum.max(HUNDRED).multiply(new BigDecimal("1.1"));
        return new SumBar(
                Charts.share(others, BigDecimal.ZERO, width).toPlainString(),
                own == null ? null : Charts.share(own, BigDecimal.ZERO, width).toPlainString(),
                Charts.share(HUNDRED, BigDecimal.ZERO, width).toPlainString(),
                Texts.t("pesi.somma", Formats.number(sum, 2)));
    }
}
