// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Caricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Copiato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesCopied;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import java.util.List;

/** A caricamento: not there, loaded, undone. */
public sealed interface Caricamento {

    record NotLoaded() implements Caricamento {}

    record Loaded(Anno anno, List<ObjectiveId> obiettivi) implements Caricamento {
        public Loaded {
            obiettivi = List.copyOf(obiettivi);
        }
    }

    record Undone() implements Caricamento {}

    static Caricamento evolve(Caricamento caricamento, CaricamentoEvent event) {
        return switch (event) {
            case ObjectivesImported e ->
                new Loaded(
                        e.anno(),
                        e.obiettivi().stream().map(Caricato::obiettivo).toList());
            case ObjectivesCopied e ->
                new Loaded(
                        e.anno(), e.obiettivi().stream().map(Copiato::obiettivo).toList());
            case CaricamentoUndone _ -> new Undone();
        };
    }
}
