// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.Risorse;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Capitoli of the PEG and things an objective is carried out with. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi/{id:[0-9a-f-]{36}}/risorse")
class RisorseController {

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;

    RisorseController(QueryClient queries, CommandClient commands, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View risorse(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        ObjectiveDetail o = objective(acting, id);
        Risorse now = Objects.requireNonNullElse(o.corso().risorse(), Risorse.NONE);
        return show(acting, o, Form.restored(request, Form.fresh(o.versione(), RisorsePage.values(now))));
    }

    @PostMapping
    View assign(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        Form form = Form.of(request);
        Map<String, List<Integer>> places = new HashMap<>();
        var reading = new Reading(form, RisorsePage::label, pointer -> RisorsePage.line(pointer, places));
        var body = RisorsePage.read(form, reading, places);
        return reading.send(
                sent -> commands.put(acting, "/obiettivi/" + id + "/risorse", sent.command(), body.members()),
                done -> Pages.done(acting, "obiettivi/" + id, t("risorse.salvate", Formats.number(done.sequenza()))),
                again -> show(acting, objective(acting, id), again));
    }

    private ObjectiveDetail objective(Acting acting, ObjectiveId id) {
        ObjectiveDetail o = queries.obiettivo(acting, id);
        if (o.anno() != acting.anno()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return o;
    }

    private View show(Acting acting, ObjectiveDetail o, Form form) {
        var page = new RisorsePage(
                t("risorse.titolo.pagina", o.codice()),
                t("risorse.lead"),
                acting.at("obiettivi/" + o.id() + "/risorse"),
                acting.at("obiettivi/" + o.id()),
                String.valueOf(o.anno()),
                RisorsePage.lines(form, "capitoli", "codice"),
                RisorsePage.lines(form, "strumenti", "nome"),
                !o.fase().equals("PROGRAMMAZIONE"));
        Head head = Head.of(page.titolo())
                .in(Nav.OBIETTIVI)
                .under(t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"))
                .under(o.codice(), acting.at("obiettivi/" + o.id()))
                .here(t("risorse.breve"));
        return pages.form(acting, head, "corso/risorse.jte", page, form);
    }
}
