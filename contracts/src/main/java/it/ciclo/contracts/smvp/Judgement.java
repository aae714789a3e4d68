// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What is made of a computed grado, in this order: threshold, step result, cap.
 *
 * @param bands of {@code BANDS}; empty otherwise
 * @param cap greatest grado; 100 where over-achievement must not compensate others
 */
public record Judgement(Soglia soglia, ResultMode resultMode, List<Fascia> bands, BigDecimal cap) {

    public enum ResultMode {
        PROPORTIONAL,
        /** Less than 100 is 0. */
        ALL_OR_NOTHING,
        /** Each band has its value. */
        BANDS
    }

    public static final Judgement PLAIN =
            new Judgement(Soglia.NONE, ResultMode.PROPORTIONAL, List.of(), new BigDecimal("100"));

    /** With another threshold, which is met by itself. */
    public Judgement from(BigDecimal soglia) {
        return new Judgement(new Soglia(soglia, true), resultMode, bands, cap);
    }

    public Judgement {
        Objects.requireNonNull(soglia);
        Objects.requireNonNull(resultMode);
        bands = List.copyOf(bands);
        Objects.requireNonNull(cap);
    }
}
