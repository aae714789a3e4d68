// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.Variazioni;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/relazione/delibera")
class ApproveRelazioneController {

    private static final Labels LABELS = Acts.LABELS.and("motivoRitardo", t("piano.motivo.ritardo"));

    private final Relazioni relazioni;
    private final QueryClient queries;
    private final Variazioni variazioni;
    private final CommandClient commands;
    private final Pages pages;

    ApproveRelazioneController(
            Relazioni relazioni, QueryClient queries, Variazioni variazioni, CommandClient commands, Pages pages) {
        this.relazioni = relazioni;
        this.variazioni = variazioni;
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping({"", "/frase"})
    View form(Acting acting, HttpServletRequest request) {
        RelazioneAnswer relazione = relazioni.of(acting);
        var fresh = Form.fresh(relazione.versione(), Map.of("atto/organo", "GIUNTA"));
        return show(acting, relazione, Form.restored(request, fresh));
    }

    /** What the register will say, for what is typed now. */
    @PostMapping("/frase")
    View sentence(Acting acting, HttpServletRequest request) {
        return show(acting, relazioni.of(acting), Form.of(request));
    }

    @PostMapping
    View approve(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("atto", Acts.read(form, reading)).and("motivoRitardo", reading.textIfAny("motivoRitardo"));
        return reading.send(
                sent -> commands.post(
                        acting, Relazioni.command(acting, "approvazione"), sent.command(), body.members()),
                done -> Pages.taken(acting, "relazione", "relazione.e.approvata", done),
                again -> show(acting, relazioni.of(acting), again));
    }

    private View show(Acting acting, RelazioneAnswer relazione, Form form) {
        Head head = Head.of(t("piano.delibera.titolo"))
                .in(Nav.RELAZIONE)
                .under(t("relazione.breve", String.valueOf(acting.anno())), acting.at("relazione"))
                .here(t("piano.delibera.breve"));
        var view = AttoPage.of(
                acting, relazione, variazioni.approved(acting).size(), queries.ciclo(acting, acting.anno()), form);
        return pages.form(acting, head, "relazione/delibera.jte", view, form);
    }
}
