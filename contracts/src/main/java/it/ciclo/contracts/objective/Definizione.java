// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that an objective promises, and nothing of who answers for it: what a variazione changes, whole.
 *
 * @param scheda what it says besides and the other units it counts in; null where it says no more
 */
public record Definizione(
        String titolo,
        String descrizione,
        Natura natura,
        Peso peso,
        List<Indicatore> indicatori,
        Calcolo calcolo,
        @Nullable SchedaObiettivo scheda) {

    public Definizione {
        Objects.requireNonNull(titolo);
        Objects.requireNonNull(descrizione);
        Objects.requireNonNull(natura);
        Objects.requireNonNull(peso);
        indicatori = List.copyOf(indicatori);
        Objects.requireNonNull(calcolo);
    }

    /** It says no more. */
    public Definizione(
            String titolo, String descrizione, Natura natura, Peso peso, List<Indicatore> indicatori, Calcolo calcolo) {
        this(titolo, descrizione, natura, peso, indicatori, calcolo, null);
    }

    /** Computed as the SMVP says. */
    public Definizione(String titolo, String descrizione, Natura natura, Peso peso, List<Indicatore> indicatori) {
        this(titolo, descrizione, natura, peso, indicatori, Calcolo.STANDARD);
    }

    /** The weight in each unit it counts in, that of the own one first. */
    public Map<UnitaId, Peso> pesi(UnitaId own) {
        return SchedaObiettivo.pesi(own, peso, scheda);
    }

    public Definizione computed(Calcolo other) {
        return new Definizione(titolo, descrizione, natura, peso, indicatori, other, scheda);
    }

    public Definizione weighing(Peso other) {
        return new Definizione(titolo, descrizione, natura, other, indicatori, calcolo, scheda);
    }

    public Definizione saying(@Nullable SchedaObiettivo other) {
        return new Definizione(titolo, descrizione, natura, peso, indicatori, calcolo, other);
    }

    /** The same promise in other words. */
    public Definizione reading(String otherTitolo, String otherDescrizione, List<Indicatore> sameInOtherWords) {
        return new Definizione(otherTitolo, otherDescrizione, natura, peso, sameInOtherWords, calcolo, scheda);
    }
}
