// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Definizione;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the last approved variazione made of an objective, under the objective's id. Written by the variazione, for one act changes
 * several objectives at once and their weights must add up at every moment.
 *
 * @param definizione what it promises now, or promised when it left the Piano
 * @param dal the day of the act
 */
public record VariedFact(Stato stato, Definizione definizione, VariazioneId variazione, LocalDate dal) {

    public static final String KIND = "varied";

    public enum Stato {
        NEL_PIANO,
        SOSPESO,
        STRALCIATO
    }

    public VariedFact {
        Objects.requireNonNull(stato);
        Objects.requireNonNull(definizione);
        Objects.requireNonNull(variazione);
        Objects.requireNonNull(dal);
    }
}
