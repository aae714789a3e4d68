// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.Outcome;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Form.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * What happens to a form that was sent: its fields are read, and it becomes one command. What cannot be read brings the
 * same form back, and so does a refusal. Whether a value is allowed is not asked here: that is what the services are for.
 */
public final class Reading {

    private final Form form;
    private final Labels labels;
    private final UnaryOperator<String> fields;
    private final List<FieldError> errors = new ArrayList<>();

    public Reading(Form form, Labels labels) {
        this(form, labels, name -> name);
    }

    /** @param fields finds the field where it is not called like the pointer of a refusal */
    public Reading(Form form, Labels labels, UnaryOperator<String> fields) {
        this.form = form;
        this.labels = labels;
        this.fields = fields;
    }

    // fields -------------------------------------------------------------------------------

    public String text(String name) {
        return text(name, Texts.t("campo.vuoto"));
    }

    public String choice(String name) {
        return text(name, Texts.t("campo.scelta"));
    }

    /** @param missing what to say when nothing was written */
    public String text(String name, String missing) {
        if (!form.has(name)) {
            wrong(name, missing);
        }
        return form.value(name);
    }

    public @Nullable String textIfAny(String name) {
        return form.has(name) ? form.value(name) : null;
    }

    /** Null when it is no number; then the form is wrong. */
    public @Nullable BigDecimal number(String name) {
        var number = Formats.parse(form.value(name));
        if (number == null) {
            wrong(name, Texts.t("campo.numero"));
        }
        return number;
    }

    public @Nullable BigDecimal numberIfAny(String name) {
        return form.has(name) ? number(name) : null;
    }

    /** Null when it is no whole number; then the form is wrong. */
    public @Nullable Integer whole(String name) {
        var number = Formats.parse(form.value(name));
        if (number == null || number.stripTrailingZeros().scale() > 0 || number.precision() - number.scale() > 9) {
            wrong(name, Texts.t("campo.intero"));
            return null;
        }
        return number.intValue();
    }

    public @Nullable Integer wholeIfAny(String name) {
        return form.has(name) ? whole(name) : null;
    }

    /** Null when it is no date; then the form is wrong. @param missing what to say then */
    public @Nullable LocalDate day(String name, String missing) {
        LocalDate day = Formats.parseDate(form.value(name));
        if (day == null) {
            wrong(name, missing);
        }
        return day;
    }

    public @Nullable LocalDate dayIfAny(String name, String missing) {
        return form.has(name) ? day(name, missing) : null;
    }

    /** Something that only its form can tell. */
    public void wrong(String name, String message) {
        errors.add(new FieldError(name, labels.of(name), message));
    }

    // sending ------------------------------------------------------------------------------

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** The form with what could not be read. */
    public Form form() {
        return failed() ? form.wrong(errors) : form;
    }

    /**
     * @param command carries the form out; not asked while something could not be read
     * @param done the page that shows what came of it
     * @param again the page with the form, which says what is wrong
     */
    public View send(Function<Form, Outcome> command, Function<Done, View> done, Function<Form, View> again) {
        if (failed()) {
            return again.apply(form());
        }
        return switch (command.apply(form)) {
            case Done receipt -> done.apply(receipt);
            case Refused refused -> again.apply(form.refused(refused, labels, fields));
        };
    }
}
