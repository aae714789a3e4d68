// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.frame.Fasi;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a value: as they begin, and what is typed into them. */
final class ValoreForm {

    private ValoreForm() {}

    /** To be filled in. */
    static Form fresh(Place place, LocalDate today) {
        Map<String, String> values = blank(place.misura(), false, found(place.period(), today), place.last());
        if (place.misura() instanceof Misura.PerFasi misura) {
            doneMeanwhile(values, misura, place);
        }
        Dettagli dettagli = place.indicatore().dettagli();
        if (place.last() == null && dettagli != null && dettagli.classe() != null) {
            values.put("fonte/classe", dettagli.classe().name());
        }
        return Form.fresh(place.objective().versione(), values);
    }

    /** To correct what is recorded. */
    static Form correction(Place place, Misurazione recorded, LocalDate today) {
        LocalDate day = recorded.rilevatoIl();
        return Form.fresh(
                place.objective().versione(),
                blank(place.misura(), true, day == null ? found(place.period(), today) : day, recorded));
    }

    /** A value is usually read on the last day of its period. */
    static LocalDate found(Period period, LocalDate today) {
        return period.lastDay().isAfter(today) ? today : period.lastDay();
    }

    /** A correction begins with what stands there, phases with what is done already. */
    static Map<String, String> blank(Misura misura, boolean correction, LocalDate found, @Nullable Misurazione source) {
        Valore before = source == null ? null : source.valore();
        var v = new LinkedHashMap<String, String>();
        switch (misura) {
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ ->
                v.put(
                        "valore/numero",
                        correction && before instanceof Valore.Numero n ? Formats.typed(n.numero()) : "");
            case Misura.Rapporto _ -> {
                boolean known = correction && before instanceof Valore.Rapporto;
                v.put(
                        "valore/numeratore",
                        known && before instanceof Valore.Rapporto r ? Formats.typed(r.numeratore()) : "");
                v.put(
                        "valore/denominatore",
                        known && before instanceof Valore.Rapporto r ? Formats.typed(r.denominatore()) : "");
            }
            case Misura.OnOff _ ->
                v.put("valore/si", correction && before instanceof Valore.SiNo s ? (s.si() ? "SI" : "NO") : "");
            case Misura.Scadenza _ ->
                v.put(
                        "valore/fattoIl",
                        correction && before instanceof Valore.Data d
                                ? d.fattoIl().toString()
                                : "");
            case Misura.Scala _ ->
                v.put("valore/livello", correction && before instanceof Valore.Livello l ? l.livello() : "");
            case Misura.PerFasi p -> {
                for (int n = 0; n < p.fasi().size(); n++) {
                    var fase = p.fasi().get(n);
                    String done = before instanceof Valore.Fasi f
                            ? f.fatte().stream()
                                    .filter(d -> d.fase().equals(fase.id()))
                                    .map(d -> d.fattaIl().toString())
                                    .findFirst()
                                    .orElse("")
                            : "";
                    v.put("fasi/" + n, done);
                    v.put("fasi/" + n + "/percento", part(before, fase));
                }
            }
        }
        v.put("rilevatoIl", found.toString());
        v.put(
                "fonte/classe",
                source == null || source.fonte() == null
                        ? ""
                        : source.fonte().classe().name());
        v.put(
                "fonte/descrizione",
                source == null || source.fonte() == null ? "" : source.fonte().descrizione());
        v.put(correction ? "motivo" : "nota", "");
        return v;
    }

    /** What was said to be done since the value before, and in its period, need not be typed again. */
    private static void doneMeanwhile(Map<String, String> values, Misura.PerFasi misura, Place place) {
        for (int n = 0; n < misura.fasi().size(); n++) {
            FaseId fase = misura.fasi().get(n).id();
            String field = "fasi/" + n;
            place.objective().corso().fasi().stream()
                    .filter(f -> f.indicatore().equals(place.indicatore().id())
                            && f.fase().equals(fase))
                    .map(Corso.Fase::fatta)
                    .filter(day -> day != null && !day.isAfter(place.period().lastDay()))
                    .findFirst()
                    .ifPresent(day -> {
                        values.put(field, day.toString());
                        values.put(field + "/percento", "");
                    });
        }
    }

    /** How much of a phase is done where it is not all of it. */
    private static String part(@Nullable Valore before, Misura.Fase fase) {
        return before instanceof Valore.Fasi f
                ? f.fatte().stream()
                        .filter(d -> d.fase().equals(fase.id()))
                        .map(d -> Formats.typed(d.percento()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** The number typed so far, or null. */
    static @Nullable BigDecimal number(Form form, Misura misura) {
        return switch (misura) {
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> Formats.parse(form.value("valore/numero"));
            case Misura.Rapporto _ -> {
                var a = Formats.parse(form.value("valore/numeratore"));
                var b = Formats.parse(form.value("valore/denominatore"));
                yield a == null || b == null || b.signum() == 0 ? null : Measures.quotient(misura, a, b);
            }
            case Misura.OnOff _, Misura.Scadenza _, Misura.PerFasi _, Misura.Scala _ -> null;
        };
    }

    /** The value as typed, in words. */
    static String said(Place place, Form form) {
        var i = place.indicatore();
        BigDecimal typed = number(form, i.misura());
        if (typed != null) {
            // What was typed is said whole, as the page of the objective shows it.
            int decimals =
                    form.has("valore/numero") ? typed.stripTrailingZeros().scale() : 0;
            return Formats.measured(typed, Math.max(i.decimali(), decimals), i.unit());
        }
        if (form.has("valore/denominatore")) {
            return Texts.t(
                    "valori.non.calcolabile", form.value("valore/numeratore"), form.value("valore/denominatore"));
        }
        if (form.has("valore/fattoIl")) {
            return Formats.date(Formats.parseDate(form.value("valore/fattoIl")));
        }
        if (form.has("valore/si")) {
            return Texts.t("atteso." + (form.is("valore/si", "SI") ? "SI" : "NO"));
        }
        if (form.has("valore/livello")) {
            return form.value("valore/livello");
        }
        return i.misura() instanceof Misura.PerFasi p ? fasi(form, p) : "";
    }

    private static String fasi(Form form, Misura.PerFasi misura) {
        var done = new ArrayList<Valore.FaseDone>();
        for (int n = 0; n < misura.fasi().size(); n++) {
            LocalDate day = Formats.parseDate(form.value("fasi/" + n));
            if (day != null) {
                var part = Formats.parse(form.value("fasi/" + n + "/percento"));
                done.add(new Valore.FaseDone(misura.fasi().get(n).id(), day, part));
            }
        }
        return Fasi.said(new Valore.Fasi(done), misura);
    }

    /** "per ottobre", "come valore finale". */
    static String when(Period period) {
        return period.isFinale()
                ? Texts.t("valori.come.finale")
                : Texts.t("valori.per.periodo", Formats.periodShort(period));
    }
}
