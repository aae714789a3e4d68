// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Period;
import it.ciclo.portal.frame.Formats;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which values the day of the delibera makes expected, in words: nobody should look for the others later. */
final class Attesi {

    private Attesi() {}

    /** @param approval the day of the delibera; without one it is said as a rule */
    static String of(int anno, @Nullable LocalDate approval) {
        if (approval == null) {
            return t("piano.attesi.regola");
        }
        List<YearMonth> months = IntStream.rangeClosed(1, 11)
                .mapToObj(month -> YearMonth.of(anno, month))
                .toList();
        List<YearMonth> not = months.stream()
                .filter(month -> !new Period.Month(month).isAskedFrom(approval))
                .toList();
        String day = Formats.date(approval);
        if (not.isEmpty()) {
            return t("piano.attesi.tutti", day);
        }
        if (not.size() == months.size()) {
            return t("piano.attesi.finale", day, String.valueOf(anno));
        }
        String first = Formats.month(months.get(not.size()));
        return not.size() == 1
                ? t("piano.attesi.senza.gennaio", day, first)
                : t("piano.attesi.da", day, first, Formats.month(not.getLast()));
    }
}
