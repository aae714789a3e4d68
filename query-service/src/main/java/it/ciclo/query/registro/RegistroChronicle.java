// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Caricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesCopied;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementCorrected;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRefused;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveNeutralized;
import it.ciclo.contracts.peg.PegEvent.PegApproved;
import it.ciclo.contracts.peg.PegEvent.PegVaried;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.RelazioneEvent.ScostamentoExplained;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpOpinionGiven;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaDropped;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import it.ciclo.query.caricamento.CaricamentoDocument;
import it.ciclo.query.ciclo.CicloDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.peg.PegDocument;
import it.ciclo.query.piano.PianoDocument;
import it.ciclo.query.relazione.RelazioneDocument;
import it.ciclo.query.stream.ActRow;
import it.ciclo.query.stream.Chronicle;
import it.ciclo.query.stream.Document;
import it.ciclo.query.stream.Row;
import it.ciclo.query.stream.Step;
import it.ciclo.query.variazione.VariazioneDocument;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each event leaves two rows: itself as it came, and its entry in the register as people read it. */
public final class RegistroChronicle implements Chronicle {

    /** What an entry is marked with; the words are the portal's. */
    enum Flag {
        PIANO_IN_RITARDO,
        PEG_IN_RITARDO,
        PEG_DOPO_IL_TERMINE,
        FONTE_DICHIARATA,
        CORRETTO_DOPO_LA_CONFERMA,
        CONFLITTO_DICHIARATO,
        DATI_GIA_NOTI,
        ABBASSATO_DOPO_MONITORAGGIO,
        REGISTRATA_TARDI,
        SMVP_SENZA_PARERE,
        SMVP_IN_CORSO_D_ANNO
    }

    @Override
    public Stream<Row> rows(Step step) {
        return Stream.concat(Stream.of(evento(step.envelope()), voce(step)), touched(step));
    }

    private static Row evento(EventEnvelope e) {
        return Row.in("evento")
                .key("sequenza", e.tenantSequence())
                .set("event_id", e.eventId())
                .set("recorded_at", e.recordedAt())
                .set("command_id", e.commandId())
                .set("actor_id", e.actor())
                .set("acting_role", e.actingRole())
                .set("stream_kind", e.streamKind().code())
                .set("stream_version", e.streamVersion())
                .set("event_type", e.eventType())
                .set("event_revision", e.eventRevision())
                .set("metadata", e.metadata())
                .set("payload", e.payload())
                .set("leaf_hash", e.leafHash())
                .set("previous_hash", e.previousHash())
                .set("hash", e.hash());
    }

    private static Row voce(Step step) {
        EventEnvelope e = step.envelope();
        DomainEvent event = step.event();
        List<Pezzo> frase = Frasi.of(step);
        Act atto = event instanceof DomainEvent.WithAct withAct ? withAct.atto() : null;
        String motivo = event instanceof DomainEvent.WithReason withReason ? withReason.motivo() : null;
        Flag flag = flag(step);
        Row row = Row.in("voce")
                .key("sequenza", e.tenantSequence())
                .set("anno", anno(step.after()))
                .set("registrato_il", e.recordedAt())
                .set("tipo", e.eventType())
                .set("attore", e.actor())
                .set("ruolo", e.actingRole())
                .set("delegante", e.delegante())
                .set("objective_id", objective(step))
                .set("motivo", motivo)
                .json("frase", frase)
                .json("campi", campi(step))
                .set("flag", flag)
                .set("testo", searched(frase, motivo, atto))
                .set("stream_kind", e.streamKind().code());
        return ActRow.set(row, "", atto);
    }

    /** An event of a variazione or of a caricamento is also about the objectives it names, a cause about the one it explains. */
    private static Stream<Row> touched(Step step) {
        Stream<ObjectiveId> objectives = switch (step.event()) {
            case ModificaProposed e -> Stream.of(e.modifica().obiettivo());
            case ModificaDropped e -> Stream.of(e.obiettivo());
            case VariazioneApproved e -> e.modifiche().stream().map(Modifica::obiettivo);
            case ScostamentoExplained e -> Stream.of(e.obiettivo());
            case ObjectivesImported e -> e.obiettivi().stream().map(Caricato::obiettivo);
            case ObjectivesCopied e -> e.obiettivi().stream().flatMap(o -> Stream.of(o.obiettivo(), o.continua()));
            case CaricamentoUndone e -> e.obiettivi().stream();
            default -> Stream.empty();
        };
        return objectives.map(id -> Row.in("voce_objective")
                .key("sequenza", step.envelope().tenantSequence())
                .key("objective_id", id));
    }

    /** Of a variazione both versions stand in the event; of everything else, in the documents. */
    private static List<Campo> campi(Step step) {
        return switch (step.event()) {
            case ModificaProposed e -> Differenze.campi(e.modifica());
            case VariazioneApproved e ->
                e.modifiche().stream()
                        .flatMap(m -> Differenze.campi(m).stream())
                        .toList();
            default -> Campo.differences(step.before(), step.after());
        };
    }

    /** The objective an entry is about, null where it is about none or several. */
    private static @Nullable ObjectiveId objective(Step step) {
        if (step.after() instanceof ObjectiveDocument o) {
            return o.id();
        }
        return step.after() instanceof MonitoraggioDocument m && step.event() instanceof MonitoraggioEvent e
                ? FrasiMonitoraggio.objective(e, m)
                : null;
    }

    private static String searched(List<Pezzo> frase, @Nullable String motivo, @Nullable Act atto) {
        String text = frase.stream().map(Pezzo::plain).collect(Collectors.joining());
        return text + (motivo == null ? "" : " " + motivo) + (atto == null ? "" : " n. " + atto.numero());
    }

    static @Nullable Anno anno(Document document) {
        return switch (document) {
            case CicloDocument d -> d.anno();
            case PianoDocument d -> d.anno();
            case PegDocument d -> d.anno();
            case RelazioneDocument d -> d.anno();
            case ObjectiveDocument d -> d.scheda().anno();
            case VariazioneDocument d -> d.anno();
            case MonitoraggioDocument d -> d.anno();
            case CaricamentoDocument d -> d.anno();
            default -> null;
        };
    }

    private static @Nullable Flag flag(Step step) {
        return switch (step.event()) {
            case PianoApproved e when e.inRitardo() -> Flag.PIANO_IN_RITARDO;
            case PegApproved e when e.inRitardo() -> Flag.PEG_IN_RITARDO;
            case PegVaried e when e.caso() != null -> Flag.PEG_DOPO_IL_TERMINE;
            case MeasurementRecorded e when e.fonte().classe() == Fonte.Classe.DICHIARATA -> Flag.FONTE_DICHIARATA;
            case MeasurementCorrected e when wasConfirmed(step, e) -> Flag.CORRETTO_DOPO_LA_CONFERMA;
            case RelazioneValidated e when e.conflittoDichiarato() != null -> Flag.CONFLITTO_DICHIARATO;
            case MonitoraggioExamined e when e.conflittoDichiarato() != null -> Flag.CONFLITTO_DICHIARATO;
            case ObjectiveNeutralized e when e.conflittoDichiarato() != null -> Flag.CONFLITTO_DICHIARATO;
            case NeutralizationRefused e when e.conflittoDichiarato() != null -> Flag.CONFLITTO_DICHIARATO;
            case ObjectiveEvaluated e when e.conflittoDichiarato() != null -> Flag.CONFLITTO_DICHIARATO;
            case ValidationRefused e when e.conflittoDichiarato() != null -> Flag.CONFLITTO_DICHIARATO;
            case VariazioneApproved e
            when e.segnalazioni().stream()
                    .anyMatch(s -> s.tipo() == Segnalazione.Tipo.TARGET_ABBASSATO_DOPO_MONITORAGGIO) ->
                Flag.ABBASSATO_DOPO_MONITORAGGIO;
            case VariazioneApproved e
            when e.segnalazioni().stream().anyMatch(s -> !s.tipo().isLate()) -> Flag.DATI_GIA_NOTI;
            case VariazioneApproved e when !e.segnalazioni().isEmpty() -> Flag.REGISTRATA_TARDI;
            case SmvpOpinionGiven e when e.conflittoDichiarato() != null -> Flag.CONFLITTO_DICHIARATO;
            case SmvpAdopted e when e.senzaParere() -> Flag.SMVP_SENZA_PARERE;
            case SmvpAdopted e when e.inCorsoDAnno() -> Flag.SMVP_IN_CORSO_D_ANNO;
            case SmvpPinned e when e.inCorsoDAnno() -> Flag.SMVP_IN_CORSO_D_ANNO;
            default -> null;
        };
    }

    private static boolean wasConfirmed(Step step, MeasurementCorrected e) {
        Misurazione old = step.before() instanceof ObjectiveDocument before
                ? before.misurazione(e.indicatore(), e.period())
                : null;
        return old != null && old.stato() == Misurazione.Stato.CONFERMATO;
    }
}
