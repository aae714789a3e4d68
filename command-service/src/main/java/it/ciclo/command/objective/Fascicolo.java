// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.objective.Objective.Cell;
import it.ciclo.command.shared.Hand;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRequested;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.Prova;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was brought to an objective and judged of it besides its values.
 *
 * @param prove the files of each value, in their order
 * @param carte the files of requests to neutralise it
 * @param richiestaDa who asked to neutralise it, as long as nobody decided
 * @param neutralizzato whether it does not count in its unit
 * @param valutazione the last judgement of the OIV
 */
public record Fascicolo(
        Map<Cell, List<Prova>> prove,
        List<Prova> carte,
        @Nullable Hand richiestaDa,
        boolean neutralizzato,
        @Nullable ObjectiveEvaluated valutazione) {

    static final Fascicolo NONE = new Fascicolo(Map.of(), List.of(), null, false, null);

    public Fascicolo {
        prove = Map.copyOf(prove);
        carte = List.copyOf(carte);
    }

    List<Prova> prove(Cell cell) {
        return prove.getOrDefault(cell, List.of());
    }

    /** All files that some event of the objective names. */
    Stream<Prova> files() {
        return Stream.concat(prove.values().stream().flatMap(List::stream), carte.stream());
    }

    Fascicolo after(ProveAttached e) {
        Cell cell = new Cell(e.indicatore(), e.period());
        List<Prova> all = new ArrayList<>(prove(cell));
        all.addAll(e.prove());
        Map<Cell, List<Prova>> now = new HashMap<>(prove);
        now.put(cell, List.copyOf(all));
        return new Fascicolo(now, carte, richiestaDa, neutralizzato, valutazione);
    }

    Fascicolo after(NeutralizationRequested e, Hand by) {
        List<Prova> all = new ArrayList<>(carte);
        all.addAll(e.prove());
        return new Fascicolo(prove, all, by, neutralizzato, valutazione);
    }

    Fascicolo decided(boolean yes) {
        return new Fascicolo(prove, carte, null, yes, valutazione);
    }

    Fascicolo after(ObjectiveEvaluated e) {
        return new Fascicolo(prove, carte, richiestaDa, neutralizzato, e);
    }
}
