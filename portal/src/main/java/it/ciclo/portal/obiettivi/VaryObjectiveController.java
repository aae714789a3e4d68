// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.Variazioni;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a variazione shall make of an objective: the form of the objective, without the persons. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi/{id:[0-9a-f-]{36}}/variazione/{variazione:[0-9a-f-]{36}}")
class VaryObjectiveController {

    private final Objectives objectives;
    private final Variazioni variazioni;
    private final ObjectivePages forms;
    private final CommandClient commands;

    VaryObjectiveController(
            Objectives objectives, Variazioni variazioni, ObjectivePages forms, CommandClient commands) {
        this.objectives = objectives;
        this.variazioni = variazioni;
        this.forms = forms;
        this.commands = commands;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request, @PathVariable String id, @PathVariable String variazione) {
        var o = objectives.of(acting, id);
        var v = variazioni.one(acting, variazione);
        Modifica proposed = v.modifica(o.id());
        var begun = ObjectiveForm.of(o, proposed == null ? null : proposed.dopo());
        return forms.varying(acting, o, v, Form.restored(request, Form.fresh(v.versione(), begun)));
    }

    @PostMapping
    View vary(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String variazione,
            @RequestParam(defaultValue = "salva") String azione) {
        var o = objectives.of(acting, id);
        var v = variazioni.one(acting, variazione);
        var form = Form.of(request);
        var changed = forms.changed(acting, form, azione);
        if (changed != null) {
            return forms.varying(acting, o, v, form.with(changed));
        }
        var objective = new ObjectiveReading(form, acting.anno());
        var body = objective.definition();
        return objective
                .reading()
                .send(
                        sent -> commands.put(
                                acting, "/variazioni/" + v.id() + "/obiettivi/" + o.id(), sent.command(), body),
                        done -> Pages.changed(form, done)
                                ? Pages.done(
                                        acting,
                                        "variazioni/" + v.id(),
                                        t("variazione.modifica.salvata", Formats.number(done.sequenza())))
                                : Pages.unchanged(acting, "variazioni/" + v.id()),
                        again -> forms.varying(acting, o, v, again));
    }
}
