// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import it.ciclo.command.objective.Objective.Cell;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.Prova;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was brought to an objective besides its values.
 *
 * @param prove the files of each value, in their order
 */
public record Fascicolo(Map<Cell, List<Prova>> prove) {

    static final Fascicolo NONE = new Fascicolo(Map.of());

    public Fascicolo {
        prove = Map.copyOf(prove);
    }

    List<Prova> prove(Cell cell) {
        return prove.getOrDefault(cell, List.of());
    }

    /** All files that some event of the objective names. */
    Stream<Prova> files() {
        return prove.values().stream().flatMap(List::stream);
    }

    Fascicolo after(ProveAttached e) {
        Cell cell = new Cell(e.indicatore(), e.period());
        List<Prova> all = new ArrayList<>(prove(cell));
        all.addAll(e.prove());
        Map<Cell, List<Prova>> now = new HashMap<>(prove);
        now.put(cell, List.copyOf(all));
        return new Fascicolo(now);
    }
}
