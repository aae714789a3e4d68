// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cicli.CicloDetail;
import it.ciclo.portal.frame.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The scadenza that comes next, with its day for the calendar leaf.
 *
 * @param title "Prossima scadenza", or that it has passed
 * @param ofPiano whether it is the Piano's
 */
public record Deadline(
        String title, String day, String month, String what, String when, boolean late, boolean ofPiano) {

    /** Of a year that is closed there is none. */
    public static @Nullable Deadline next(CicloDetail ciclo, LocalDate today) {
        return ciclo.prossima() == null ? null : of(ciclo.prossima(), today);
    }

    private static Deadline of(Cicli.Prossima next, LocalDate today) {
        LocalDate day = next.entro();
        boolean late = day.isBefore(today);
        return new Deadline(
                t(late ? "oggi.scaduta" : "oggi.prossima"),
                String.valueOf(day.getDayOfMonth()),
                Formats.monthShort(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear()),
                t("scadenza." + next.codice()),
                Formats.capital(Formats.until(day, today)) + " · " + next.fonte(),
                late,
                next.codice().equals("PIANO"));
    }
}
