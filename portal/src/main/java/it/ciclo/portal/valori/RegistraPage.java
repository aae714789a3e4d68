// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.ObjectiveRow.Mancante;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.obiettivi.Recording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thirty seconds on a phone. The same page corrects.
 *
 * @param early what to know before recording
 * @param onlyDone before the end of the year: what is accepted is what is done
 * @param tardi what a phase done late counts; null where there are no phases
 * @param unusual what is typed and hardly ever meant; null where it is nothing unusual
 * @param parti how the two numbers of a ratio are called
 * @param closed why no value can be recorded now: then there is no form
 */
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
        List<Other> others,
        String folded,
        @Nullable Missing missing,
        String back,
        @Nullable String doubt,
        @Nullable String early,
        @Nullable String closed,
        @Nullable String onlyDone,
        List<String> livelli,
        @Nullable String tardi,
        @Nullable Unusual unusual,
        Parti parti) {

    /** A figure to compare with: last value, target, the year before. */
    public record Known(String name, String value) {}

    public record Choice(
            String value, String label, @Nullable String note, boolean checked) {}

    public record FaseField(String field, String nome, String planned) {}

    /**
     * The two numbers of a ratio.
     *
     * @param diA what the formula of the indicatore counts above, {@code diB} below; null where it does not say
     */
    public record Parti(
            String a,
            String b,
            @Nullable String diA,
            @Nullable String diB) {

        private static Parti of(IndicatoreDetail i) {
            var kind = i.misura() instanceof Misura.Rapporto r ? r.quoziente() : Misura.Quoziente.PERCENTUALE;
            String[] formula = i.dettagli() == null
                    ? new String[0]
                    : i.dettagli().formula().split("/");
            boolean said = formula.length == 2 && !formula[0].isBlank() && !formula[1].isBlank();
            return new Parti(
                    t("valori.numeratore." + kind),
                    t("valori.denominatore." + kind),
                    said ? Formats.capital(formula[0].strip()) : null,
                    said ? Formats.capital(formula[1].strip()) : null);
        }
    }

    /** Other values that can be recorded here. */
    public record Other(String label, String href) {}

    /** How to say that there is no value. */
    public record Missing(String action, Form form) {}

    /** @param why no value can be recorded; null where one can */
    static RegistraPage of(
            Place place,
            Form form,
            boolean correction,
            LocalDate today,
            String base,
            List<Other> others,
            @Nullable Form missing,
            @Nullable String doubt,
            @Nullable String why) {
        var o = place.objective();
        var i = place.indicatore();
        Period period = place.period();
        String name = i.id() + "/" + period;
        // What is typed before the approval is kept, and refused with its reason.
        boolean draft = o.fase().equals("PROGRAMMAZIONE");
        return new RegistraPage(
                i.nome(),
                Formats.capital(Formats.period(period)),
                late(place),
                o.codice() + " " + o.titolo(),
                known(place),
                kind(i.misura()),
                i.unit(),
                label(i, period),
                base + (correction ? "/correggi/" : "/registra/") + name,
                base + "/anteprima/" + name,
                correction,
                form,
                sources(form),
                fasi(i.misura()),
                Preview.of(place, form),
                correction ? t("valori.correggi.valore") : t("valori.registra"),
                others,
                t(correction ? "valori.data" : "valori.nota.data", Formats.date(day(form, period, today))),
                missing == null || draft ? null : new Missing(base + "/non-disponibile/" + name, missing),
                base,
                doubt,
                draft ? why : correction ? sentBack(place.recorded()) : Recording.notAsked(o, i, period),
                draft || correction || form.wrong() || (missing != null && missing.wrong()) ? null : why,
                onlyDone(i.misura(), period, today),
                livelli(i.misura()),
                tardi(place),
                Unusual.of(o, i.misura(), form),
                Parti.of(i));
    }

    /** Why whoever confirms wants another one. */
    private static @Nullable String sentBack(@Nullable Misurazione recorded) {
        return recorded == null || recorded.rinvio() == null
                ? null
                : t("valori.rinviato.perche", recorded.rinvio().motivo());
    }

    private static List<Known> known(Place place) {
        var i = place.indicatore();
        var known = new ArrayList<Known>();
        var last = place.last();
        // One quarter beside the whole year compares nothing.
        if (last != null && !place.sumsUp()) {
            known.add(new Known(
                    Formats.capital(Formats.periodShort(last.period())),
                    last.stato() == StatoValore.NON_DISPONIBILE
                            ? "n.d."
                            : Measures.valore(last.valore(), last.numero(), i)));
        }
        known.add(new Known(t("valori.target", String.valueOf(place.objective().anno())), Measures.target(i)));
        if (i.daiMesi() instanceof Valore.Numero months) {
            known.add(new Known(
                    t("valori.dai.mesi"), Formats.measured(months.numero(), i.decimali(), i.unitaDiMisura())));
        }
        if (i.baseline() != null) {
            known.add(new Known(
                    t("valori.anno.prima", i.baseline().anno().toString()),
                    Formats.withUnit(Formats.exact(i.baseline().valore(), 0), i.unit())));
        }
        return List.copyOf(known);
    }

    /** Of an indicatore that adds its periods up the final value is that of the whole year, and the form says so. */
    private static String label(IndicatoreDetail i, Period period) {
        if (!period.isFinale()) {
            return t("valori.valore.di", Formats.periodShort(period));
        }
        if (i.cadenza() == Cadenza.ANNUALE) {
            return t("valori.valore.finale");
        }
        return switch (i.aggregazione().modo()) {
            case SUM -> t("valori.valore.anno");
            case MEAN, WEIGHTED -> t("valori.valore.media");
            case MAX -> t("valori.valore.massimo");
            case LAST, OWN_VALUE -> t("valori.valore.finale");
        };
    }

    private static @Nullable String late(Place place) {
        return place.indicatore().mancanti().stream()
                .filter(m -> m.period().equals(place.period()) && m.giorni() > 0)
                .map(RegistraPage::when)
                .findFirst()
                .orElse(null);
    }

    /** "In ritardo di 4 giorni", counted as everywhere else; "Entro il 10/11/2026" while it is in time. */
    static String when(Mancante m) {
        return m.giorni() > 0 ? Formats.late(m.giorni()) : t("oggi.entro", Formats.date(m.entro()));
    }

    private static LocalDate day(Form form, Period period, LocalDate today) {
        var typed = Formats.parseDate(form.value("rilevatoIl"));
        return typed == null ? ValoreForm.found(period, today) : typed;
    }

    private static @Nullable String onlyDone(Misura misura, Period period, LocalDate today) {
        if (!period.isFinale() || !today.isBefore(period.lastDay())) {
            return null;
        }
        String end = Formats.date(period.lastDay());
        return switch (misura) {
            case Misura.PerFasi _ -> t("valori.fasi.prima", end);
            case Misura.OnOff _ -> t("valori.si.prima", end);
            case Misura.Scadenza _,
                    Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Rapporto _,
                    Misura.Scala _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> null;
        };
    }

    /** Which fields the form has. */
    private static String kind(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> "numero";
            case Misura.Rapporto _ -> "rapporto";
            case Misura.OnOff _ -> "sino";
            case Misura.Scadenza _ -> "data";
            case Misura.PerFasi _ -> "fasi";
            case Misura.Scala _ -> "livello";
        };
    }

    private static List<Choice> sources(Form form) {
        String chosen = form.value("fonte/classe");
        return Stream.of(Fonte.Classe.values())
                .map(c -> new Choice(
                        c.name(),
                        t("fonte." + c),
                        c == Fonte.Classe.DICHIARATA ? t("fonte.debole") : null,
                        c.name().equals(chosen)))
                .toList();
    }

    /** The levels of a scale, the best first. */
    private static List<String> livelli(Misura misura) {
        return misura instanceof Misura.Scala scala
                ? scala.livelli().stream().map(Misura.Livello::nome).toList()
                : List.of();
    }

    /** What the SMVP of the year says of a phase done after its planned end. */
    private static @Nullable String tardi(Place place) {
        var regole = place.objective().regoleDeiValori();
        return regole == null || !(place.misura() instanceof Misura.PerFasi)
                ? null
                : t("valori.fasi.tardi", Formats.exact(regole.faseInRitardo(), 0));
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
                    t("valori.fase.prevista", Formats.date(f.dal()), Formats.date(f.al()))));
        }
        return List.copyOf(fields);
    }
}
