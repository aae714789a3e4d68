// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.FusioniClient.Ente;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a merger as the body of its request. */
final class FusioneForm {

    static final Labels LABELS = Labels.of(Map.of(
            "tipo", t("fusioni.tipo"),
            "successore", t("fusioni.successore"),
            "predecessori", t("fusioni.predecessori"),
            "motivo", t("motivo"),
            "dal", t("fusioni.dal"),
            "atto/organo", t("fusioni.atto.organo"),
            "atto/numero", t("fusioni.atto.numero"),
            "atto/data", t("fusioni.atto.data")));

    private FusioneForm() {}

    static Map<String, Object> body(Form form, List<Ente> enti) {
        return Body.of("tipo", written(form, "tipo"))
                .and("successore", written(form, "successore"))
                .and(
                        "predecessori",
                        enti.stream()
                                .map(e -> e.tenant().toString())
                                .filter(id -> form.has("predecessori/" + id))
                                .toList())
                .and("dal", day(form, "dal"))
                .and(
                        "atto",
                        Body.of("organo", written(form, "atto/organo"))
                                .and("numero", written(form, "atto/numero"))
                                .and("data", day(form, "atto/data"))
                                .members())
                .members();
    }

    private static @Nullable String written(Form form, String name) {
        return form.has(name) ? form.value(name) : null;
    }

    /** What is no day is left out: the service says that it is missing. */
    private static @Nullable String day(Form form, String name) {
        var day = Formats.parseDate(form.value(name));
        return day == null ? null : day.toString();
    }
}
