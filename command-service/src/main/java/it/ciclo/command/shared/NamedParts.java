// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of an objective that a request named by their ids: they must be there already. */
public record NamedParts(Set<IndicatoreId> indicatori, Set<FaseId> fasi) {

    public NamedParts {
        indicatori = Set.copyOf(indicatori);
        fasi = Set.copyOf(fasi);
    }

    /** Whether all of them are parts of these indicatori. */
    public boolean areOf(Collection<Indicatore> there) {
        Set<IndicatoreId> known = there.stream().map(Indicatore::id).collect(Collectors.toSet());
        Set<FaseId> phases = there.stream()
                .filter(indicatore -> indicatore.misura() instanceof Misura.PerFasi)
                .flatMap(indicatore -> ((Misura.PerFasi) indicatore.misura()).fasi().stream())
                .map(Misura.Fase::id)
                .collect(Collectors.toSet());
        return known.containsAll(indicatori) && phases.containsAll(fasi);
    }
}
