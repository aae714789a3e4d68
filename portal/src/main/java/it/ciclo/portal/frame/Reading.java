// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.frame.Form.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form that must be there; what cannot be read becomes a message at its field. */
public final class Reading {

    private final Form form;
    private final Map<String, String> labels;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param labels of the fields, by name */
    public Reading(Form form, Map<String, String> labels) {
        this.form = form;
        this.labels = labels;
    }

    /** @param missing what to say when nothing was written */
    public String text(String name, String missing) {
        if (!form.has(name)) {
            wrong(name, missing);
        }
        return form.value(name);
    }

    /** Null when it is no date; then the form is wrong. */
    public @Nullable LocalDate day(String name, String missing) {
        LocalDate day = Formats.parseDate(form.value(name));
        if (day == null) {
            wrong(name, missing);
        }
        return day;
    }

    public void wrong(String name, String message) {
        errors.add(new FieldError(name, labels.getOrDefault(name, ""), message));
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** The form with what could not be read. */
    public Form form() {
        return form.wrong(errors);
    }
}
