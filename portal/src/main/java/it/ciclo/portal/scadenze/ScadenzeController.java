// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.scadenze;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.oggi.Step;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The terms of the year, a calendar of them, and what puts one off. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class ScadenzeController {

    private static final Labels LABELS = Labels.of(Map.of(
            "termine", t("scadenza.termine"),
            "entro", t("scadenza.nuovo"),
            "provvedimento", t("scadenza.provvedimento"),
            "motivo", t("motivo")));

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;
    private final Clock clock;

    ScadenzeController(QueryClient queries, CommandClient commands, Pages pages, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/scadenze")
    View scadenze(Acting acting) {
        Head head = Head.of(t("scadenze.titolo", String.valueOf(acting.anno())))
                .in(Nav.PIANO)
                .under(t("piano.breve", String.valueOf(acting.anno())), acting.at("piano"))
                .here(t("scadenze.breve"));
        var steps = Step.of(queries.ciclo(acting, acting.anno()), queries.obiettivi(acting, acting.anno()), acting);
        return pages.page(
                acting, head, "scadenze/scadenze.jte", Map.of("page", ScadenzePage.of(acting, of(acting), steps)));
    }

    @GetMapping("/scadenze.ics")
    ResponseEntity<byte[]> calendar(Acting acting) {
        String text = Calendario.of(acting.tenant().toString(), acting.denominazione(), of(acting), clock.instant());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("scadenze-" + acting.anno() + ".ics")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/scadenze/proroga")
    View form(Acting acting, HttpServletRequest request) {
        if (!acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        ScadenzeAnswer scadenze = of(acting);
        String termine = request.getParameter("termine");
        return show(
                acting,
                scadenze,
                Form.restored(
                        request,
                        Form.fresh(scadenze.versione(), Map.of("termine", termine == null ? "BILANCIO" : termine))));
    }

    @PostMapping("/scadenze/proroga")
    View prorogate(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("termine", reading.choice("termine"))
                .and("entro", reading.day("entro", t("data.manca")))
                .and("provvedimento", reading.text("provvedimento", t("scadenza.provvedimento.manca")))
                .and("motivo", reading.text("motivo", t("scadenza.motivo.manca")));
        return reading.send(
                sent -> commands.post(acting, "/cicli/" + acting.anno() + "/proroghe", sent.command(), body.members()),
                done -> Pages.taken(acting, "scadenze", "scadenza.prorogato", done),
                again -> show(acting, of(acting), again));
    }

    private ScadenzeAnswer of(Acting acting) {
        return queries.get(
                acting, "/cicli/" + acting.anno() + "/scadenze", new ParameterizedTypeReference<ScadenzeAnswer>() {});
    }

    private View show(Acting acting, ScadenzeAnswer scadenze, Form form) {
        Head head = Head.of(t("scadenza.proroga.titolo"))
                .in(Nav.PIANO)
                .under(t("scadenze.titolo", String.valueOf(acting.anno())), acting.at("scadenze"))
                .here(t("scadenza.proroga.breve"));
        return pages.form(acting, head, "scadenze/proroga.jte", ProrogaPage.of(acting, scadenze, form), form);
    }
}
