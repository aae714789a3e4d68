// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.frame.Form.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers and dates out of a form and notes what cannot be read. Whether a value is allowed is not asked here: that is
 * what the services are for.
 */
public final class Reader {

    private final Form form;
    private final int anno;
    private final List<FieldError> errors = new ArrayList<>();

    public Reader(Form form, int anno) {
        this.form = form;
        this.anno = anno;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public @Nullable BigDecimal number(String name, String label) {
        if (!form.has(name)) {
            return null;
        }
        var number = Formats.parse(form.value(name));
        if (number == null) {
            errors.add(new FieldError(name, label, Texts.t("campo.numero")));
        }
        return number;
    }

    public @Nullable BigDecimal requiredNumber(String name, String label) {
        if (!form.has(name)) {
            errors.add(new FieldError(name, label, Texts.t("campo.numero")));
        }
        return number(name, label);
    }

    public @Nullable LocalDate date(String name, String label) {
        if (!form.has(name)) {
            return null;
        }
        var date = Formats.parseDate(form.value(name));
        if (date == null) {
            errors.add(new FieldError(name, label, Texts.t("campo.data", String.valueOf(anno))));
        }
        return date;
    }

    public @Nullable LocalDate requiredDate(String name, String label) {
        if (!form.has(name)) {
            errors.add(new FieldError(name, label, Texts.t("campo.data", String.valueOf(anno))));
        }
        return date(name, label);
    }

    public void requiredChoice(String name, String label) {
        if (!form.has(name)) {
            errors.add(new FieldError(name, label, Texts.t("campo.scelta")));
        }
    }

    public String required(String name, String label) {
        if (!form.has(name)) {
            errors.add(new FieldError(name, label, Texts.t("campo.vuoto")));
        }
        return form.value(name);
    }
}
