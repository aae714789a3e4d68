// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.atto;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Reading;
import java.util.List;
import java.util.Map;

/** References of acts, as documents and confirmations write them in full and as forms ask for them. */
public final class Acts {

    public static final Labels LABELS = Labels.of(Map.of(
            "atto/organo", t("atto.organo"),
            "atto/numero", t("atto.numero"),
            "atto/data", t("atto.data")));

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
        return t(
                        "atto." + organ(form),
                        form.has("atto/numero") ? form.value("atto/numero") : "…",
                        Formats.dots(form.value("atto/data")))
                + (form.is("atto/immediatamenteEseguibile", "true") ? ", " + t("atto.eseguibile") : "");
    }

    /** The verbale of the OIV as the form has it. */
    public static String minutes(Form form) {
        return t(
                "atto.OIV",
                form.has("atto/numero") ? form.value("atto/numero") : "…",
                Formats.dots(form.value("atto/data")));
    }

    /** Who decides, as a sentence begins: "La Giunta". */
    public static String subject(Form form) {
        return t("atto.soggetto." + organ(form));
    }

    /** As the command wants it; incomplete where the reading notes errors. */
    public static Map<String, Object> read(Form form, Reading reading) {
        return Body.of("organo", organ(form))
                .and("numero", reading.text("atto/numero", t("atto.numero.manca")))
                .and("data", reading.day("atto/data", t("atto.data.manca")))
                .and("immediatamenteEseguibile", form.is("atto/immediatamenteEseguibile", "true"))
                .members();
    }

    private static String organ(Form form) {
        return (form.is("atto/organo", Organ.COMMISSARIO.name()) ? Organ.COMMISSARIO : Organ.GIUNTA).name();
    }
}
