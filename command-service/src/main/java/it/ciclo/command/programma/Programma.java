// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma;

import it.ciclo.command.shared.Codice;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.Nodo;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.MandatoOpened;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoAdded;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRetired;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRevised;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The programmes of mandate of an ente, one after the other.
 *
 * @param mandati the last year of each, by its first
 * @param posti where the objectives hang that hang somewhere
 */
public record Programma(Map<Anno, Anno> mandati, Map<NodoId, Ramo> rami, Map<ObjectiveId, Posto> posti) {

    public static final Programma NONE = new Programma(Map.of(), Map.of(), Map.of());

    /** A place, with what is above it. */
    public record Ramo(
            Anno mandato, Livello livello, @Nullable NodoId sopra, Nodo testo, boolean ritirato) {}

    /** Where an objective hangs: under a place or under another objective. */
    public record Posto(
            Anno anno, @Nullable NodoId nodo, @Nullable ObjectiveId sopra) {}

    public Programma {
        mandati = Map.copyOf(mandati);
        rami = Map.copyOf(rami);
        posti = Map.copyOf(posti);
    }

    public static Programma evolve(Programma p, ProgrammaEvent event) {
        return switch (event) {
            case MandatoOpened e -> new Programma(with(p.mandati, e.dal(), e.al()), p.rami, p.posti);
            case NodoAdded e -> p.with(e.nodo(), new Ramo(e.mandato(), e.livello(), e.sopra(), e.testo(), false));
            case NodoRevised e -> {
                Ramo was = p.ramo(e.nodo());
                yield p.with(e.nodo(), new Ramo(was.mandato(), was.livello(), e.sopra(), e.testo(), was.ritirato()));
            }
            case NodoRetired e -> {
                Ramo was = p.ramo(e.nodo());
                yield p.with(e.nodo(), new Ramo(was.mandato(), was.livello(), was.sopra(), was.testo(), true));
            }
            case ObjectivePlaced e -> {
                Map<ObjectiveId, Posto> now = new HashMap<>(p.posti);
                if (e.nodo() == null && e.sopra() == null) {
                    now.remove(e.obiettivo());
                } else {
                    now.put(e.obiettivo(), new Posto(e.anno(), e.nodo(), e.sopra()));
                }
                yield new Programma(p.mandati, p.rami, now);
            }
        };
    }

    /** The voci that a year may hang its objectives under and that a text names: by their code, else by their title. */
    public Map<NodoId, Ramo> named(Anno anno, String text) {
        Map<NodoId, Ramo> byCode = named(anno, text, Nodo::codice);
        return byCode.isEmpty() ? named(anno, text, Nodo::titolo) : byCode;
    }

    private Map<NodoId, Ramo> named(Anno anno, String text, Function<Nodo, String> name) {
        return rami.entrySet().stream()
                .filter(one -> covers(one.getValue().mandato(), anno))
                .filter(one -> Codice.same(name.apply(one.getValue().testo()), text))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean covers(Anno mandato, Anno anno) {
        Anno al = mandati.get(mandato);
        return al != null && mandato.compareTo(anno) <= 0 && anno.compareTo(al) <= 0;
    }

    private Ramo ramo(NodoId id) {
        Ramo ramo = rami.get(id);
        if (ramo == null) {
            throw new IllegalStateException("no place " + id);
        }
        return ramo;
    }

    private Programma with(NodoId id, Ramo ramo) {
        return new Programma(mandati, with(rami, id, ramo), posti);
    }

    private static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
        Map<K, V> more = new HashMap<>(all);
        more.put(key, value);
        return more;
    }
}
