// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import it.ciclo.contracts.objective.Indicatore;
import java.util.IdentityHashMap;

/** How the indicatori and values that commands carry were made, and so what is wrong with them. */
final class Made {

    private final IdentityHashMap<Indicatore, Part> parts = new IdentityHashMap<>();
    private final IdentityHashMap<ObjectiveCommand, Part.Sample> samples = new IdentityHashMap<>();
    private final IdentityHashMap<Previsione, Part.Sample> forecasts = new IdentityHashMap<>();

    Part note(Part part) {
        parts.put(part.indicatore(), part);
        return part;
    }

    <C extends ObjectiveCommand> C note(C command, Part.Sample sample) {
        samples.put(command, sample);
        return command;
    }

    Previsione note(Previsione previsione, Part.Sample sample) {
        forecasts.put(previsione, sample);
        return previsione;
    }

    Part part(Indicatore indicatore) {
        Part part = parts.get(indicatore);
        if (part == null) {
            throw new IllegalStateException("not made here: " + indicatore);
        }
        return part;
    }

    Part.Sample sample(ObjectiveCommand command) {
        Part.Sample sample = samples.get(command);
        if (sample == null) {
            throw new IllegalStateException("not made here: " + command);
        }
        return sample;
    }

    Part.Sample sample(Previsione previsione) {
        Part.Sample sample = forecasts.get(previsione);
        if (sample == null) {
            throw new IllegalStateException("not made here: " + previsione);
        }
        return sample;
    }
}
