// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
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
            case DomainEvent.WithAct e -> e.atto().data();
            case MeasurementsClosed e -> e.chiuseIl();
            case CicloClosed e -> e.chiusoIl();
            case PianoPublished e -> e.pubblicatoIl();
            case RelazionePublished e -> e.pubblicataIl();
            default -> null;
        };
    }
}
