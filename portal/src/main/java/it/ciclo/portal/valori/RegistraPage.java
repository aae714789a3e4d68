// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.ObjectiveRow.Mancante;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thirty seconds on a phone. The same page corrects. */
public record RegistraPage(
        String title,
        String period,
        @Nullable String late,
        String objective,
        List<Known> known,
        String kind,
        String unit,
        String valueLabel,
        String action,
        String previewHref,
        boolean correction,
        Form form,
        List<Choice> sources,
        List<FaseField> fasi,
        Preview preview,
        String button,
        List<Option> periods,
        String periodCode,
        List<Other> others,
        String folded,
        @Nullable Missing missing,
        String back,
        @Nullable String doubt,
        @Nullable String early) {

    /** A figure to compare with: last value, target, the year before. */
    public record Known(String name, String value) {}

    public record Choice(
            String value, String label, @Nullable String note, boolean checked) {}

    public record FaseField(String field, String nome, String planned) {}

    /** What the typed value does. */
    public record Preview(@Nullable Bullet bullet, @Nullable String text) {}

    /** Other values that can be recorded here. */
    public record Other(String label, String href) {}

    /** How to say that there is no value. */
    public record Missing(String action, Form form) {}

    static RegistraPage of(
            ObjectiveDetail o,
            IndicatoreDetail i,
            Period period,
            Form form,
            boolean correction,
            LocalDate today,
            String base,
            List<Other> others,
            @Nullable Form missing,
            @Nullable String doubt) {
        String unit = i.misura() instanceof Misura.Rapporto ? "%" : i.unitaDiMisura();
        String target = Formats.target(i.misura(), i.decimali(), i.unitaDiMisura());
        var last = last(i, period);
        var known = new ArrayList<Known>();
        if (last != null) {
            known.add(new Known(
                    Formats.capital(Formats.periodShort(last.period())),
                    last.stato() == StatoValore.NON_DISPONIBILE
                            ? "n.d."
                            : Formats.valore(
                                    last.valore(), last.numero(), i.misura(), i.decimali(), i.unitaDiMisura())));
        }
        known.add(new Known(Texts.t("valori.target", String.valueOf(o.anno())), target));
        if (i.baseline() != null) {
            known.add(new Known(
                    Texts.t("valori.anno.prima", i.baseline().anno().toString()),
                    Formats.withUnit(Formats.exact(i.baseline().valore(), 0), unit)));
        }
        String name = i.id() + "/" + period;
        return new RegistraPage(
                i.nome(),
                Formats.capital(Formats.period(period)),
                late(period, i),
                o.codice() + " " + o.titolo(),
                List.copyOf(known),
                kind(i.misura()),
                unit,
                Texts.t("valori.valore.di", Formats.periodShort(period)),
                base + (correction ? "/correggi/" : "/registra/") + name,
                base + "/anteprima/" + name,
                correction,
                form,
                sources(form),
                fasi(i.misura()),
                preview(i, last, form),
                correction ? Texts.t("valori.correggi.valore") : Texts.t("valori.registra"),
                periods(i, period, today),
                period.toString(),
                others,
                Texts.t(correction ? "valori.data" : "valori.nota.data", Formats.date(day(form, period, today))),
                missing == null ? null : new Missing(base + "/non-disponibile/" + name, missing),
                base,
                doubt,
                o.fase().equals("PROGRAMMAZIONE")
                        ? Texts.t("valori.piano.non.approvato", String.valueOf(o.anno()))
                        : null);
    }

    private static @Nullable String late(Period period, IndicatoreDetail i) {
        return i.mancanti().stream()
                .filter(m -> m.period().equals(period) && m.giorni() > 0)
                .map(RegistraPage::when)
                .findFirst()
                .orElse(null);
    }

    /** "In ritardo di 4 giorni", counted as everywhere else; "Entro il 10/11/2026" while it is in time. */
    static String when(Mancante m) {
        return m.giorni() > 0 ? Formats.late(m.giorni()) : Texts.t("oggi.entro", Formats.date(m.entro()));
    }

    private static LocalDate day(Form form, Period period, LocalDate today) {
        var typed = Formats.parseDate(form.value("rilevatoIl"));
        return typed == null ? found(period, today) : typed;
    }

    /** A value is usually read on the last day of its period. */
    static LocalDate found(Period period, LocalDate today) {
        return period.lastDay().isAfter(today) ? today : period.lastDay();
    }

    static @Nullable Misurazione last(IndicatoreDetail i, Period before) {
        return i.misurazioni().stream()
                .filter(m -> m.period().compareTo(before) < 0)
                .max(Comparator.comparing(Misurazione::period))
                .orElse(null);
    }

    static String kind(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _ -> "numero";
            case Misura.Rapporto _ -> "rapporto";
            case Misura.OnOff _ -> "sino";
            case Misura.Scadenza _ -> "data";
            case Misura.PerFasi _ -> "fasi";
        };
    }

    private static List<Choice> sources(Form form) {
        String chosen = form.value("fonte/classe");
        return Stream.of(Fonte.Classe.values())
                .map(c -> new Choice(
                        c.name(),
                        Texts.t("fonte." + c),
                        c == Fonte.Classe.DICHIARATA ? Texts.t("fonte.debole") : null,
                        c.name().equals(chosen)))
                .toList();
    }

    private static List<FaseField> fasi(Misura misura) {
        if (!(misura instanceof Misura.PerFasi p)) {
            return List.of();
        }
        var fields = new ArrayList<FaseField>();
        for (int n = 0; n < p.fasi().size(); n++) {
            var f = p.fasi().get(n);
            fields.add(new FaseField(
                    "fasi/" + n,
                    (n + 1) + ". " + f.nome(),
                    Texts.t("valori.fase.prevista", Formats.date(f.dal()), Formats.date(f.al()))));
        }
        return List.copyOf(fields);
    }

    static Preview preview(IndicatoreDetail i, @Nullable Misurazione last, Form form) {
        BigDecimal typed = ValoreForm.number(form, i.misura());
        if (typed == null) {
            return new Preview(null, null);
        }
        String unit = i.misura() instanceof Misura.Rapporto ? "%" : i.unitaDiMisura();
        int decimals = Math.max(
                i.decimali(),
                Math.min(
                        4,
                        Math.max(
                                0,
                                form.value("valore/numero").isEmpty()
                                        ? 0
                                        : typed.stripTrailingZeros().scale())));
        String said = Formats.measured(typed, decimals, unit);
        String target = Formats.target(i.misura(), i.decimali(), i.unitaDiMisura());
        String difference = last == null || last.numero() == null
                ? ""
                : " · "
                        + Texts.t(
                                "valori.differenza",
                                Formats.difference(typed.subtract(last.numero()), decimals),
                                Formats.periodShort(last.period()));
        return new Preview(
                Bullet.of(
                        i.misura(),
                        typed,
                        i.baseline() == null ? null : i.baseline().valore(),
                        Texts.t("obiettivi.barra", said, target)),
                Texts.t("valori.capito", said) + difference);
    }

    /** What is expected by now and not there. */
    static List<Period> open(IndicatoreDetail i, LocalDate today) {
        var done = i.misurazioni().stream().map(Misurazione::period).toList();
        return i.periodiAttesi().stream()
                .filter(p -> !done.contains(p))
                .filter(p -> switch (p) {
                    case Period.Month m -> !m.month().atDay(1).isAfter(today);
                    case Period.Finale f -> mayComplete(i.misura()) || !today.isBefore(f.lastDay());
                })
                .sorted()
                .toList();
    }

    /** What is done is done before the year is over; a number is final on its last day. */
    private static boolean mayComplete(Misura misura) {
        return switch (misura) {
            case Misura.Scadenza _, Misura.OnOff _, Misura.PerFasi _ -> true;
            case Misura.Crescente _, Misura.Decrescente _, Misura.Rapporto _ -> false;
        };
    }

    private static List<Option> periods(IndicatoreDetail i, Period chosen, LocalDate today) {
        return Stream.concat(open(i, today).stream(), Stream.of(chosen))
                .distinct()
                .sorted()
                .map(p -> new Option(p.toString(), Formats.capital(Formats.period(p))))
                .toList();
    }
}
