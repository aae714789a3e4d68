// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import it.ciclo.contracts.caricamento.CaricamentoEvent;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.programma.ProgrammaEvent;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.variazione.VariazioneEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stable name and the newest revision of each event; no class name is ever stored. */
public final class EventCatalogue {

    /** @param name {@code <stream kind>.<event>}, e.g. {@code objective.ObjectiveAssigned} */
    public record Type(String name, int revision, StreamKind kind, Class<? extends DomainEvent> event) {}

    private static final List<Type> TYPES = List.of(
            type(StreamKind.ENTE, "EnteOpened", 1, EnteEvent.EnteOpened.class),
            type(StreamKind.ENTE, "UnitaDefined", 1, EnteEvent.UnitaDefined.class),
            type(StreamKind.ENTE, "UnitaRenamed", 1, EnteEvent.UnitaRenamed.class),
            type(StreamKind.ENTE, "AnagraficaChanged", 1, EnteEvent.AnagraficaChanged.class),
            type(StreamKind.ENTE, "EnteExtinguished", 1, EnteEvent.EnteExtinguished.class),
            type(StreamKind.SMVP, "DefaultSmvpAdopted", 1, SmvpEvent.DefaultSmvpAdopted.class),
            type(StreamKind.SMVP, "SmvpDrafted", 1, SmvpEvent.SmvpDrafted.class),
            type(StreamKind.SMVP, "SmvpRevised", 1, SmvpEvent.SmvpRevised.class),
            type(StreamKind.SMVP, "SmvpOpinionGiven", 1, SmvpEvent.SmvpOpinionGiven.class),
            type(StreamKind.SMVP, "SmvpAdopted", 1, SmvpEvent.SmvpAdopted.class),
            type(StreamKind.SMVP, "SmvpDraftDiscarded", 1, SmvpEvent.SmvpDraftDiscarded.class),
            type(StreamKind.CICLO, "CicloOpened", 1, CicloEvent.CicloOpened.class),
            type(StreamKind.CICLO, "SmvpPinned", 1, CicloEvent.SmvpPinned.class),
            type(StreamKind.CICLO, "TermProrogued", 1, CicloEvent.TermProrogued.class),
            type(StreamKind.CICLO, "MeasurementsClosed", 1, CicloEvent.MeasurementsClosed.class),
            type(StreamKind.CICLO, "ClosingDayRectified", 1, CicloEvent.ClosingDayRectified.class),
            type(StreamKind.CICLO, "CicloClosed", 1, CicloEvent.CicloClosed.class),
            type(StreamKind.CICLO, "CicloReopened", 1, CicloEvent.CicloReopened.class),
            type(StreamKind.PIANO, "PianoCreated", 1, PianoEvent.PianoCreated.class),
            type(StreamKind.PIANO, "ObjectivesWeighed", 1, PianoEvent.ObjectivesWeighed.class),
            type(StreamKind.PIANO, "PianoProposed", 1, PianoEvent.PianoProposed.class),
            type(StreamKind.PIANO, "ProvisionalObjectivesApproved", 1, PianoEvent.ProvisionalObjectivesApproved.class),
            type(StreamKind.PIANO, "PianoApproved", 1, PianoEvent.PianoApproved.class),
            type(StreamKind.PIANO, "PianoPublished", 1, PianoEvent.PianoPublished.class),
            type(StreamKind.PEG, "PegDrafted", 1, PegEvent.PegDrafted.class),
            type(StreamKind.PEG, "PegApproved", 1, PegEvent.PegApproved.class),
            type(StreamKind.PEG, "PegVaried", 1, PegEvent.PegVaried.class),
            type(StreamKind.PEG, "PegDeclaredNotDue", 1, PegEvent.PegDeclaredNotDue.class),
            type(StreamKind.OBJECTIVE, "ObjectiveAssigned", 1, ObjectiveEvent.ObjectiveAssigned.class),
            type(StreamKind.OBJECTIVE, "ObjectiveRetitled", 1, ObjectiveEvent.ObjectiveRetitled.class),
            type(StreamKind.OBJECTIVE, "PesoSet", 1, ObjectiveEvent.PesoSet.class),
            type(StreamKind.OBJECTIVE, "ObjectiveHandedOver", 1, ObjectiveEvent.ObjectiveHandedOver.class),
            type(StreamKind.OBJECTIVE, "IndicatoriDefined", 1, ObjectiveEvent.IndicatoriDefined.class),
            type(StreamKind.OBJECTIVE, "ObjectiveWithdrawn", 1, ObjectiveEvent.ObjectiveWithdrawn.class),
            type(StreamKind.OBJECTIVE, "MeasurementRecorded", 1, ObjectiveEvent.MeasurementRecorded.class),
            type(StreamKind.OBJECTIVE, "MeasurementCorrected", 1, ObjectiveEvent.MeasurementCorrected.class),
            type(StreamKind.OBJECTIVE, "MeasurementConfirmed", 1, ObjectiveEvent.MeasurementConfirmed.class),
            type(
                    StreamKind.OBJECTIVE,
                    "MeasurementDeclaredNotAvailable",
                    1,
                    ObjectiveEvent.MeasurementDeclaredNotAvailable.class),
            type(StreamKind.OBJECTIVE, "MeasurementSentBack", 1, ObjectiveEvent.MeasurementSentBack.class),
            type(StreamKind.OBJECTIVE, "NeutralizationRequested", 1, ObjectiveEvent.NeutralizationRequested.class),
            type(StreamKind.OBJECTIVE, "ObjectiveNeutralized", 1, ObjectiveEvent.ObjectiveNeutralized.class),
            type(StreamKind.OBJECTIVE, "NeutralizationRefused", 1, ObjectiveEvent.NeutralizationRefused.class),
            type(StreamKind.OBJECTIVE, "ObjectiveEvaluated", 1, ObjectiveEvent.ObjectiveEvaluated.class),
            type(StreamKind.OBJECTIVE, "ProveAttached", 1, ObjectiveEvent.ProveAttached.class),
            type(StreamKind.OBJECTIVE, "TextRectified", 1, ObjectiveEvent.TextRectified.class),
            type(StreamKind.VARIAZIONE, "VariazioneProposed", 1, VariazioneEvent.VariazioneProposed.class),
            type(StreamKind.VARIAZIONE, "MotivoRevised", 1, VariazioneEvent.MotivoRevised.class),
            type(StreamKind.VARIAZIONE, "ModificaProposed", 1, VariazioneEvent.ModificaProposed.class),
            type(StreamKind.VARIAZIONE, "ModificaDropped", 1, VariazioneEvent.ModificaDropped.class),
            type(StreamKind.VARIAZIONE, "OivHeard", 1, VariazioneEvent.OivHeard.class),
            type(StreamKind.VARIAZIONE, "VariazioneApproved", 1, VariazioneEvent.VariazioneApproved.class),
            type(StreamKind.VARIAZIONE, "VariazioneRejected", 1, VariazioneEvent.VariazioneRejected.class),
            type(StreamKind.VARIAZIONE, "VariazioneWithdrawn", 1, VariazioneEvent.VariazioneWithdrawn.class),
            type(StreamKind.OBJECTIVE, "FaseStarted", 1, ObjectiveEvent.FaseStarted.class),
            type(StreamKind.OBJECTIVE, "FaseCompleted", 1, ObjectiveEvent.FaseCompleted.class),
            type(StreamKind.OBJECTIVE, "FasePostponed", 1, ObjectiveEvent.FasePostponed.class),
            type(StreamKind.OBJECTIVE, "FaseReopened", 1, ObjectiveEvent.FaseReopened.class),
            type(StreamKind.OBJECTIVE, "RisorseAssigned", 1, ObjectiveEvent.RisorseAssigned.class),
            type(StreamKind.OBJECTIVE, "PeopleAssigned", 1, ObjectiveEvent.PeopleAssigned.class),
            type(StreamKind.OBJECTIVE, "ObjectiveCommunicated", 1, ObjectiveEvent.ObjectiveCommunicated.class),
            type(StreamKind.OBJECTIVE, "ObjectiveAcknowledged", 1, ObjectiveEvent.ObjectiveAcknowledged.class),
            type(StreamKind.MONITORAGGIO, "MonitoraggioOpened", 1, MonitoraggioEvent.MonitoraggioOpened.class),
            type(StreamKind.MONITORAGGIO, "StatoReported", 1, MonitoraggioEvent.StatoReported.class),
            type(StreamKind.MONITORAGGIO, "StatoReportCorrected", 1, MonitoraggioEvent.StatoReportCorrected.class),
            type(StreamKind.MONITORAGGIO, "MonitoraggioExamined", 1, MonitoraggioEvent.MonitoraggioExamined.class),
            type(StreamKind.MONITORAGGIO, "NoteTaken", 1, MonitoraggioEvent.NoteTaken.class),
            type(
                    StreamKind.MONITORAGGIO,
                    "AzioneCorrettivaDecided",
                    1,
                    MonitoraggioEvent.AzioneCorrettivaDecided.class),
            type(
                    StreamKind.MONITORAGGIO,
                    "AzioneCorrettivaCompleted",
                    1,
                    MonitoraggioEvent.AzioneCorrettivaCompleted.class),
            type(
                    StreamKind.MONITORAGGIO,
                    "AzioneCorrettivaAbandoned",
                    1,
                    MonitoraggioEvent.AzioneCorrettivaAbandoned.class),
            type(StreamKind.MONITORAGGIO, "MonitoraggioClosed", 1, MonitoraggioEvent.MonitoraggioClosed.class),
            type(StreamKind.PROGRAMMA, "MandatoOpened", 1, ProgrammaEvent.MandatoOpened.class),
            type(StreamKind.PROGRAMMA, "NodoAdded", 1, ProgrammaEvent.NodoAdded.class),
            type(StreamKind.PROGRAMMA, "NodoRevised", 1, ProgrammaEvent.NodoRevised.class),
            type(StreamKind.PROGRAMMA, "NodoRetired", 1, ProgrammaEvent.NodoRetired.class),
            type(StreamKind.PROGRAMMA, "ObjectivePlaced", 1, ProgrammaEvent.ObjectivePlaced.class),
            type(StreamKind.RELAZIONE, "RelazioneDrafted", 1, RelazioneEvent.RelazioneDrafted.class),
            type(StreamKind.RELAZIONE, "SezioneWritten", 1, RelazioneEvent.SezioneWritten.class),
            type(StreamKind.RELAZIONE, "ScostamentoExplained", 1, RelazioneEvent.ScostamentoExplained.class),
            type(StreamKind.RELAZIONE, "RelazioneApproved", 1, RelazioneEvent.RelazioneApproved.class),
            type(StreamKind.RELAZIONE, "RelazioneValidated", 1, RelazioneEvent.RelazioneValidated.class),
            type(StreamKind.RELAZIONE, "ValidationRefused", 1, RelazioneEvent.ValidationRefused.class),
            type(
                    StreamKind.RELAZIONE,
                    "RelazioneMergedWithRendiconto",
                    1,
                    RelazioneEvent.RelazioneMergedWithRendiconto.class),
            type(StreamKind.RELAZIONE, "RelazionePublished", 1, RelazioneEvent.RelazionePublished.class),
            type(StreamKind.CARICAMENTO, "ObjectivesImported", 1, CaricamentoEvent.ObjectivesImported.class),
            type(StreamKind.CARICAMENTO, "ObjectivesCopied", 1, CaricamentoEvent.ObjectivesCopied.class),
            type(StreamKind.CARICAMENTO, "CaricamentoUndone", 1, CaricamentoEvent.CaricamentoUndone.class));

    private static final Map<String, Type> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, Type> BY_CLASS = new LinkedHashMap<>();

    static {
        for (Type type : TYPES) {
            BY_NAME.put(type.name(), type);
            BY_CLASS.put(type.event(), type);
        }
    }

    private EventCatalogue() {}

    public static Collection<Type> types() {
        return TYPES;
    }

    /** @throws IllegalArgumentException for a name the catalogue lacks: skipping an unknown event would corrupt state */
    public static Type named(String name) {
        Type type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no event is named " + name);
        }
        return type;
    }

    /** @throws IllegalArgumentException for a class that is no event */
    public static Type of(Class<?> event) {
        Type type = BY_CLASS.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " is not in the event catalogue");
        }
        return type;
    }

    private static Type type(StreamKind kind, String name, int revision, Class<? extends DomainEvent> event) {
        return new Type(kind.code() + "." + name, revision, kind, event);
    }
}
