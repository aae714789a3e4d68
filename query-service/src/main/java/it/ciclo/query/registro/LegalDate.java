// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.ClosingDayRectified;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day an event happened in law, which may be before the day it was recorded. */
public final class LegalDate {

    private LegalDate() {}

    /** Null where an event has no day but that of its recording. */
    public static @Nullable LocalDate of(DomainEvent event) {
        return switch (event) {
            case DomainEvent.WithAct e when e.atto() != null -> e.atto().data();
            case NoteTaken e -> e.presaAttoIl();
            case AzioneCorrettivaCompleted e -> e.completataIl();
            case MonitoraggioClosed e -> e.chiusoIl();
            case FaseStarted e -> e.iniziataIl();
            case FaseCompleted e -> e.fattaIl();
            case ObjectiveCommunicated e -> e.comunicatoIl();
            case ObjectiveAcknowledged e -> e.visioneIl();
            case MeasurementsClosed e -> e.chiuseIl();
            case ClosingDayRectified e -> e.chiuseIl();
            case CicloClosed e -> e.chiusoIl();
            case PianoPublished e -> e.pubblicatoIl();
            case RelazionePublished e -> e.pubblicataIl();
            default -> null;
        };
    }
}
