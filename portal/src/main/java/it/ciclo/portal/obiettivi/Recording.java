// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value of an objective is to be recorded now, by the acting role.
 *
 * @param why what is in the way, or from when; null where nothing is, and for those who only read
 * @param early what may be recorded before its time, because it is done
 */
public record Recording(boolean now, @Nullable String why, List<Early> early) {

    public record Early(String text, String href) {}

    /** @param people knows the responsabile */
    public static Recording of(Acting acting, ObjectiveDetail o, People.Names people) {
        String blocked = blocked(o);
        // Where it is out of the Piano its page says so already.
        if (blocked != null || o.indicatori().isEmpty() || SchedaPage.outside(o) != null) {
            return new Recording(false, blocked, List.of());
        }
        boolean open = o.indicatori().stream()
                .anyMatch(i -> !OpenPeriods.of(i, acting.today()).isEmpty());
        if (!open) {
            return new Recording(false, nothing(acting, o), records(acting, o) ? early(acting, o) : List.of());
        }
        return records(acting, o)
                ? new Recording(true, null, List.of())
                : new Recording(false, others(acting, o, people), List.of());
    }

    private static List<Early> early(Acting acting, ObjectiveDetail o) {
        var early = new ArrayList<Early>();
        for (IndicatoreDetail i : o.indicatori()) {
            Period period = OpenPeriods.early(i, acting.today());
            if (period != null) {
                early.add(new Early(
                        t("valori.gia.compiuto", i.nome()),
                        acting.at("obiettivi/" + o.id() + "/registra/" + i.id() + "/" + period)));
            }
        }
        return List.copyOf(early);
    }

    /** Why this one value cannot be recorded now; null where it can. */
    public static @Nullable String why(
            Acting acting, ObjectiveDetail o, IndicatoreDetail i, Period period, People.Names people) {
        String blocked = blocked(o);
        String outside = blocked == null ? SchedaPage.outside(o) : blocked;
        if (outside != null) {
            return outside;
        }
        var from = OpenPeriods.from(i.misura(), period);
        if (from.isAfter(acting.today())) {
            return t("valori.dal", Formats.capital(Formats.period(period)), Formats.date(from));
        }
        if (!i.periodiAttesi().contains(period) && notAsked(o, i, period) == null) {
            return t("valori.non.atteso");
        }
        return records(acting, o) ? null : others(acting, o, people);
    }

    /** Told of a value that was over before the delibera: nobody waits for it, but it can be recorded. */
    public static @Nullable String notAsked(ObjectiveDetail o, IndicatoreDetail i, Period period) {
        var act = o.atto();
        return act != null
                        && !period.isAskedFrom(act.data())
                        && period instanceof Period.Month m
                        && m.month().getMonthValue() % i.cadenza().months() == 0
                ? t("valori.non.chiesto", Formats.date(act.data()))
                : null;
    }

    /** The segretario stands in where nobody answers for the unit. */
    static boolean records(Acting acting, ObjectiveDetail o) {
        return (acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita()))
                || (acting.is(Role.SEGRETARIO) && !o.responsabileAttivo());
    }

    private static @Nullable String blocked(ObjectiveDetail o) {
        String anno = String.valueOf(o.anno());
        return switch (o.fase()) {
            case "PROGRAMMAZIONE" -> t("valori.piano.non.approvato", anno);
            case "CONSUNTIVO", "CHIUSO" -> t("valori.misurazioni.chiuse", anno);
            default -> null;
        };
    }

    private static String nothing(Acting acting, ObjectiveDetail o) {
        var next = OpenPeriods.next(o, acting.today());
        if (next == null) {
            return t("valori.tutti");
        }
        String due = t(
                "valori.prossimo", next.indicatore().nome(), Formats.period(next.period()), Formats.date(next.from()));
        return asksLess(o) && o.atto() != null
                ? due + " " + t("valori.prima.delibera", Formats.date(o.atto().data()))
                : due;
    }

    /** Whether a period was over before the delibera. */
    private static boolean asksLess(ObjectiveDetail o) {
        var act = o.atto();
        return act != null
                && o.indicatori().stream()
                        .map(i -> i.cadenza().months())
                        .filter(months -> months < 12)
                        .anyMatch(months -> !new Period.Month(YearMonth.of(o.anno(), months)).isAskedFrom(act.data()));
    }

    /** Who records instead, told to the segretario. */
    private static @Nullable String others(Acting acting, ObjectiveDetail o, People.Names people) {
        return acting.is(Role.SEGRETARIO) ? t("valori.li.registra", people.brief(o.responsabile())) : null;
    }
}
