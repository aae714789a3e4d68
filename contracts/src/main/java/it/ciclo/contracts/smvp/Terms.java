// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.util.Objects;

/**
 * Terms as month and day relative to the year N of the cycle ({@code --MM-DD}); they are ordinatori: missed, they produce a flag
 * and a duty to explain.
 *
 * @param pianoDay of N: DL 80/2021 art. 6
 * @param misurazioniDay of N+1
 * @param relazioneDay of N+1: D.Lgs. 150/2009 art. 10 c. 1 lett. b
 */
public record Terms(String pianoDay, String misurazioniDay, String relazioneDay) implements SmvpRules.Part {
    public Terms {
        Objects.requireNonNull(pianoDay);
        Objects.requireNonNull(misurazioniDay);
        Objects.requireNonNull(relazioneDay);
    }
}
