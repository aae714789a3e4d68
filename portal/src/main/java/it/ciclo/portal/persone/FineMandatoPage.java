// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.MandatiClient.Fine;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A shared body that is to end before its time: in all its enti, or in one. The form is the same. */
public record FineMandatoPage(String lead, String effetto, String indietro, String azione) {

    public static final Labels LABELS = Labels.of(Map.of(
            "al", t("mandati.al"),
            "atto/organo", t("mandati.fine.organo"),
            "atto/numero", t("mandati.atto.numero"),
            "atto/data", t("mandati.atto.data"),
            "motivo", t("motivo")));

    /** What is missing is not sent: the service says all that is at once. */
    public static Map<String, Object> body(Form form) {
        return Body.of("al", day(form, "al"))
                .and(
                        "atto",
                        Body.of("organo", form.value("atto/organo"))
                                .and("numero", form.value("atto/numero"))
                                .and("data", day(form, "atto/data"))
                                .members())
                .and("motivo", form.value("motivo"))
                .members();
    }

    /** The last day that was written. */
    public static String giorno(Form form) {
        return Formats.date(Objects.requireNonNull(Formats.parseDate(form.value("al"))));
    }

    private static @Nullable String day(Form form, String name) {
        var day = Formats.parseDate(form.value(name));
        return day == null ? null : day.toString();
    }

    /** How it ended, for who reads of it. */
    public static @Nullable String detta(@Nullable Fine fine) {
        return fine == null
                ? null
                : t(
                        "mandati.fine.detta",
                        Formats.date(fine.al()),
                        fine.atto().organo(),
                        fine.atto().numero(),
                        Formats.date(fine.atto().data()),
                        fine.motivo());
    }
}
