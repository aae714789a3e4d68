// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The variazioni of a year, and the proposal of another. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/variazioni")
class VariazioniController {

    static final Labels LABELS = Labels.of(Map.of("causa", t("variazione.causa"), "motivo", t("motivo")));

    private final Variazioni variazioni;
    private final CommandClient commands;
    private final Pages pages;

    VariazioniController(Variazioni variazioni, CommandClient commands, Pages pages) {
        this.variazioni = variazioni;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View list(Acting acting) {
        return pages.page(acting, head(acting), "variazioni/lista.jte", Map.of("page", variazioni.page(acting)));
    }

    private static Head head(Acting acting) {
        return Head.of(t("variazioni.titolo", String.valueOf(acting.anno())))
                .in(Nav.PIANO)
                .under(t("piano.breve", String.valueOf(acting.anno())), acting.at("piano"))
                .here(t("variazioni"));
    }

    /** @param obiettivo with which it begins */
    @GetMapping("/nuova")
    View form(Acting acting, HttpServletRequest request, @RequestParam(defaultValue = "") String obiettivo) {
        return show(
                acting,
                Form.restored(
                        request,
                        Form.fresh(
                                null, Map.of("causa", "EVENTO_IMPREVEDIBILE", "motivo", "", "obiettivo", obiettivo))));
    }

    @PostMapping("/nuova")
    View propose(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("anno", acting.anno())
                .and("causa", reading.choice("causa"))
                .and("motivo", reading.text("motivo", t("variazione.motivo.manca")));
        return reading.send(
                sent -> commands.post(acting, "/variazioni", sent.command(), body.members()),
                done -> Pages.done(
                        acting,
                        Formats.uuid(form.value("obiettivo")) == null
                                ? "variazioni/" + done.id()
                                : "obiettivi/" + form.value("obiettivo") + "/variazione/" + done.id(),
                        t("variazione.e.proposta", Formats.number(done.sequenza()))),
                again -> show(acting, again));
    }

    private View show(Acting acting, Form form) {
        Head head = Head.of(t("variazione.nuova"))
                .in(Nav.PIANO)
                .under(t("piano.breve", String.valueOf(acting.anno())), acting.at("piano"))
                .under(t("variazioni"), acting.at("variazioni"));
        var view = new NuovaPage(
                String.valueOf(acting.anno()),
                acting.address(),
                VariazionePage.causes(),
                VariazioniPage.proposes(acting));
        return pages.form(acting, head, "variazioni/nuova.jte", view, form);
    }
}
