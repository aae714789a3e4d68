// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.Risorse.Capitolo;
import it.ciclo.contracts.objective.Risorse.Strumento;
import it.ciclo.contracts.objective.Risorse.Verso;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All an objective is carried out with; what the list does not name is not its own any more. */
record AssignRisorseRequest(
        @Nullable List<CapitoloRequest> capitoli,
        @Nullable List<StrumentoRequest> strumenti,
        @Nullable String motivo) {

    private static final int MANY = 50;
    private static final int CODICE = 30;
    private static final int MACROAGGREGATO = 100;
    private static final int QUANTI = 10_000;
    private static final Pattern MISSIONE = Pattern.compile("\\d{2}(\\.\\d{2})?");
    /** A billion euro: more no comune has for one capitolo. */
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    record CapitoloRequest(
            @Nullable String codice,
            @Nullable Verso verso,
            @Nullable String missione,
            @Nullable Integer titolo,
            @Nullable String macroaggregato,
            @Nullable BigDecimal stanziamento,
            @Nullable BigDecimal secondoAnno,
            @Nullable BigDecimal terzoAnno) {}

    record StrumentoRequest(@Nullable String nome, @Nullable Integer quanti) {}

    AssignRisorse command(StreamId stream) {
        Form form = new Form();
        List<Capitolo> read = new ArrayList<>();
        List<CapitoloRequest> given = form.list("/capitoli", capitoli, MANY);
        for (int i = 0; i < given.size(); i++) {
            read.add(capitolo(form, "/capitoli/" + i, given.get(i)));
        }
        List<Strumento> things = new ArrayList<>();
        List<StrumentoRequest> named = form.list("/strumenti", strumenti, MANY);
        for (int i = 0; i < named.size(); i++) {
            String at = "/strumenti/" + i;
            things.add(new Strumento(
                    form.line(at + "/nome", named.get(i).nome(), Form.NAME),
                    form.number(at + "/quanti", named.get(i).quanti(), 1, QUANTI, 1)));
        }
        return form.done(new AssignRisorse(stream, new Risorse(read, things), form.optionalMotivo("/motivo", motivo)));
    }

    private static Capitolo capitolo(Form form, String at, CapitoloRequest r) {
        return new Capitolo(
                form.line(at + "/codice", r.codice(), CODICE),
                form.required(at + "/verso", r.verso(), Verso.SPESA),
                missione(form, at + "/missione", r.missione()),
                r.titolo() == null ? null : form.number(at + "/titolo", r.titolo(), 1, 9, 1),
                form.optionalLine(at + "/macroaggregato", r.macroaggregato(), MACROAGGREGATO),
                euro(
                        form,
                        at + "/stanziamento",
                        form.required(at + "/stanziamento", r.stanziamento(), BigDecimal.ZERO)),
                r.secondoAnno() == null ? null : euro(form, at + "/secondoAnno", r.secondoAnno()),
                r.terzoAnno() == null ? null : euro(form, at + "/terzoAnno", r.terzoAnno()));
    }

    private static @Nullable String missione(Form form, String at, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (!text.isEmpty() && !MISSIONE.matcher(text).matches()) {
            form.note(at, FormProblem.MISSIONE_INVALID);
        }
        return text.isEmpty() ? null : text;
    }

    /** Not below nothing, in cents. */
    private static BigDecimal euro(Form form, String at, BigDecimal value) {
        boolean cents = value.stripTrailingZeros().scale() <= 2;
        if (value.signum() < 0 || value.compareTo(MOST) > 0 || !cents) {
            form.note(at, FormProblem.EURO_INVALID);
            return BigDecimal.ZERO;
        }
        return value.setScale(2, RoundingMode.UNNECESSARY);
    }
}
