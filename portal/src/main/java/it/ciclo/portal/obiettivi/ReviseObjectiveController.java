// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A draft is changed, or taken out again. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi/{id:[0-9a-f-]{36}}")
class ReviseObjectiveController {

    private static final Labels WITHDRAWAL = Labels.of(Map.of("motivo", t("form.motivo")));

    private final Objectives objectives;
    private final ObjectivePages forms;
    private final CommandClient commands;

    ReviseObjectiveController(Objectives objectives, ObjectivePages forms, CommandClient commands) {
        this.objectives = objectives;
        this.forms = forms;
        this.commands = commands;
    }

    @GetMapping("/modifica")
    View form(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        if (!isDraft(o)) {
            return Pages.see(acting, "variazioni", new Notice("info", t("form.dopo.delibera", o.codice())));
        }
        return forms.revising(acting, o, Form.restored(request, Form.fresh(o.versione(), ObjectiveForm.of(o))));
    }

    /** What an organ has given changes by variazione; what waits for its variazione is still written. */
    static boolean isDraft(ObjectiveDetail o) {
        return o.fase().equals("PROGRAMMAZIONE") || o.is("DA_APPROVARE");
    }

    @PostMapping("/modifica")
    View revise(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "salva") String azione) {
        var o = objectives.of(acting, id);
        var form = Form.of(request);
        var changed = forms.changed(acting, form, azione);
        if (changed != null) {
            return forms.revising(acting, o, form.with(changed));
        }
        var titolare = forms.titolare(acting, form);
        if (titolare != null) {
            return forms.revising(acting, o, form.wrong(List.of(titolare)));
        }
        var objective = new ObjectiveReading(form, acting.anno());
        var body = objective.revision();
        return objective
                .reading()
                .send(
                        sent -> commands.put(acting, "/obiettivi/" + o.id(), sent.command(), body),
                        done -> Pages.done(
                                acting, "obiettivi/" + o.id(), t("form.modificato", Formats.number(done.sequenza()))),
                        again -> forms.revising(acting, o, again));
    }

    @PostMapping("/ritiro")
    View withdraw(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        var form = Form.of(request);
        return new Reading(form, WITHDRAWAL)
                .send(
                        sent -> commands.post(
                                acting,
                                "/obiettivi/" + o.id() + "/ritiro",
                                sent.command(),
                                Map.of("motivo", form.value("motivo"))),
                        done -> Pages.done(
                                acting, "obiettivi", t("form.ritirato", o.titolo(), Formats.number(done.sequenza()))),
                        again -> forms.withdrawing(acting, o, again));
    }
}
