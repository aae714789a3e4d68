// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Period;
import it.ciclo.portal.client.Cicli.CicloDetail;
import it.ciclo.portal.client.Cicli.Passo;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the values of a step have come. */
public record Progress(int value, int max, String label, String count, String rest) {

    /** "36 su 38 valori di ottobre" while monitoring, final values while measuring; null at the other steps. */
    static @Nullable Progress of(Passo passo, CicloDetail ciclo, List<ObjectiveRow> rows, LocalDate today) {
        return switch (passo) {
            case MISURAZIONE -> finali(ciclo);
            case MONITORAGGIO -> monthly(rows, today);
            case PROGRAMMAZIONE, ASSEGNAZIONE, RELAZIONE -> null;
        };
    }

    private static @Nullable Progress finali(CicloDetail ciclo) {
        var c = ciclo.conteggi();
        if (c.indicatori() == 0) {
            return null;
        }
        String of = t("oggi.valori.finali");
        int done = c.finaliRegistrati() + c.finaliNonDisponibili();
        return of(done, c.indicatori(), of, of + ", " + Texts.count("oggi.confermati", c.finaliConfermati()));
    }

    /** Of the last month that is over. */
    private static @Nullable Progress monthly(List<ObjectiveRow> rows, LocalDate today) {
        Period month = rows.stream()
                .flatMap(o -> o.indicatori().stream())
                .flatMap(i -> i.periodiAttesi().stream())
                .filter(p -> p.lastDay().isBefore(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (month == null) {
            return null;
        }
        int expected = 0;
        int missing = 0;
        for (ObjectiveRow o : rows) {
            for (var i : o.indicatori()) {
                expected += i.periodiAttesi().contains(month) ? 1 : 0;
                missing += i.periodiMancanti().contains(month) ? 1 : 0;
            }
        }
        String of = t("oggi.valori.di", Formats.periodShort(month));
        return of(expected - missing, expected, of, of);
    }

    private static Progress of(int done, int all, String of, String rest) {
        String count = t("oggi.su", String.valueOf(done), String.valueOf(all));
        return new Progress(done, all, of + ": " + count, count, rest);
    }
}
