// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.portal.frame.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to record, and what is to confirm. */
public record ValoriPage(
        String title,
        String lead,
        List<Missing> missing,
        List<Card> confirm,
        boolean confirms,
        @Nullable String quiet,
        List<Card> mine,
        @Nullable String problem) {

    public record Missing(
            String titolo,
            String when,
            boolean late,
            String why,
            @Nullable String href,
            boolean first) {}

    /**
     * A recorded value with its source.
     *
     * @param blocked why it cannot be confirmed by this person; null when it can
     */
    public record Card(
            String titolo,
            String objective,
            String href,
            String period,
            String value,
            String compare,
            State source,
            String description,
            @Nullable String note,
            String who,
            @Nullable String confirm,
            @Nullable String blocked,
            @Nullable String correct,
            String version,
            String key) {}
}
