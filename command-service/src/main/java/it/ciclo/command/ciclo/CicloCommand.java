// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ciclo.Scadenza;
import java.time.LocalDate;

/** What is asked of a year as a whole. */
public sealed interface CicloCommand extends StreamCommand {

    Anno anno();

    record OpenCiclo(StreamId stream, Anno anno) implements CicloCommand {}

    /** @param versione an adopted version that is to rule the year in place of the one pinned */
    record PinSmvp(StreamId stream, Anno anno, int versione, String motivo) implements CicloCommand {}

    /** @param provvedimento what put it off, as the ente would cite it */
    record ProrogateTerm(
            StreamId stream, Anno anno, Scadenza.Kind termine, LocalDate entro, String provvedimento, String motivo)
            implements CicloCommand {}

    record CloseMeasurements(StreamId stream, Anno anno, LocalDate chiuseIl) implements CicloCommand {}

    /** The day they were closed, written down wrongly. */
    record RectifyClosingDay(StreamId stream, Anno anno, LocalDate chiuseIl, String motivo) implements CicloCommand {}

    record CloseCiclo(StreamId stream, Anno anno, LocalDate chiusoIl) implements CicloCommand {}

    record ReopenCiclo(StreamId stream, Anno anno, String motivo) implements CicloCommand {}
}
