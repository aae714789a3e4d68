// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente;

import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.ente.EnteEvent.AnagraficaChanged;
import it.ciclo.contracts.ente.EnteEvent.EnteExtinguished;
import it.ciclo.contracts.ente.EnteEvent.EnteOpened;
import it.ciclo.contracts.ente.EnteEvent.UnitaDefined;
import it.ciclo.contracts.ente.EnteEvent.UnitaRenamed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ente and its units. */
public sealed interface Ente {

    record NotOpened() implements Ente {}

    /** @param cambi the days from which it is called otherwise @param estinto whether its end is written down */
    record Opened(Map<UnitaId, Unita> unita, Set<LocalDate> cambi, boolean estinto) implements Ente {

        private static final Opened NEW = new Opened(Map.of(), Set.of(), false);

        public Opened {
            unita = Map.copyOf(unita);
            cambi = Set.copyOf(cambi);
        }

        private Opened with(UnitaId id, Unita one) {
            Map<UnitaId, Unita> all = new LinkedHashMap<>(unita);
            all.put(id, one);
            return new Opened(all, cambi, estinto);
        }

        private Opened with(LocalDate cambio) {
            Set<LocalDate> all = new HashSet<>(cambi);
            all.add(cambio);
            return new Opened(unita, all, estinto);
        }
    }

    record Unita(String codice, String nome) {}

    static Ente evolve(Ente ente, EnteEvent event) {
        return switch (event) {
            case EnteOpened _ -> Opened.NEW;
            case UnitaDefined e -> opened(ente).with(e.unita(), new Unita(e.codice(), e.nome()));
            case AnagraficaChanged e -> opened(ente).with(e.anagrafica().dal());
            case EnteExtinguished _ -> {
                Opened opened = opened(ente);
                yield new Opened(opened.unita(), opened.cambi(), true);
            }
            case UnitaRenamed e -> {
                Opened opened = opened(ente);
                Unita before = opened.unita().get(e.unita());
                yield before == null ? opened : opened.with(e.unita(), new Unita(before.codice(), e.nome()));
            }
        };
    }

    private static Opened opened(Ente ente) {
        return switch (ente) {
            case NotOpened _ -> Opened.NEW;
            case Opened opened -> opened;
        };
    }
}
