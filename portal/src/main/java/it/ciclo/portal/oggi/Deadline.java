// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cicli.CicloDetail;
import it.ciclo.portal.client.Cicli.Passo;
import it.ciclo.portal.client.Cicli.StatoPasso;
import it.ciclo.portal.frame.Formats;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A scadenza with its day for the calendar leaf. */
public record Deadline(String day, String month, String what, String when) {

    /** The next one that is still to be met. */
    static @Nullable Deadline next(CicloDetail ciclo, LocalDate today) {
        return ciclo.scadenze().stream()
                .filter(s -> !s.entro().isBefore(today) && !met(s, ciclo))
                .min(Comparator.comparing(Cicli.Scadenza::entro))
                .map(s -> of(s, today))
                .orElse(null);
    }

    private static Deadline of(Cicli.Scadenza s, LocalDate today) {
        LocalDate day = s.entro();
        return new Deadline(
                String.valueOf(day.getDayOfMonth()),
                Formats.monthShort(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear()),
                t("scadenza." + s.kind()),
                Formats.until(day, today) + (s.fonte() == null || s.fonte().isBlank() ? "" : " · " + s.fonte()));
    }

    private static boolean met(Cicli.Scadenza s, CicloDetail ciclo) {
        return switch (s.kind()) {
            case "PIANO" -> done(ciclo, Passo.ASSEGNAZIONE);
            case "MISURAZIONI" -> done(ciclo, Passo.MISURAZIONE);
            case "RELAZIONE" -> done(ciclo, Passo.RELAZIONE);
            default -> false;
        };
    }

    private static boolean done(CicloDetail ciclo, Passo passo) {
        return ciclo.passi().stream().anyMatch(p -> p.passo() == passo && p.stato() == StatoPasso.FATTO);
    }
}
