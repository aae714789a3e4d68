// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.obiettivi.ObjectiveForm.fasi;
import static it.ciclo.portal.obiettivi.ObjectiveForm.indicatori;

import it.ciclo.portal.frame.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The buttons that add parts to the form or take them away, and send nothing. */
final class FormParts {

    private static final int MOST_INDICATORI = 20;
    private static final int MOST_FASI = 24;

    private FormParts() {}

    /** The fields after such a button; null when the button saves. */
    static @Nullable Map<String, String> changed(Form form, String azione) {
        var values = new LinkedHashMap<>(form.values());
        if (azione.equals("aggiungi")) {
            addIndicatore(values);
        } else if (azione.startsWith("togli-")) {
            remove(values, "indicatori/", number(azione.substring("togli-".length())), indicatori(values));
        } else if (azione.startsWith("fase-")) {
            addFase(values, number(azione.substring("fase-".length())));
        } else if (azione.startsWith("via-fase-")) {
            removeFase(values, azione.substring("via-fase-".length()).split("-"));
        } else if (azione.equals("quota")) {
            ObjectiveForm.blankQuota(values, ObjectiveForm.quote(values));
        } else if (azione.startsWith("aggiorna")) {
            follow(values);
        } else {
            return null;
        }
        return values;
    }

    private static void addIndicatore(Map<String, String> values) {
        int n = indicatori(values);
        if (n < MOST_INDICATORI) {
            ObjectiveForm.blankIndicatore(values, n);
        }
    }

    private static void addFase(Map<String, String> values, int indicatore) {
        int fase = fasi(values, indicatore);
        if (fase < MOST_FASI) {
            ObjectiveForm.blankFase(values, indicatore, fase);
        }
    }

    private static void removeFase(Map<String, String> values, String[] parts) {
        if (parts.length == 2) {
            int n = number(parts[0]);
            remove(values, "indicatori/" + n + "/misura/fasi/", number(parts[1]), fasi(values, n));
        }
    }

    /** The kind of an indicatore was changed: the fields below follow. */
    private static void follow(Map<String, String> values) {
        for (int n = 0; n < indicatori(values); n++) {
            if (values.getOrDefault("indicatori/" + n + "/tipo", "").equals("FASI") && fasi(values, n) == 0) {
                ObjectiveForm.blankFase(values, n, 0);
            }
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }

    /** Takes one part of a list out and moves the later ones up. */
    private static void remove(Map<String, String> values, String list, int at, int size) {
        if (at < 0 || at >= size) {
            return;
        }
        values.keySet().removeIf(name -> name.startsWith(list + at + "/"));
        for (int n = at + 1; n < size; n++) {
            String from = list + n + "/";
            String to = list + (n - 1) + "/";
            List.copyOf(values.keySet()).stream()
                    .filter(name -> name.startsWith(from))
                    .forEach(name ->
                            values.put(to + name.substring(from.length()), String.valueOf(values.remove(name))));
        }
    }
}
