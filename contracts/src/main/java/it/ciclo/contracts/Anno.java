// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** The year of a cycle, 2000 to 2099. State belongs to a year, never to "the current one". */
public record Anno(@JsonValue int value) implements Comparable<Anno> {

    @JsonCreator
    public Anno {
        if (value < 2000 || value > 2099) {
            throw new IllegalArgumentException("a year between 2000 and 2099");
        }
    }

    public LocalDate firstDay() {
        return LocalDate.of(value, 1, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(value, 12, 31);
    }

    @Override
    public int compareTo(Anno other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
