// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Terms as month and day relative to the year N of the cycle ({@code --MM-DD}); they are ordinatori: missed, they produce a flag
 * and a duty to explain.
 *
 * @param pianoDay of N: DL 80/2021 art. 6
 * @param misurazioniDay of N+1
 * @param relazioneDay of N+1: D.Lgs. 150/2009 art. 10 c. 1 lett. b
 * @param piaoRule where the term of the Piano lies once that of the bilancio is put off; null: after that term
 */
public record Terms(
        String pianoDay,
        String misurazioniDay,
        String relazioneDay,
        @Nullable PiaoDeadlineRule piaoRule) implements SmvpRules.Part {

    public Terms(String pianoDay, String misurazioniDay, String relazioneDay) {
        this(pianoDay, misurazioniDay, relazioneDay, PiaoDeadlineRule.AFTER_TERM);
    }

    public boolean followsApproval() {
        return piaoRule == PiaoDeadlineRule.AFTER_APPROVAL;
    }

    public Terms {
        Objects.requireNonNull(pianoDay);
        Objects.requireNonNull(misurazioniDay);
        Objects.requireNonNull(relazioneDay);
    }
}
