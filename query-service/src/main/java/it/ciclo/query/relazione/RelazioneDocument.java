// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.relazione;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneDrafted;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneMergedWithRendiconto;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.RelazioneEvent.ScostamentoExplained;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.RelazioneEvent.SezioneWritten;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import it.ciclo.contracts.relazione.Risultati;
import it.ciclo.query.stream.ActRow;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Relazione of a year: text, causes, acts, and the results once they are frozen.
 *
 * @param motivoRitardo why it was approved after its term
 * @param rendiconto the act of the rendiconto it is part of (art. 10 c. 1-bis D.Lgs. 150/2009)
 */
public record RelazioneDocument(
        Anno anno,
        long versione,
        Stato stato,
        List<Testo> sezioni,
        List<Causa> cause,
        @Nullable Act atto,
        @Nullable Risultati risultati,
        @Nullable Validazione validazione,
        List<Rifiuto> rifiuti,
        @Nullable Pubblicazione pubblicazione,
        @Nullable String motivoRitardo,
        @Nullable Act rendiconto)
        implements Document {

    public enum Stato {
        BOZZA,
        APPROVATA,
        VALIDATA,
        NON_VALIDATA,
        PUBBLICATA
    }

    public record Testo(Sezione sezione, String testo, PersonId scrittaDa, Instant scrittaIl) {}

    public record Causa(ObjectiveId obiettivo, IndicatoreId indicatore, String causa) {}

    public record Validazione(
            Esito esito, Act atto, String motivo, @Nullable String conflittoDichiarato, PersonId da) {}

    public record Rifiuto(
            long sequenza,
            Act atto,
            String motivo,
            @Nullable String conflittoDichiarato,
            PersonId da) {}

    public record Pubblicazione(String url, LocalDate pubblicataIl) {}

    public static final Projection<RelazioneDocument, RelazioneEvent> PROJECTION = new Projection<>(
            StreamKind.RELAZIONE, RelazioneDocument.class, RelazioneEvent.class, RelazioneDocument::fold);

    public RelazioneDocument {
        sezioni = List.copyOf(sezioni);
        cause = List.copyOf(cause);
        rifiuti = List.copyOf(rifiuti);
    }

    static RelazioneDocument fold(@Nullable RelazioneDocument before, RelazioneEvent event, Moment at) {
        if (event instanceof RelazioneDrafted e) {
            return new RelazioneDocument(
                    e.anno(),
                    at.streamVersion(),
                    Stato.BOZZA,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null);
        }
        RelazioneDocument now = Projection.begun(before);
        return switch (event) {
            case RelazioneDrafted _ -> throw new IllegalStateException("a Relazione is drafted once");
            case SezioneWritten e -> now.written(at, new Testo(e.sezione(), e.testo(), at.actor(), at.recordedAt()));
            case ScostamentoExplained e -> now.explained(at, new Causa(e.obiettivo(), e.indicatore(), e.causa()));
            case RelazioneApproved e ->
                now.copy(at, Stato.APPROVATA, e.atto(), e.risultati(), now.validazione, now.rifiuti, now.pubblicazione)
                        .late(e.motivoRitardo());
            case RelazioneValidated e ->
                now.copy(
                        at,
                        Stato.VALIDATA,
                        now.atto,
                        now.risultati,
                        new Validazione(e.esito(), e.atto(), e.motivo(), e.conflittoDichiarato(), at.actor()),
                        now.rifiuti,
                        now.pubblicazione);
            // A refused text is a draft again: it is corrected, approved once more, and united and published anew.
            case ValidationRefused e ->
                now.united(null)
                        .late(null)
                        .copy(
                                at,
                                Stato.NON_VALIDATA,
                                null,
                                null,
                                null,
                                with(
                                        now.rifiuti,
                                        _ -> true,
                                        new Rifiuto(
                                                at.sequence(),
                                                e.atto(),
                                                e.motivo(),
                                                e.conflittoDichiarato(),
                                                at.actor())),
                                null);
            case RelazioneMergedWithRendiconto e ->
                now.copy(at, now.stato, now.atto, now.risultati, now.validazione, now.rifiuti, now.pubblicazione)
                        .united(e.atto());
            case RelazionePublished e ->
                now.copy(
                        at,
                        Stato.PUBBLICATA,
                        now.atto,
                        now.risultati,
                        now.validazione,
                        now.rifiuti,
                        new Pubblicazione(e.url(), e.pubblicataIl()));
        };
    }

    public @Nullable String causa(ObjectiveId obiettivo, IndicatoreId indicatore) {
        return cause.stream()
                .filter(c -> c.obiettivo().equals(obiettivo) && c.indicatore().equals(indicatore))
                .map(Causa::causa)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String testo(Sezione sezione) {
        return sezioni.stream()
                .filter(t -> t.sezione() == sezione)
                .map(Testo::testo)
                .findFirst()
                .orElse(null);
    }

    private RelazioneDocument written(Moment at, Testo one) {
        return parts(at, with(sezioni, t -> t.sezione() != one.sezione(), one), cause);
    }

    private RelazioneDocument explained(Moment at, Causa one) {
        Predicate<Causa> other =
                c -> !(c.obiettivo().equals(one.obiettivo()) && c.indicatore().equals(one.indicatore()));
        return parts(at, sezioni, with(cause, other, one));
    }

    private static <T> List<T> with(List<T> all, Predicate<T> kept, T one) {
        return Stream.concat(all.stream().filter(kept), Stream.of(one)).toList();
    }

    private RelazioneDocument parts(Moment at, List<Testo> testi, List<Causa> newCause) {
        return new RelazioneDocument(
                anno,
                at.streamVersion(),
                stato,
                testi,
                newCause,
                atto,
                risultati,
                validazione,
                rifiuti,
                pubblicazione,
                motivoRitardo,
                rendiconto);
    }

    private RelazioneDocument copy(
            Moment at,
            Stato to,
            @Nullable Act approved,
            @Nullable Risultati frozen,
            @Nullable Validazione validated,
            List<Rifiuto> refused,
            @Nullable Pubblicazione published) {
        return new RelazioneDocument(
                anno,
                at.streamVersion(),
                to,
                sezioni,
                cause,
                approved,
                frozen,
                validated,
                refused,
                published,
                motivoRitardo,
                rendiconto);
    }

    private RelazioneDocument late(@Nullable String why) {
        return new RelazioneDocument(
                anno,
                versione,
                stato,
                sezioni,
                cause,
                atto,
                risultati,
                validazione,
                rifiuti,
                pubblicazione,
                why,
                rendiconto);
    }

    private RelazioneDocument united(@Nullable Act with) {
        return new RelazioneDocument(
                anno,
                versione,
                stato,
                sezioni,
                cause,
                atto,
                risultati,
                validazione,
                rifiuti,
                pubblicazione,
                motivoRitardo,
                with);
    }

    @Override
    public Stream<Row> rows() {
        Validazione v = validazione;
        Pubblicazione p = pubblicazione;
        Row row = Row.in("relazione")
                .key("anno", anno)
                .set("versione", versione)
                .set("stato", stato)
                .json("risultati", risultati)
                .set("validazione_esito", v == null ? null : v.esito())
                .set("validazione_motivo", v == null ? null : v.motivo())
                .set("validazione_conflitto", v == null ? null : v.conflittoDichiarato())
                .set("validazione_da", v == null ? null : v.da())
                .set("url", p == null ? null : p.url())
                .set("pubblicata_il", p == null ? null : p.pubblicataIl())
                .set("motivo_ritardo", motivoRitardo)
                .json("rendiconto", rendiconto);
        Row acts = ActRow.set(ActRow.set(row, "", atto), "validazione_", v == null ? null : v.atto());
        return Stream.of(
                        Stream.of(acts),
                        sezioni.stream().map(this::sezioneRow),
                        cause.stream().map(this::causaRow),
                        rifiuti.stream().map(this::rifiutoRow))
                .flatMap(rows -> rows);
    }

    private Row sezioneRow(Testo t) {
        return Row.in("relazione_sezione")
                .key("anno", anno)
                .key("sezione", t.sezione())
                .set("testo", t.testo())
                .set("scritta_da", t.scrittaDa())
                .set("scritta_il", t.scrittaIl());
    }

    private Row causaRow(Causa c) {
        return Row.in("relazione_causa")
                .key("anno", anno)
                .key("objective_id", c.obiettivo())
                .key("indicatore_id", c.indicatore())
                .set("causa", c.causa());
    }

    private Row rifiutoRow(Rifiuto r) {
        Row row = Row.in("relazione_rifiuto")
                .key("anno", anno)
                .key("sequenza", r.sequenza())
                .set("motivo", r.motivo())
                .set("conflitto", r.conflittoDichiarato())
                .set("da", r.da());
        return ActRow.set(row, "", r.atto());
    }
}
