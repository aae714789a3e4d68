// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.programma;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.Nodo;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.programma.ProgrammaEvent.MandatoOpened;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoAdded;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRetired;
import it.ciclo.contracts.programma.ProgrammaEvent.NodoRevised;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programmes of mandate of an ente, and where its objectives hang. */
public record ProgrammaDocument(long versione, Contenuto contenuto) implements Document {

    /** @param rami in the order in which they came */
    public record Contenuto(List<Mandato> mandati, List<Ramo> rami, List<Posto> posti) {
        public Contenuto {
            mandati = List.copyOf(mandati);
            rami = List.copyOf(rami);
            posti = List.copyOf(posti);
        }
    }

    public record Mandato(Anno dal, Anno al, String titolo, Act atto) {
        public boolean covers(Anno anno) {
            return dal.compareTo(anno) <= 0 && anno.compareTo(al) <= 0;
        }
    }

    /** @param ritiro why nothing new hangs on it; null while it does */
    public record Ramo(
            NodoId id,
            Anno mandato,
            Livello livello,
            @Nullable NodoId sopra,
            Nodo testo,
            @Nullable String ritiro) {}

    public record Posto(
            Anno anno,
            ObjectiveId obiettivo,
            @Nullable NodoId nodo,
            @Nullable ObjectiveId sopra) {}

    public static final Projection<ProgrammaDocument, ProgrammaEvent> PROJECTION = new Projection<>(
            StreamKind.PROGRAMMA, ProgrammaDocument.class, ProgrammaEvent.class, ProgrammaDocument::fold);

    private static final Contenuto EMPTY = new Contenuto(List.of(), List.of(), List.of());

    static ProgrammaDocument fold(@Nullable ProgrammaDocument before, ProgrammaEvent event, Moment at) {
        Contenuto c = before == null ? EMPTY : before.contenuto;
        Contenuto now = switch (event) {
            case MandatoOpened e ->
                new Contenuto(
                        and(c.mandati(), new Mandato(e.dal(), e.al(), e.titolo(), e.atto())), c.rami(), c.posti());
            case NodoAdded e ->
                new Contenuto(
                        c.mandati(),
                        and(c.rami(), new Ramo(e.nodo(), e.mandato(), e.livello(), e.sopra(), e.testo(), null)),
                        c.posti());
            case NodoRevised e ->
                changed(c, e.nodo(), r -> new Ramo(r.id(), r.mandato(), r.livello(), e.sopra(), e.testo(), r.ritiro()));
            case NodoRetired e ->
                changed(c, e.nodo(), r -> new Ramo(r.id(), r.mandato(), r.livello(), r.sopra(), r.testo(), e.motivo()));
            case ObjectivePlaced e -> {
                List<Posto> others = c.posti().stream()
                        .filter(p -> !p.obiettivo().equals(e.obiettivo()))
                        .toList();
                boolean nowhere = e.nodo() == null && e.sopra() == null;
                yield new Contenuto(
                        c.mandati(),
                        c.rami(),
                        nowhere ? others : and(others, new Posto(e.anno(), e.obiettivo(), e.nodo(), e.sopra())));
            }
        };
        return new ProgrammaDocument(at.streamVersion(), now);
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static Contenuto changed(Contenuto c, NodoId nodo, UnaryOperator<Ramo> how) {
        Predicate<Ramo> it = r -> r.id().equals(nodo);
        return new Contenuto(
                c.mandati(),
                c.rami().stream().map(r -> it.test(r) ? how.apply(r) : r).toList(),
                c.posti());
    }

    public @Nullable Ramo ramo(NodoId id) {
        return contenuto.rami().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Stream<Row> rows() {
        return Stream.of(Row.in("programma").set("versione", versione).json("programma", contenuto));
    }
}
