// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a value belongs to: a month of the year ({@code 2026-10}), or the final value of 31 December ({@code 2026-FINALE}).
 * Only the final value counts for the result.
 */
public sealed interface Period extends Comparable<Period> {

    /** An intermediate value, for monitoring. */
    record Month(YearMonth month) implements Period {
        @Override
        public String toString() {
            return code();
        }
    }

    /** The value at 31 December of the year. */
    record Finale(Anno of) implements Period {
        @Override
        public String toString() {
            return code();
        }
    }

    /** @throws IllegalArgumentException when the text is neither a month nor a final period */
    @JsonCreator
    static Period of(String text) {
        if (text.matches("20\\d{2}-FINALE")) {
            return new Finale(new Anno(Integer.parseInt(text.substring(0, 4))));
        }
        if (text.matches("20\\d{2}-(0[1-9]|1[0-2])")) {
            return new Month(YearMonth.parse(text));
        }
        throw new IllegalArgumentException("a period is 2026-10 or 2026-FINALE");
    }

    static Period finale(Anno anno) {
        return new Finale(anno);
    }

    @JsonValue
    default String code() {
        return switch (this) {
            case Month m -> m.month().toString();
            case Finale f -> f.of() + "-FINALE";
        };
    }

    default Anno anno() {
        return switch (this) {
            case Month m -> new Anno(m.month().getYear());
            case Finale f -> f.of();
        };
    }

    default boolean isFinale() {
        return this instanceof Finale;
    }

    /** The last day the period covers. */
    default LocalDate lastDay() {
        return switch (this) {
            case Month m -> m.month().atEndOfMonth();
            case Finale f -> f.of().lastDay();
        };
    }

    /** Whether its value is asked of a Piano approved on that day: not where it was over before. The final one always is. */
    default boolean isAskedFrom(LocalDate approval) {
        return isFinale() || !lastDay().isBefore(approval);
    }

    /** Months first, then the final value. */
    @Override
    default int compareTo(Period other) {
        int byYear = anno().compareTo(other.anno());
        return byYear != 0 ? byYear : Integer.compare(rank(), other.rank());
    }

    private int rank() {
        return switch (this) {
            case Month m -> m.month().getMonthValue();
            case Finale _ -> 13;
        };
    }
}
