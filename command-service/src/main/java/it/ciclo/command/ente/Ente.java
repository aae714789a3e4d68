// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente;

import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.ente.EnteEvent.EnteOpened;
import it.ciclo.contracts.ente.EnteEvent.UnitaDefined;
import it.ciclo.contracts.ente.EnteEvent.UnitaRenamed;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ente and its units. */
public sealed interface Ente {

    record NotOpened() implements Ente {}

    record Opened(Map<UnitaId, Unita> unita) implements Ente {
        public Opened {
            unita = Map.copyOf(unita);
        }

        private Opened with(UnitaId id, Unita one) {
            Map<UnitaId, Unita> all = new LinkedHashMap<>(unita);
            all.put(id, one);
            return new Opened(all);
        }
    }

    record Unita(String codice, String nome) {}

    static Ente evolve(Ente ente, EnteEvent event) {
        return switch (event) {
            case EnteOpened _ -> new Opened(Map.of());
            case UnitaDefined e -> opened(ente).with(e.unita(), new Unita(e.codice(), e.nome()));
            case UnitaRenamed e -> {
                Opened opened = opened(ente);
                Unita before = opened.unita().get(e.unita());
                yield before == null ? opened : opened.with(e.unita(), new Unita(before.codice(), e.nome()));
            }
        };
    }

    private static Opened opened(Ente ente) {
        return switch (ente) {
            case NotOpened _ -> new Opened(Map.of());
            case Opened opened -> opened;
        };
    }
}
