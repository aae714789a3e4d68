// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cicli.CicloDetail;
import it.ciclo.portal.client.Cicli.Passo;
import it.ciclo.portal.client.Cicli.StatoPasso;
import it.ciclo.portal.frame.Formats;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The scadenza that comes next, with its day for the calendar leaf.
 *
 * @param title "Prossima scadenza", or that it has passed
 * @param ofPiano whether it is the Piano's
 */
public record Deadline(
        String title, String day, String month, String what, String when, boolean late, boolean ofPiano) {

    /** The first one that is still to be met, also where its day has passed. The only place that says which. */
    public static @Nullable Deadline next(CicloDetail ciclo, LocalDate today) {
        return ciclo.scadenze().stream()
                .filter(s -> !met(s, ciclo))
                .min(Comparator.comparing(Cicli.Scadenza::entro))
                .map(s -> of(s, today))
                .orElse(null);
    }

    private static Deadline of(Cicli.Scadenza s, LocalDate today) {
        LocalDate day = s.entro();
        boolean late = day.isBefore(today);
        return new Deadline(
                t(late ? "oggi.scaduta" : "oggi.prossima"),
                String.valueOf(day.getDayOfMonth()),
                Formats.monthShort(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear()),
                t("scadenza." + s.kind()),
                Formats.capital(Formats.until(day, today))
                        + (s.fonte() == null || s.fonte().isBlank() ? "" : " · " + s.fonte()),
                late,
                s.kind().equals("PIANO"));
    }

    private static boolean met(Cicli.Scadenza s, CicloDetail ciclo) {
        return switch (s.kind()) {
            case "PIANO" -> done(ciclo, Passo.ASSEGNAZIONE);
            case "MISURAZIONI" -> done(ciclo, Passo.MISURAZIONE);
            case "RELAZIONE" -> done(ciclo, Passo.RELAZIONE);
            // The others stand on the page of the terms.
            default -> true;
        };
    }

    private static boolean done(CicloDetail ciclo, Passo passo) {
        return ciclo.passi().stream().anyMatch(p -> p.passo() == passo && p.stato() == StatoPasso.FATTO);
    }
}
