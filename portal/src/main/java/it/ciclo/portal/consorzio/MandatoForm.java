// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.MandatiClient.Ente;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form of a mandate as the body of its request, and the way back from a refusal to its field. */
final class MandatoForm {

    /** So many members can be written at once. */
    static final int ROWS = 5;

    static final Labels LABELS = Labels.of(Map.ofEntries(
            Map.entry("organo", t("mandati.organo")),
            Map.entry("composizione", t("mandati.composizione")),
            Map.entry("atto/organo", t("mandati.atto.organo")),
            Map.entry("atto/numero", t("mandati.atto.numero")),
            Map.entry("atto/data", t("mandati.atto.data")),
            Map.entry("dal", t("mandati.dal")),
            Map.entry("al", t("mandati.al")),
            Map.entry("enti", t("mandati.enti")),
            Map.entry("componenti", t("mandati.componenti"))));

    private MandatoForm() {}

    static Map<String, Object> body(Form form, List<Ente> enti) {
        return Body.of("organo", written(form, "organo"))
                .and("composizione", written(form, "composizione"))
                .and("atto", atto(form))
                .and("dal", day(form, "dal"))
                .and("al", day(form, "al"))
                .and(
                        "enti",
                        enti.stream()
                                .map(e -> e.tenant().toString())
                                .filter(id -> form.has("enti/" + id))
                                .toList())
                .and("componenti", rows(form).stream().map(n -> membro(form, n)).toList())
                .members();
    }

    static Map<String, Object> renewal(Form form) {
        return Body.of("atto", atto(form))
                .and("dal", day(form, "dal"))
                .and("al", day(form, "al"))
                .members();
    }

    /** Rows that were left empty are not sent: the second that is may stand in the third. */
    static String field(Form form, String name) {
        String[] parts = name.split("/", -1);
        List<Integer> rows = rows(form);
        if (parts.length == 3 && parts[0].equals("componenti") && parts[1].matches("\\d{1,3}")) {
            int sent = Integer.parseInt(parts[1]);
            return sent < rows.size() ? "componenti/" + rows.get(sent) + "/" + parts[2] : name;
        }
        return name;
    }

    private static Map<String, Object> atto(Form form) {
        return Body.of("organo", written(form, "atto/organo"))
                .and("numero", written(form, "atto/numero"))
                .and("data", day(form, "atto/data"))
                .members();
    }

    private static Map<String, Object> membro(Form form, int n) {
        String at = "componenti/" + n + "/";
        return Body.of("nome", form.value(at + "nome"))
                .and("cognome", form.value(at + "cognome"))
                .and("email", form.value(at + "email"))
                .members();
    }

    private static List<Integer> rows(Form form) {
        return IntStream.range(0, ROWS)
                .filter(n -> form.has("componenti/" + n + "/nome")
                        || form.has("componenti/" + n + "/cognome")
                        || form.has("componenti/" + n + "/email"))
                .boxed()
                .toList();
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
