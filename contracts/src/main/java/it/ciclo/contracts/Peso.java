// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** A weight between 0.00 and 100.00, with exactly two decimals. */
public record Peso(@JsonValue BigDecimal value) implements Comparable<Peso> {

    public static final Peso ZERO = Peso.of("0");

    /** What the weights of a unit, or of the indicatori of an objective, sum to. */
    public static final Peso CENTO = Peso.of("100");

    @JsonCreator
    public Peso {
        if (value.stripTrailingZeros().scale() > 2
                || value.signum() < 0
                || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a weight is 0.00 to 100.00 with two decimals");
        }
        value = value.setScale(2);
    }

    public static Peso of(String text) {
        return new Peso(new BigDecimal(text));
    }

    @Override
    public int compareTo(Peso other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
