// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.monitoraggio;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaAbandoned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaDecided;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioOpened;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.Richiesta;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReportCorrected;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReported;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.objective.Prova;
import it.ciclo.query.stream.ActRow;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One monitoring: what was reported, examined and decided.
 *
 * @param versione of the stream
 * @param entro until when the units report
 * @param senzaRapporto named at the closing
 */
public record MonitoraggioDocument(
        Anno anno,
        Period period,
        long versione,
        Stato stato,
        LocalDate entro,
        List<Detto> rapporti,
        @Nullable Esame esame,
        List<Presa> prese,
        List<Azione> azioni,
        @Nullable LocalDate chiusoIl,
        List<ObjectiveId> senzaRapporto)
        implements Document {

    public enum Stato {
        APERTO,
        ESAMINATO,
        CHIUSO
    }

    /**
     * What is said of an objective now.
     *
     * @param motivo of the last correction
     * @param precedenti what was said before, oldest first
     */
    public record Detto(
            ObjectiveId obiettivo,
            Rapporto rapporto,
            PersonId da,
            Instant il,
            long sequenza,
            @Nullable String motivo,
            List<Prima> precedenti) {
        public Detto {
            precedenti = List.copyOf(precedenti);
        }
    }

    public record Prima(Andamento andamento, PersonId da, Instant il, long sequenza) {}

    public record Esame(
            Act atto,
            String osservazioni,
            List<Richiesta> richieste,
            @Nullable String conflittoDichiarato,
            PersonId da) {
        public Esame {
            richieste = List.copyOf(richieste);
        }
    }

    public record Presa(
            Organ organo, LocalDate presaAttoIl, @Nullable Act atto) {}

    public enum StatoAzione {
        APERTA,
        COMPLETATA,
        ABBANDONATA
    }

    /**
     * @param nota of the decision
     * @param conclusaIl when it was completed
     * @param esito what came of it, or why it was abandoned
     * @param prove the files that bear its completion out
     */
    public record Azione(
            AzioneId azione,
            ObjectiveId obiettivo,
            String cosa,
            PersonId incaricato,
            LocalDate entro,
            @Nullable Act atto,
            @Nullable String nota,
            StatoAzione stato,
            @Nullable LocalDate conclusaIl,
            @Nullable String esito,
            List<Prova> prove) {

        /** One that was kept before there were files has none. */
        public Azione {
            prove = List.copyOf(Objects.requireNonNullElse(prove, List.of()));
        }

        private Azione ended(StatoAzione now, @Nullable LocalDate day, @Nullable String result, List<Prova> files) {
            return new Azione(azione, obiettivo, cosa, incaricato, entro, atto, nota, now, day, result, files);
        }

        public boolean isLate(LocalDate today) {
            return stato == StatoAzione.APERTA && entro.isBefore(today);
        }
    }

    public static final Projection<MonitoraggioDocument, MonitoraggioEvent> PROJECTION = new Projection<>(
            StreamKind.MONITORAGGIO, MonitoraggioDocument.class, MonitoraggioEvent.class, MonitoraggioDocument::fold);

    public MonitoraggioDocument {
        rapporti = List.copyOf(rapporti);
        prese = List.copyOf(prese);
        azioni = List.copyOf(azioni);
        senzaRapporto = List.copyOf(senzaRapporto);
    }

    static MonitoraggioDocument fold(@Nullable MonitoraggioDocument before, MonitoraggioEvent event, Moment at) {
        if (event instanceof MonitoraggioOpened e) {
            return new MonitoraggioDocument(
                    e.anno(),
                    e.period(),
                    at.streamVersion(),
                    Stato.APERTO,
                    e.entro(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of());
        }
        MonitoraggioDocument now = Projection.begun(before);
        return switch (event) {
            case MonitoraggioOpened _ -> throw new IllegalStateException("a monitoring is opened once");
            case StatoReported e -> now.said(at, e.obiettivo(), e.rapporto(), null);
            case StatoReportCorrected e -> now.said(at, e.obiettivo(), e.rapporto(), e.motivo());
            case MonitoraggioExamined e ->
                now.examined(
                        at, new Esame(e.atto(), e.osservazioni(), e.richieste(), e.conflittoDichiarato(), at.actor()));
            case NoteTaken e -> now.noted(at, new Presa(e.organo(), e.presaAttoIl(), e.atto()));
            case AzioneCorrettivaDecided e -> now.decided(at, e);
            case AzioneCorrettivaCompleted e ->
                now.ended(at, e.azione(), StatoAzione.COMPLETATA, e.completataIl(), e.nota(), e.files());
            case AzioneCorrettivaAbandoned e ->
                now.ended(at, e.azione(), StatoAzione.ABBANDONATA, null, e.motivo(), List.of());
            case MonitoraggioClosed e ->
                new MonitoraggioDocument(
                        now.anno,
                        now.period,
                        at.streamVersion(),
                        Stato.CHIUSO,
                        now.entro,
                        now.rapporti,
                        now.esame,
                        now.prese,
                        now.azioni,
                        e.chiusoIl(),
                        e.senzaRapporto());
        };
    }

    /** Null where nobody reported on it. */
    public @Nullable Detto detto(ObjectiveId objective) {
        return rapporti.stream()
                .filter(d -> d.obiettivo().equals(objective))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Azione azione(AzioneId id) {
        return azioni.stream().filter(a -> a.azione().equals(id)).findFirst().orElse(null);
    }

    /** What the OIV asks of an objective, null where nothing. */
    public @Nullable String richiesta(ObjectiveId objective) {
        return esame == null
                ? null
                : esame.richieste().stream()
                        .filter(r -> r.obiettivo().equals(objective))
                        .map(Richiesta::testo)
                        .findFirst()
                        .orElse(null);
    }

    private MonitoraggioDocument said(Moment at, ObjectiveId objective, Rapporto rapporto, @Nullable String motivo) {
        Detto old = detto(objective);
        List<Prima> before = new ArrayList<>();
        if (old != null) {
            before.addAll(old.precedenti());
            before.add(new Prima(old.rapporto().andamento(), old.da(), old.il(), old.sequenza()));
        }
        Detto one = new Detto(objective, rapporto, at.actor(), at.recordedAt(), at.sequence(), motivo, before);
        return copy(at, stato, with(rapporti, d -> !d.obiettivo().equals(objective), one), esame, prese, azioni);
    }

    private MonitoraggioDocument examined(Moment at, Esame one) {
        return copy(at, Stato.ESAMINATO, rapporti, one, prese, azioni);
    }

    private MonitoraggioDocument noted(Moment at, Presa one) {
        return copy(at, stato, rapporti, esame, with(prese, _ -> true, one), azioni);
    }

    private MonitoraggioDocument decided(Moment at, AzioneCorrettivaDecided e) {
        Azione one = new Azione(
                e.azione(),
                e.obiettivo(),
                e.cosa(),
                e.incaricato(),
                e.entro(),
                e.atto(),
                e.nota(),
                StatoAzione.APERTA,
                null,
                null,
                List.of());
        return copy(at, stato, rapporti, esame, prese, with(azioni, _ -> true, one));
    }

    private MonitoraggioDocument ended(
            Moment at,
            AzioneId id,
            StatoAzione to,
            @Nullable LocalDate day,
            @Nullable String result,
            List<Prova> files) {
        List<Azione> all = azioni.stream()
                .map(a -> a.azione().equals(id) ? a.ended(to, day, result, files) : a)
                .toList();
        return copy(at, stato, rapporti, esame, prese, all);
    }

    private static <T> List<T> with(List<T> all, Predicate<T> kept, T one) {
        return Stream.concat(all.stream().filter(kept), Stream.of(one)).toList();
    }

    private MonitoraggioDocument copy(
            Moment at,
            Stato to,
            List<Detto> said,
            @Nullable Esame examination,
            List<Presa> notes,
            List<Azione> actions) {
        return new MonitoraggioDocument(
                anno,
                period,
                at.streamVersion(),
                to,
                entro,
                said,
                examination,
                notes,
                actions,
                chiusoIl,
                senzaRapporto);
    }

    @Override
    public Stream<Row> rows() {
        Row row = Row.in("monitoraggio")
                .key("period", period.code())
                .set("anno", anno)
                .set("versione", versione)
                .set("stato", stato)
                .set("entro", entro)
                .json("esame", esame)
                .json("prese", prese)
                .set("chiuso_il", chiusoIl)
                .json("senza_rapporto", senzaRapporto);
        return Stream.of(
                        Stream.of(row),
                        rapporti.stream().map(this::rapportoRow),
                        azioni.stream().map(this::azioneRow))
                .flatMap(rows -> rows);
    }

    private Row rapportoRow(Detto d) {
        return Row.in("monitoraggio_rapporto")
                .key("period", period.code())
                .key("objective_id", d.obiettivo())
                .set("andamento", d.rapporto().andamento())
                .json("rapporto", d.rapporto())
                .set("da", d.da())
                .set("il", d.il())
                .set("sequenza", d.sequenza())
                .set("motivo", d.motivo())
                .json("precedenti", d.precedenti());
    }

    private Row azioneRow(Azione a) {
        Row row = Row.in("azione_correttiva")
                .key("azione_id", a.azione())
                .set("period", period.code())
                .set("objective_id", a.obiettivo())
                .set("cosa", a.cosa())
                .set("incaricato", a.incaricato())
                .set("entro", a.entro())
                .set("nota", a.nota())
                .set("stato", a.stato())
                .set("conclusa_il", a.conclusaIl())
                .set("esito", a.esito())
                .json("prove", a.prove().isEmpty() ? null : a.prove())
                .set("posizione", azioni.indexOf(a));
        return ActRow.set(row, "", a.atto());
    }
}
