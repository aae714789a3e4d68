// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.Period;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.objective.Misurazione;
import it.ciclo.query.piano.PianoDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which values were recorded in time, and of which that can be told. */
public final class Tempi {

    private Tempi() {}

    /** Of a year entered later nobody can tell: while its Piano was not in Ciclo no value could be recorded. */
    public static boolean couldBeInTime(Annata annata, Period period) {
        LocalDate from = inCicloDal(annata);
        return from == null || !annata.inTempoFino(period).isBefore(from);
    }

    /** Since when values of the year can be recorded; null where nothing says so. */
    public static @Nullable LocalDate inCicloDal(Annata annata) {
        PianoDocument piano = annata.piano();
        Instant from = piano == null
                ? null
                : piano.provvisorio() == null
                        ? piano.propostoIl()
                        : piano.provvisorio().registratoIl();
        return from == null ? null : day(from);
    }

    /** Judged by the first recording: a correction does not make a value late. */
    public static boolean inTempo(Annata annata, Period period, @Nullable Misurazione recorded) {
        if (recorded == null) {
            return false;
        }
        Instant first = recorded.precedenti().isEmpty()
                ? recorded.registratoIl()
                : recorded.precedenti().getFirst().registratoIl();
        return !day(first).isAfter(annata.inTempoFino(period));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformConfiguration.ITALY);
    }
}
