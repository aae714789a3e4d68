// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Spark;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One indicatore of an objective.
 *
 * @param source kind, unit and fonte in one line
 * @param words for kinds without a bullet
 * @param line value, target, year before
 */
public record SchedaIndicatore(
        String nome,
        String source,
        @Nullable Spark spark,
        @Nullable Bullet bullet,
        @Nullable State words,
        String value,
        String line,
        String grado,
        String peso,
        @Nullable String missing,
        List<SchedaValore> values) {

    static SchedaIndicatore of(Acting acting, ObjectiveDetail o, IndicatoreDetail i, People.Names people) {
        var values = i.misurazioni().stream()
                .sorted(Comparator.comparing(Misurazione::period))
                .toList();
        String target = Measures.target(i);
        var last = i.ultimo();
        String value = last == null ? Formats.NOT_YET : Measures.valore(last.valore(), last.numero(), i);
        String before = before(i);
        return new SchedaIndicatore(
                i.nome(),
                source(i),
                spark(i, values, target),
                Bullet.of(
                        i.misura(),
                        last == null ? null : last.numero(),
                        Rows.last(i.baseline()),
                        value + "; target " + target + (before.isEmpty() ? "" : "; " + before)),
                words(i.misura(), last == null ? null : last.valore()),
                value,
                (i.misura() instanceof Misura.PerFasi ? "" : " · " + t("obiettivi.target", bare(i, target)))
                        + triennio(o.anno(), i)
                        + (before.isEmpty() ? "" : " · " + before),
                Formats.grado(i.grado()),
                Formats.peso(i.peso()),
                missing(i),
                values.reversed().stream()
                        .map(m -> SchedaValore.of(acting, o, i, m, people))
                        .toList());
    }

    /** The year before, where it is known. */
    private static String before(IndicatoreDetail i) {
        return i.baseline() == null
                ? ""
                : t(
                        "scheda.prima",
                        i.baseline().anno().toString(),
                        Formats.withUnit(Formats.exact(i.baseline().valore(), 0), i.unit()));
    }

    /** Said once beside the value, the unit need not be said again. */
    private static String bare(IndicatoreDetail i, String target) {
        String unit = i.unitaDiMisura();
        return unit.isBlank() || unit.equals("%") ? target : target.replace(" " + unit, "");
    }

    /** "138 su 200 · percentuale, più è meglio · fonte: gestionale edilizia". */
    private static String source(IndicatoreDetail i) {
        var parts = new ArrayList<String>();
        if (i.ultimo() != null && i.ultimo().valore() instanceof Valore.Rapporto r) {
            parts.add(t("scheda.su", Formats.exact(r.numeratore(), 0), Formats.exact(r.denominatore(), 0)));
        }
        String kind = t("misura.breve." + ObjectiveForm.tipo(i.misura()));
        boolean unit = (i.misura() instanceof Misura.Crescente || i.misura() instanceof Misura.Decrescente)
                && !i.unitaDiMisura().isBlank();
        parts.add(unit ? i.unitaDiMisura() + ", " + kind : kind);
        parts.add(i.fonte().isBlank() ? t("scheda.senza.fonte") : t("scheda.fonte", i.fonte()));
        parts.addAll(dettagli(i));
        return String.join(" · ", parts);
    }

    private static List<String> dettagli(IndicatoreDetail i) {
        var d = i.dettagli();
        var parts = new ArrayList<String>();
        if (d == null) {
            return parts;
        }
        if (d.classe() != null) {
            parts.add(t("scheda.classe", t("fonte." + d.classe())));
        }
        if (!d.formula().isBlank()) {
            parts.add(t("scheda.formula", d.formula()));
        }
        if (d.soglia() != null) {
            parts.add(t("scheda.soglia", Formats.number(d.soglia(), 2)));
        }
        return parts;
    }

    /** Of the years after, where the Piano says them: {@code target 2028: 90 km · target 2029: 95 km}. */
    private static String triennio(int anno, IndicatoreDetail i) {
        var d = i.dettagli();
        return d == null
                ? ""
                : planned(anno + 1, d.secondoAnno(), i)
                        + planned(anno + 2, d.terzoAnno(), i)
                        + planned(d.entroSecondoAnno())
                        + planned(d.entroTerzoAnno());
    }

    private static String planned(int anno, @Nullable BigDecimal target, IndicatoreDetail i) {
        return target == null
                ? ""
                : " · "
                        + t(
                                "scheda.triennio",
                                String.valueOf(anno),
                                Formats.withUnit(Formats.exact(target, 0), i.unit()));
    }

    /** A day of one of the years after: it says which. */
    private static String planned(@Nullable LocalDate day) {
        return day == null
                ? ""
                : " · "
                        + t(
                                "scheda.triennio",
                                String.valueOf(day.getYear()),
                                t("scheda.triennio.entro", Formats.date(day)));
    }

    /** The way the numbers went; null for kinds whose values are no numbers on a line. */
    private static @Nullable Spark spark(IndicatoreDetail i, List<Misurazione> values, String target) {
        var measured = values.stream().filter(m -> m.numero() != null).toList();
        var numbers = measured.stream()
                .map(Misurazione::numero)
                .filter(Objects::nonNull)
                .toList();
        String said = numbers.isEmpty()
                ? ""
                : t(
                        "scheda.linea",
                        said(i, measured.getFirst()),
                        Formats.periodShort(measured.getFirst().period()),
                        said(i, measured.getLast()),
                        Formats.periodShort(measured.getLast().period()),
                        target);
        return switch (i.misura()) {
            case Misura.Crescente m -> Spark.of(numbers, m.target(), true, said);
            case Misura.Decrescente m -> Spark.of(numbers, m.target(), false, said);
            case Misura.Rapporto m -> Spark.of(numbers, m.target(), m.crescente(), said);
            case Misura.Fasce m -> Spark.of(numbers, Measures.best(m), m.crescente(), said);
            case Misura.PerFasi _,
                    Misura.OnOff _,
                    Misura.Scadenza _,
                    Misura.Intervallo _,
                    Misura.Scala _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> null;
        };
    }

    private static String said(IndicatoreDetail i, Misurazione m) {
        return Measures.valore(m.valore(), m.numero(), i);
    }

    private static @Nullable String missing(IndicatoreDetail i) {
        var missing = i.periodiMancanti();
        if (missing.isEmpty()) {
            return null;
        }
        return missing.size() == 1
                ? Formats.capital(t("obiettivi.manca", Formats.periodShort(missing.getFirst())))
                : t(
                        "scheda.mancano",
                        missing.stream().sorted().map(Formats::periodShort).collect(Collectors.joining(", ")));
    }

    /** A date has no bullet: words and dates. */
    private static @Nullable State words(Misura misura, @Nullable Valore value) {
        return switch (misura) {
            case Misura.Scadenza m
            when m.entro() != null && value instanceof Valore.Data d ->
                inTime(ChronoUnit.DAYS.between(m.entro(), d.fattoIl()));
            case Misura.Scadenza _ -> new State("none", t("scheda.non.ancora"));
            case Misura.OnOff m
            when value instanceof Valore.SiNo s ->
                s.si() == m.atteso()
                        ? new State("ok", t("scheda.come.atteso"))
                        : new State("risk", t("scheda.non.come.atteso"));
            case Misura.OnOff _ -> new State("none", t("scheda.non.ancora"));
            case Misura.Intervallo m
            when m.minimo() != null && m.massimo() != null && value instanceof Valore.Numero n ->
                n.numero().compareTo(m.minimo()) >= 0 && n.numero().compareTo(m.massimo()) <= 0
                        ? new State("ok", t("scheda.come.atteso"))
                        : new State("risk", t("scheda.non.come.atteso"));
            case Misura.Intervallo _ -> new State("none", t("scheda.non.ancora"));
            case Misura.Contesto _ -> new State("none", t("misura.breve.CONTESTO"));
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Rapporto _,
                    Misura.PerFasi _,
                    Misura.Scala _,
                    Misura.Fasce _,
                    Misura.Eventi _ -> null;
        };
    }

    private static State inTime(long late) {
        if (late <= 0) {
            return new State("ok", t("scheda.in.tempo"));
        }
        return new State("risk", count("scheda.dopo", late));
    }
}
