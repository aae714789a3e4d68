// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.atto;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Reading;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** References of acts, as documents and confirmations write them in full and as forms ask for them. */
public final class Acts {

    public static final Map<String, String> LABELS = Map.of(
            "atto/organo", t("atto.organo"),
            "atto/numero", t("atto.numero"),
            "atto/data", t("atto.data"));

    private Acts() {}

    /** "deliberazione di Giunta comunale n. 7 del 28/01/2027". */
    public static String full(Act act) {
        return t("atto." + act.organo(), act.numero(), Formats.date(act.data()))
                + (act.immediatamenteEseguibile() ? ", " + t("atto.eseguibile") : "");
    }

    /** The organs that decide on Piano and Relazione. */
    public static List<Option> organs() {
        return List.of(
                new Option(Organ.GIUNTA.name(), t("atto.scelta.GIUNTA")),
                new Option(Organ.COMMISSARIO.name(), t("atto.scelta.COMMISSARIO")));
    }

    /** The act as the form has it, with dots where nothing is written yet. */
    public static String typed(Form form) {
        LocalDate day = Formats.parseDate(form.value("atto/data"));
        String organ = form.is("atto/organo", Organ.COMMISSARIO.name()) ? "COMMISSARIO" : "GIUNTA";
        return t(
                        "atto." + organ,
                        form.has("atto/numero") ? form.value("atto/numero") : "…",
                        day == null ? "…" : Formats.date(day))
                + (form.is("atto/immediatamenteEseguibile", "true") ? ", " + t("atto.eseguibile") : "");
    }

    /** The verbale of the OIV as the form has it. */
    public static String minutes(Form form) {
        LocalDate day = Formats.parseDate(form.value("atto/data"));
        return t(
                "atto.OIV",
                form.has("atto/numero") ? form.value("atto/numero") : "…",
                day == null ? "…" : Formats.date(day));
    }

    /** Who decides, as a sentence begins: "La Giunta". */
    public static String subject(Form form) {
        return t("atto.soggetto." + (form.is("atto/organo", Organ.COMMISSARIO.name()) ? "COMMISSARIO" : "GIUNTA"));
    }

    /** As the command wants it; null when something could not be read. */
    public static @Nullable Map<String, Object> read(Form form, Reading reading) {
        String numero = reading.text("atto/numero", t("atto.manca"));
        LocalDate day = reading.day("atto/data", t("atto.data.manca"));
        if (reading.failed() || day == null) {
            return null;
        }
        var act = new LinkedHashMap<String, Object>();
        act.put("organo", form.is("atto/organo", Organ.COMMISSARIO.name()) ? "COMMISSARIO" : "GIUNTA");
        act.put("numero", numero);
        act.put("data", day.toString());
        act.put("immediatamenteEseguibile", form.is("atto/immediatamenteEseguibile", "true"));
        return act;
    }
}
