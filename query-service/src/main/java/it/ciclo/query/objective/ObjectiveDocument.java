// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoriDefined;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementCorrected;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementDeclaredNotAvailable;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementSentBack;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRefused;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRequested;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveNeutralized;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.TextRectified;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.objective.Misurazione.Precedente;
import it.ciclo.query.objective.Misurazione.Stato;
import it.ciclo.query.stream.ActRow;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Follower;
import it.ciclo.query.stream.Moment;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one objective.
 *
 * @param versione of the stream
 * @param responsabileDal when the present responsabile was named
 * @param misurazioni in the order of their first recording
 * @param variazione for which it was assigned; null where it was of the Piano from the beginning
 * @param variazioni the approved ones that changed it, in their order
 * @param corso how it is carried out
 * @param giudizio what was asked and judged of its result
 * @param continua the objective of the year before that it carries on
 */
public record ObjectiveDocument(
        ObjectiveId id,
        long versione,
        Scheda scheda,
        PersonId responsabile,
        @Nullable PersonId sostituto,
        Instant responsabileDal,
        Peso peso,
        List<Indicatore> indicatori,
        List<Misurazione> misurazioni,
        boolean ritirato,
        Calcolo calcolo,
        Posizione posizione,
        @Nullable VariazioneId variazione,
        List<Variata> variazioni,
        Corso corso,
        Giudizio giudizio,
        @Nullable ObjectiveId continua)
        implements Document {

    /** What it promised at an entry of the register: before the first variazione after it, or what it promises now. */
    public List<Indicatore> indicatoriAt(long sequence) {
        return variazioni.stream()
                .filter(v -> v.sequenza() > sequence)
                .findFirst()
                .map(v -> v.modifica().prima())
                .map(Definizione::indicatori)
                .orElse(indicatori);
    }

    /** Where it stands to the Piano; only what is in it counts. */
    public enum Posizione {
        NEL_PIANO,
        /** Assigned for a variazione that has not been approved. */
        DA_APPROVARE,
        SOSPESO,
        STRALCIATO
    }

    /** @param segnalazioni what the OIV reads about this objective in it */
    public record Variata(
            VariazioneId variazione,
            int numero,
            Act atto,
            Causa causa,
            String motivo,
            Modifica modifica,
            List<Segnalazione> segnalazioni,
            long sequenza,
            Instant registrataIl) {
        public Variata {
            segnalazioni = List.copyOf(segnalazioni);
        }
    }

    /** What the objective says. @param altro besides, with the other units it counts in; null where it says no more */
    public record Scheda(
            Anno anno,
            String codice,
            String titolo,
            String descrizione,
            Natura natura,
            UnitaId unita,
            @Nullable SchedaObiettivo altro) {

        Scheda saying(Definizione d) {
            return new Scheda(anno, codice, d.titolo(), d.descrizione(), d.natura(), unita, d.scheda());
        }

        Scheda retitled(ObjectiveRetitled e) {
            return new Scheda(anno, codice, e.titolo(), e.descrizione(), e.natura(), unita, e.scheda());
        }

        /** The other units it counts in (W8). */
        public List<Quota> quote() {
            return SchedaObiettivo.quoteOf(altro);
        }
    }

    public static final Projection<ObjectiveDocument, ObjectiveEvent> PROJECTION = new Projection<>(
            StreamKind.OBJECTIVE,
            ObjectiveDocument.class,
            ObjectiveEvent.class,
            ObjectiveDocument::fold,
            List.of(new Follower<>(
                    ObjectiveDocument.class,
                    VariazioneApproved.class,
                    e -> e.modifiche().stream()
                            .map(modifica -> modifica.obiettivo().value())
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    (before, _, e, at) -> before.varied(e, at))));

    public ObjectiveDocument {
        indicatori = List.copyOf(indicatori);
        misurazioni = List.copyOf(misurazioni);
        variazioni = List.copyOf(variazioni);
        // A state stored before objectives were followed has none.
        corso = Objects.requireNonNullElse(corso, Corso.NONE);
        giudizio = Objects.requireNonNullElse(giudizio, Giudizio.NONE);
    }

    static ObjectiveDocument fold(@Nullable ObjectiveDocument before, ObjectiveEvent event, Moment at) {
        if (event instanceof ObjectiveAssigned assigned) {
            return begin(assigned, at);
        }
        ObjectiveDocument now = Projection.begun(before);
        return switch (event) {
            case ObjectiveAssigned _ -> throw new IllegalStateException("an objective is assigned once");
            case ObjectiveRetitled e -> now.with(at, now.scheda.retitled(e));
            case PesoSet e -> now.with(at, e.peso());
            case ObjectiveHandedOver e -> now.handedOver(at, e);
            case IndicatoriDefined e -> now.measuredBy(at, e);
            case ObjectiveWithdrawn _ -> now.withdrawn(at);
            case TextRectified e -> now.promising(at, e.of(now.definizione()));
            case MeasurementRecorded e ->
                now.with(
                        at,
                        recorded(
                                now,
                                e.indicatore(),
                                e.period(),
                                e.valore(),
                                e.rilevatoIl(),
                                e.fonte(),
                                e.nota(),
                                null,
                                at));
            case MeasurementCorrected e ->
                now.with(
                        at,
                        recorded(
                                now,
                                e.indicatore(),
                                e.period(),
                                e.valore(),
                                e.rilevatoIl(),
                                e.fonte(),
                                null,
                                e.motivo(),
                                at));
            case MeasurementConfirmed e ->
                now.with(at, now.needed(e.indicatore(), e.period()).confirmed(at.actor(), at.recordedAt()));
            case MeasurementSentBack e ->
                now.with(
                        at,
                        now.needed(e.indicatore(), e.period())
                                .sentBack(new Misurazione.Rinvio(e.motivo(), at.actor(), at.recordedAt())));
            case MeasurementDeclaredNotAvailable e -> now.with(at, notAvailable(now, e, at));
            case ProveAttached e ->
                now.with(
                        at,
                        now.needed(e.indicatore(), e.period())
                                .with(e.prove(), at.actor(), at.recordedAt(), at.sequence()));
            case NeutralizationRequested e ->
                now.judged(
                        at,
                        now.giudizio.asked(new Giudizio.Richiesta(
                                e.motivo(), e.prove(), at.actor(), at.recordedAt(), at.sequence())));
            case ObjectiveNeutralized e -> now.judged(at, decided(now, true, e.motivo(), e.conflittoDichiarato(), at));
            case NeutralizationRefused e ->
                now.judged(at, decided(now, false, e.motivo(), e.conflittoDichiarato(), at));
            case ObjectiveEvaluated e ->
                now.judged(
                        at,
                        now.giudizio.judged(new Giudizio.Valutata(
                                e.grado(),
                                e.motivo(),
                                e.conflittoDichiarato(),
                                at.actor(),
                                at.recordedAt(),
                                at.sequence())));
            case FaseStarted e -> now.carriedOut(at, now.corso.after(e));
            case FaseCompleted e -> now.carriedOut(at, now.corso.after(e));
            case FasePostponed e -> now.carriedOut(at, now.corso.after(e));
            case FaseReopened e -> now.carriedOut(at, now.corso.after(e));
            case PeopleAssigned e -> now.carriedOut(at, now.corso.after(e));
            case RisorseAssigned e -> now.carriedOut(at, now.corso.after(e));
            case ObjectiveCommunicated e -> now.carriedOut(at, now.corso.after(e));
            case ObjectiveAcknowledged e -> now.carriedOut(at, now.corso.after(e, at.sequence()));
        };
    }

    private static ObjectiveDocument begin(ObjectiveAssigned e, Moment at) {
        return new ObjectiveDocument(
                new ObjectiveId(at.stream()),
                at.streamVersion(),
                new Scheda(e.anno(), e.codice(), e.titolo(), e.descrizione(), e.natura(), e.unita(), e.scheda()),
                e.responsabile(),
                e.sostituto(),
                at.recordedAt(),
                e.peso(),
                e.indicatori(),
                List.of(),
                false,
                e.calcolo(),
                e.variazione() == null ? Posizione.NEL_PIANO : Posizione.DA_APPROVARE,
                e.variazione(),
                List.of(),
                Corso.NONE,
                Giudizio.NONE,
                e.origine() == null ? null : e.origine().continua());
    }

    private static Giudizio decided(
            ObjectiveDocument now, boolean yes, String motivo, @Nullable String conflitto, Moment at) {
        return now.giudizio.decided(
                new Giudizio.Decisione(yes, motivo, conflitto, at.actor(), at.recordedAt(), at.sequence()));
    }

    private ObjectiveDocument judged(Moment at, Giudizio other) {
        return new ObjectiveDocument(
                id,
                at.streamVersion(),
                scheda,
                responsabile,
                sostituto,
                responsabileDal,
                peso,
                indicatori,
                misurazioni,
                ritirato,
                calcolo,
                posizione,
                variazione,
                variazioni,
                corso,
                other,
                continua);
    }

    public Definizione definizione() {
        return new Definizione(
                scheda.titolo(), scheda.descrizione(), scheda.natura(), peso, indicatori, calcolo, scheda.altro());
    }

    /** The weight in each unit it counts in (W8), that of the own one first. */
    public Map<UnitaId, Peso> pesi() {
        return SchedaObiettivo.pesi(scheda.unita(), peso, scheda.altro());
    }

    private ObjectiveDocument promising(Moment at, Definizione d) {
        return copy(at, scheda.saying(d), d.peso(), d.indicatori(), misurazioni);
    }

    /** The version stays that of the own stream: this event is none of it. */
    private ObjectiveDocument varied(VariazioneApproved e, Moment at) {
        Modifica modifica = e.modifiche().stream()
                .filter(m -> m.obiettivo().equals(id))
                .findFirst()
                .orElseThrow();
        Definizione now = modifica.dopo() == null ? definizione() : modifica.dopo();
        List<Variata> all = new ArrayList<>(variazioni);
        all.add(new Variata(
                new VariazioneId(at.stream()),
                e.numero(),
                e.atto(),
                e.causa(),
                e.motivo(),
                modifica,
                e.segnalazioni().stream().filter(s -> s.obiettivo().equals(id)).toList(),
                at.sequence(),
                at.recordedAt()));
        return new ObjectiveDocument(
                id,
                versione,
                scheda.saying(now),
                responsabile,
                sostituto,
                responsabileDal,
                now.peso(),
                now.indicatori(),
                misurazioni,
                ritirato,
                now.calcolo(),
                switch (modifica) {
                    case Modifica.Cambia _, Modifica.Riprende _, Modifica.Aggiunge _ -> Posizione.NEL_PIANO;
                    case Modifica.Sospende _ -> Posizione.SOSPESO;
                    case Modifica.Stralcia _ -> Posizione.STRALCIATO;
                },
                variazione,
                all,
                corso,
                giudizio,
                continua);
    }

    /** From which day on the indicatore is promised: that of the act which brought it, null where the Piano did. */
    public @Nullable LocalDate promessoDal(IndicatoreId indicatore) {
        LocalDate since = null;
        for (Variata v : variazioni) {
            Definizione prima = v.modifica().prima();
            Definizione dopo = v.modifica().dopo();
            if (dopo != null && names(dopo, indicatore) && (prima == null || !names(prima, indicatore))) {
                since = v.atto().data();
            }
        }
        return since;
    }

    private static boolean names(Definizione d, IndicatoreId indicatore) {
        return d.indicatori().stream().anyMatch(i -> i.id().equals(indicatore));
    }

    /** Null where nothing was recorded. */
    public @Nullable Misurazione misurazione(IndicatoreId indicatore, Period period) {
        return misurazioni.stream()
                .filter(m -> m.isOf(indicatore, period))
                .findFirst()
                .orElse(null);
    }

    /** Null where the indicatore is gone. */
    public @Nullable Indicatore indicatore(IndicatoreId id) {
        return indicatori.stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    public Stream<Row> rows() {
        return Stream.of(
                        Stream.of(objectiveRow()),
                        IntStream.range(0, indicatori.size()).mapToObj(i -> indicatoreRow(i, indicatori.get(i))),
                        misurazioni.stream().map(this::misurazioneRow),
                        variazioni.stream().map(this::variataRow),
                        misurazioni.stream()
                                .flatMap(m -> m.precedenti().stream().map(p -> precedenteRow(m, p))),
                        corso.rows(id))
                .flatMap(rows -> rows);
    }

    private Row objectiveRow() {
        return Row.in("objective")
                .key("objective_id", id)
                .set("anno", scheda.anno())
                .set("versione", versione)
                .set("codice", scheda.codice())
                .set("titolo", scheda.titolo())
                .set("descrizione", scheda.descrizione())
                .set("natura", scheda.natura())
                .set("unita_id", scheda.unita())
                .set("responsabile", responsabile)
                .set("responsabile_dal", responsabileDal)
                .set("sostituto", sostituto)
                .set("peso", peso.value())
                .set("ritirato", ritirato)
                .json("calcolo", calcolo)
                .set("posizione", posizione)
                .set("variazione_id", variazione)
                .json("giudizio", giudizio)
                .set("continua_id", continua)
                .json("risorse", corso.risorse().none() ? null : corso.risorse())
                .json("scheda", scheda.altro());
    }

    private Row variataRow(Variata v) {
        Row row = Row.in("objective_variazione")
                .key("objective_id", id)
                .key("variazione_id", v.variazione())
                .set("numero", v.numero())
                .set("causa", v.causa())
                .set("motivo", v.motivo())
                .json("modifica", v.modifica())
                .json("segnalazioni", v.segnalazioni())
                .set("sequenza", v.sequenza())
                .set("registrata_il", v.registrataIl());
        return ActRow.set(row, "", v.atto());
    }

    private Row indicatoreRow(int posizione, Indicatore i) {
        return Row.in("indicatore")
                .key("objective_id", id)
                .key("indicatore_id", i.id())
                .set("posizione", posizione)
                .set("nome", i.nome())
                .json("misura", i.misura())
                .set("unita_di_misura", i.unitaDiMisura())
                .set("decimali", i.decimali())
                .set("fonte", i.fonte())
                .set("peso", i.peso().value())
                .set("cadenza", i.cadenza())
                .json("baseline", i.baseline())
                .json("aggregazione", i.aggregazione())
                .json("dettagli", i.dettagli());
    }

    private Row misurazioneRow(Misurazione m) {
        return Row.in("misurazione")
                .key("objective_id", id)
                .key("indicatore_id", m.indicatore())
                .key("period", m.period().code())
                .set("stato", m.stato())
                .json("valore", m.valore())
                .set("rilevato_il", m.rilevatoIl())
                .json("fonte", m.fonte())
                .set("nota", m.nota())
                .set("registrato_da", m.registratoDa())
                .set("registrato_il", m.registratoIl())
                .set("confermato_da", m.confermatoDa())
                .set("confermato_il", m.confermatoIl())
                .set("motivo", m.motivo())
                .set("sequenza", m.sequenza())
                .json("prove", m.prove())
                .json("rinvio", m.rinvio());
    }

    private Row precedenteRow(Misurazione m, Precedente p) {
        return Row.in("misurazione_precedente")
                .key("objective_id", id)
                .key("indicatore_id", m.indicatore())
                .key("period", m.period().code())
                .key("sequenza", p.sequenza())
                .json("valore", p.valore())
                .set("registrato_da", p.registratoDa())
                .set("registrato_il", p.registratoIl());
    }

    private static Misurazione recorded(
            ObjectiveDocument now,
            IndicatoreId indicatore,
            Period period,
            Valore valore,
            LocalDate rilevatoIl,
            Fonte fonte,
            @Nullable String nota,
            @Nullable String motivo,
            Moment at) {
        Misurazione old = now.misurazione(indicatore, period);
        return new Misurazione(
                indicatore,
                period,
                Stato.REGISTRATO,
                valore,
                rilevatoIl,
                fonte,
                nota,
                at.actor(),
                at.recordedAt(),
                null,
                null,
                motivo,
                at.sequence(),
                old == null ? List.of() : old.superseded(),
                old == null ? List.of() : old.prove(),
                null);
    }

    private static Misurazione notAvailable(ObjectiveDocument now, MeasurementDeclaredNotAvailable e, Moment at) {
        Misurazione old = now.misurazione(e.indicatore(), e.period());
        return new Misurazione(
                e.indicatore(),
                e.period(),
                Stato.NON_DISPONIBILE,
                null,
                null,
                null,
                null,
                at.actor(),
                at.recordedAt(),
                null,
                null,
                e.motivo(),
                at.sequence(),
                old == null ? List.of() : old.superseded(),
                old == null ? List.of() : old.prove(),
                null);
    }

    private Misurazione needed(IndicatoreId indicatore, Period period) {
        Misurazione found = misurazione(indicatore, period);
        if (found == null) {
            throw new IllegalStateException("nothing is recorded for " + indicatore + " in " + period.code());
        }
        return found;
    }

    private ObjectiveDocument with(Moment at, Scheda other) {
        return copy(at, other, peso, indicatori, misurazioni);
    }

    private ObjectiveDocument with(Moment at, Peso other) {
        return copy(at, scheda, other, indicatori, misurazioni);
    }

    private ObjectiveDocument measuredBy(Moment at, IndicatoriDefined e) {
        return new ObjectiveDocument(
                id,
                at.streamVersion(),
                scheda,
                responsabile,
                sostituto,
                responsabileDal,
                peso,
                e.indicatori(),
                misurazioni,
                ritirato,
                e.calcolo(),
                posizione,
                variazione,
                variazioni,
                corso,
                giudizio,
                continua);
    }

    private ObjectiveDocument with(Moment at, Misurazione one) {
        List<Misurazione> all = new ArrayList<>(misurazioni);
        int place = IntStream.range(0, all.size())
                .filter(i -> all.get(i).isOf(one.indicatore(), one.period()))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            all.add(one);
        } else {
            all.set(place, one);
        }
        return copy(at, scheda, peso, indicatori, all);
    }

    private ObjectiveDocument copy(
            Moment at,
            Scheda newScheda,
            Peso newPeso,
            List<Indicatore> newIndicatori,
            List<Misurazione> newMisurazioni) {
        return new ObjectiveDocument(
                id,
                at.streamVersion(),
                newScheda,
                responsabile,
                sostituto,
                responsabileDal,
                newPeso,
                newIndicatori,
                newMisurazioni,
                ritirato,
                calcolo,
                posizione,
                variazione,
                variazioni,
                corso,
                giudizio,
                continua);
    }

    private ObjectiveDocument carriedOut(Moment at, Corso now) {
        return new ObjectiveDocument(
                id,
                at.streamVersion(),
                scheda,
                responsabile,
                sostituto,
                responsabileDal,
                peso,
                indicatori,
                misurazioni,
                ritirato,
                calcolo,
                posizione,
                variazione,
                variazioni,
                now,
                giudizio,
                continua);
    }

    private ObjectiveDocument handedOver(Moment at, ObjectiveHandedOver e) {
        return new ObjectiveDocument(
                id,
                at.streamVersion(),
                scheda,
                e.responsabile(),
                e.sostituto(),
                e.responsabile().equals(responsabile) ? responsabileDal : at.recordedAt(),
                peso,
                indicatori,
                misurazioni,
                ritirato,
                calcolo,
                posizione,
                variazione,
                variazioni,
                e.responsabile().equals(responsabile)
                        ? corso
                        : corso.handedTo(
                                e.responsabile(), LocalDate.ofInstant(at.recordedAt(), PlatformConfiguration.ITALY)),
                giudizio,
                continua);
    }

    private ObjectiveDocument withdrawn(Moment at) {
        return new ObjectiveDocument(
                id,
                at.streamVersion(),
                scheda,
                responsabile,
                sostituto,
                responsabileDal,
                peso,
                indicatori,
                misurazioni,
                true,
                calcolo,
                posizione,
                variazione,
                variazioni,
                corso,
                giudizio,
                continua);
    }
}
