// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How comparisons are made.
 *
 * @param altri how many enti there must be besides the one that looks: {@code CICLO_CONFRONTI_MINIMO}, never fewer than five
 * @param every how often it is looked whether the comparison of a year can be made
 */
@ConfigurationProperties("ciclo.confronti")
record ConfrontiSettings(int altri, Duration every) {

    private static final int LEAST = 5;

    ConfrontiSettings {
        Objects.requireNonNull(every, "ciclo.confronti.every");
        if (altri < LEAST) {
            throw new IllegalArgumentException("CICLO_CONFRONTI_MINIMO is at least " + LEAST + ", not " + altri);
        }
    }

    /** How many must have given a figure. */
    int gruppo() {
        return altri + 1;
    }
}
