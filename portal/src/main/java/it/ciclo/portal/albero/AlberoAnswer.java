// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.albero;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.portal.client.ObjectiveRow.Semaforo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What query-service says of the albero of a year. */
record AlberoAnswer(int anno, List<Mandato> mandati, List<Foglia> senza, int comePrima) {

    AlberoAnswer {
        mandati = List.copyOf(mandati);
        senza = List.copyOf(senza);
    }

    record Mandato(int dal, int al, String titolo, Act atto, List<Ramo> linee) {}

    record Ramo(
            NodoId id,
            Livello livello,
            @Nullable NodoId sopra,
            String codice,
            String titolo,
            String descrizione,
            @Nullable String missione,
            String riferimento,
            @Nullable String ritiro,
            int quanti,
            List<Ramo> rami,
            List<Foglia> obiettivi) {

        /** Itself and all below it. */
        Stream<Ramo> all() {
            return Stream.concat(Stream.of(this), rami.stream().flatMap(Ramo::all));
        }

        Stream<Foglia> foglie() {
            return Stream.concat(
                    obiettivi.stream().flatMap(Foglia::all), rami.stream().flatMap(Ramo::foglie));
        }
    }

    record Foglia(
            ObjectiveId id,
            String codice,
            String titolo,
            UnitaId unita,
            BigDecimal peso,
            Semaforo semaforo,
            @Nullable BigDecimal grado,
            boolean provvisorio,
            List<Foglia> sotto) {

        Stream<Foglia> all() {
            return Stream.concat(Stream.of(this), sotto.stream().flatMap(Foglia::all));
        }
    }

    Stream<Ramo> rami() {
        return mandati.stream().flatMap(m -> m.linee().stream()).flatMap(Ramo::all);
    }

    /** Of every mandate, and those that hang nowhere. */
    Stream<Foglia> foglie() {
        return Stream.concat(
                mandati.stream().flatMap(m -> m.linee().stream()).flatMap(Ramo::foglie),
                senza.stream().flatMap(Foglia::all));
    }

    @Nullable
    Ramo ramo(NodoId id) {
        return rami().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    }

    @Nullable
    Foglia foglia(ObjectiveId id) {
        return foglie().filter(f -> f.id().equals(id)).findFirst().orElse(null);
    }

    /** The place it hangs under, or the objective it is a part of. */
    String sopra(ObjectiveId id) {
        return Stream.concat(
                        rami().filter(r -> r.obiettivi().stream().anyMatch(f -> f.id().equals(id)))
                                .map(r -> r.id().toString()),
                        foglie().filter(f -> f.sotto().stream().anyMatch(s -> s.id().equals(id)))
                                .map(f -> Objects.toString(f.id())))
                .findFirst()
                .orElse("");
    }
}
