// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expected values that are not there: which are to be recorded now, and from when the others. */
public final class OpenPeriods {

    /** @param from the day from which it can be recorded */
    public record Next(IndicatoreDetail indicatore, Period period, LocalDate from) {}

    private OpenPeriods() {}

    /** Those whose time has come. */
    public static List<Period> of(IndicatoreDetail i, LocalDate today) {
        return missing(i).filter(p -> !due(p).isAfter(today)).toList();
    }

    /** The final value before the end of the year, which can be recorded only if all is done; null where it cannot. */
    public static @Nullable Period early(IndicatoreDetail i, LocalDate today) {
        return missing(i)
                .filter(Period::isFinale)
                .filter(p -> due(p).isAfter(today) && !from(i.misura(), p).isAfter(today))
                .findFirst()
                .orElse(null);
    }

    /** The one whose time comes next; null when none is left. */
    public static @Nullable Next next(ObjectiveDetail o, LocalDate today) {
        return o.indicatori().stream()
                .flatMap(i -> missing(i).map(p -> new Next(i, p, due(p))))
                .filter(n -> n.from().isAfter(today))
                .min(Comparator.comparing(Next::from).thenComparing(Next::period))
                .orElse(null);
    }

    /** The first day a value can be recorded: what is done is done before the year is over. */
    static LocalDate from(Misura misura, Period period) {
        return period.isFinale() && mayComplete(misura) ? period.anno().firstDay() : due(period);
    }

    /** The first day a value is looked for. */
    private static LocalDate due(Period period) {
        return switch (period) {
            case Period.Month m -> m.month().atDay(1);
            case Period.Finale f -> f.lastDay();
        };
    }

    private static Stream<Period> missing(IndicatoreDetail i) {
        var done = i.misurazioni().stream().map(Misurazione::period).toList();
        return i.periodiAttesi().stream().filter(p -> !done.contains(p)).sorted();
    }

    private static boolean mayComplete(Misura misura) {
        return switch (misura) {
            case Misura.Scadenza _, Misura.OnOff _, Misura.PerFasi _ -> true;
            case Misura.Rapporto _,
                    Misura.Scala _,
                    Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> false;
        };
    }
}
