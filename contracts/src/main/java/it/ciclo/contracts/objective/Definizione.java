// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import java.util.List;
import java.util.Objects;

/** All that an objective promises, and nothing of who answers for it: what a variazione changes, whole. */
public record Definizione(
        String titolo, String descrizione, Natura natura, Peso peso, List<Indicatore> indicatori, Calcolo calcolo) {

    public Definizione {
        Objects.requireNonNull(titolo);
        Objects.requireNonNull(descrizione);
        Objects.requireNonNull(natura);
        Objects.requireNonNull(peso);
        indicatori = List.copyOf(indicatori);
        Objects.requireNonNull(calcolo);
    }

    /** Computed as the SMVP says. */
    public Definizione(String titolo, String descrizione, Natura natura, Peso peso, List<Indicatore> indicatori) {
        this(titolo, descrizione, natura, peso, indicatori, Calcolo.STANDARD);
    }

    public Definizione computed(Calcolo other) {
        return new Definizione(titolo, descrizione, natura, peso, indicatori, other);
    }

    public Definizione weighing(Peso other) {
        return new Definizione(titolo, descrizione, natura, other, indicatori, calcolo);
    }

    /** The same promise in other words. */
    public Definizione reading(String otherTitolo, String otherDescrizione, List<Indicatore> sameInOtherWords) {
        return new Definizione(otherTitolo, otherDescrizione, natura, peso, sameInOtherWords, calcolo);
    }
}
