// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.caricamento;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.FileCaricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesCopied;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Scartata;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One caricamento.
 *
 * @param file null where a Piano was copied
 * @param da the year that was copied; null where a sheet was loaded
 * @param sequenza of the entry that says so
 */
public record CaricamentoDocument(
        CaricamentoId id,
        long versione,
        Anno anno,
        @Nullable FileCaricato file,
        @Nullable Anno da,
        List<Voce> obiettivi,
        List<Scartata> scartate,
        PersonId caricatoDa,
        Instant caricatoIl,
        long sequenza,
        @Nullable Annullamento annullamento)
        implements Document {

    /**
     * One objective it brought.
     *
     * @param riga of the sheet
     * @param continua the objective it was copied from
     */
    public record Voce(
            ObjectiveId obiettivo,
            String codice,
            @Nullable Integer riga,
            @Nullable ObjectiveId continua) {}

    public record Annullamento(String motivo, PersonId da, Instant il, long sequenza) {}

    public static final Projection<CaricamentoDocument, CaricamentoEvent> PROJECTION = new Projection<>(
            StreamKind.CARICAMENTO, CaricamentoDocument.class, CaricamentoEvent.class, CaricamentoDocument::fold);

    public CaricamentoDocument {
        obiettivi = List.copyOf(obiettivi);
        scartate = List.copyOf(scartate);
    }

    static CaricamentoDocument fold(@Nullable CaricamentoDocument before, CaricamentoEvent event, Moment at) {
        return switch (event) {
            case ObjectivesImported e ->
                begin(
                        at,
                        e.anno(),
                        e.file(),
                        null,
                        e.obiettivi().stream()
                                .map(o -> new Voce(o.obiettivo(), o.codice(), o.riga(), null))
                                .toList(),
                        e.scartate());
            case ObjectivesCopied e ->
                begin(
                        at,
                        e.anno(),
                        null,
                        e.da(),
                        e.obiettivi().stream()
                                .map(o -> new Voce(o.obiettivo(), o.codice(), null, o.continua()))
                                .toList(),
                        List.of());
            case CaricamentoUndone e -> Projection.begun(before).undone(e, at);
        };
    }

    private static CaricamentoDocument begin(
            Moment at,
            Anno anno,
            @Nullable FileCaricato file,
            @Nullable Anno da,
            List<Voce> obiettivi,
            List<Scartata> scartate) {
        return new CaricamentoDocument(
                new CaricamentoId(at.stream()),
                at.streamVersion(),
                anno,
                file,
                da,
                obiettivi,
                scartate,
                at.actor(),
                at.recordedAt(),
                at.sequence(),
                null);
    }

    private CaricamentoDocument undone(CaricamentoUndone e, Moment at) {
        return new CaricamentoDocument(
                id,
                at.streamVersion(),
                anno,
                file,
                da,
                obiettivi,
                scartate,
                caricatoDa,
                caricatoIl,
                sequenza,
                new Annullamento(e.motivo(), at.actor(), at.recordedAt(), at.sequence()));
    }

    @Override
    public Stream<Row> rows() {
        Annullamento a = annullamento;
        return Stream.of(Row.in("caricamento")
                .key("caricamento_id", id)
                .set("anno", anno)
                .set("versione", versione)
                .json("file", file)
                .set("da", da)
                .json("obiettivi", obiettivi)
                .json("scartate", scartate)
                .set("caricato_da", caricatoDa)
                .set("caricato_il", caricatoIl)
                .set("sequenza", sequenza)
                .set("annullato_motivo", a == null ? null : a.motivo())
                .set("annullato_da", a == null ? null : a.da())
                .set("annullato_il", a == null ? null : a.il())
                .set("annullato_sequenza", a == null ? null : a.sequenza()));
    }
}
