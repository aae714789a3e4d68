// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ente;

import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.ente.EnteEvent.AnagraficaChanged;
import it.ciclo.contracts.ente.EnteEvent.EnteExtinguished;
import it.ciclo.contracts.ente.EnteEvent.EnteOpened;
import it.ciclo.contracts.ente.EnteEvent.UnitaDefined;
import it.ciclo.contracts.ente.EnteEvent.UnitaRenamed;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ente with its units. */
public record EnteDocument(String denominazione, List<Unita> unita) implements Document {

    public record Unita(UnitaId id, String codice, String nome) {}

    public static final Projection<EnteDocument, EnteEvent> PROJECTION =
            new Projection<>(StreamKind.ENTE, EnteDocument.class, EnteEvent.class, EnteDocument::fold);

    public EnteDocument {
        unita = List.copyOf(unita);
    }

    static EnteDocument fold(@Nullable EnteDocument before, EnteEvent event, Moment at) {
        return switch (event) {
            case EnteOpened e -> new EnteDocument(e.denominazione(), List.of());
            case UnitaDefined e -> Projection.begun(before).with(new Unita(e.unita(), e.codice(), e.nome()));
            case AnagraficaChanged e ->
                new EnteDocument(
                        e.anagrafica().denominazione(), Projection.begun(before).unita());
            case EnteExtinguished _ -> Projection.begun(before);
            case UnitaRenamed e -> Projection.begun(before).renamed(e.unita(), e.nome());
        };
    }

    /** Null where it is not defined. */
    public @Nullable Unita unita(UnitaId id) {
        return unita.stream().filter(u -> u.id().equals(id)).findFirst().orElse(null);
    }

    private EnteDocument with(Unita one) {
        return new EnteDocument(
                denominazione, Stream.concat(unita.stream(), Stream.of(one)).toList());
    }

    private EnteDocument renamed(UnitaId id, String nome) {
        return new EnteDocument(
                denominazione,
                unita.stream()
                        .map(u -> u.id().equals(id) ? new Unita(id, u.codice(), nome) : u)
                        .toList());
    }

    @Override
    public Stream<Row> rows() {
        return unita.stream()
                .map(u -> Row.in("unita")
                        .key("unita_id", u.id())
                        .set("codice", u.codice())
                        .set("nome", u.nome()));
    }
}
