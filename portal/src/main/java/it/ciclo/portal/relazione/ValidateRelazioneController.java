// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.CommandClient;
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

/** What the OIV decides: to validate, or not to. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/relazione/validazione")
class ValidateRelazioneController {

    private static final Labels LABELS = Labels.of(Map.of(
            "esito", t("relazione.esito"),
            "atto/numero", t("relazione.verbale.numero"),
            "atto/data", t("relazione.verbale.data"),
            "motivo", t("motivo"),
            "conflittoDichiarato", t("relazione.conflitto")));

    private final Relazioni relazioni;
    private final CommandClient commands;
    private final Pages pages;
    private final Variazioni variazioni;

    ValidateRelazioneController(Relazioni relazioni, CommandClient commands, Pages pages, Variazioni variazioni) {
        this.variazioni = variazioni;
        this.relazioni = relazioni;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping({"", "/frase"})
    View form(Acting acting, HttpServletRequest request) {
        RelazioneAnswer relazione = relazioni.of(acting);
        return show(acting, relazione, Form.restored(request, Form.fresh(relazione.versione(), Map.of())));
    }

    /** What the register will say, for what is typed now. */
    @PostMapping("/frase")
    View sentence(Acting acting, HttpServletRequest request) {
        return show(acting, relazioni.of(acting), Form.of(request));
    }

    @PostMapping
    View validate(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = body(acting, form, reading);
        boolean refuses = ValidazionePage.refuses(form);
        String what = refuses ? "rifiuto-validazione" : "validazione";
        return reading.send(
                sent -> commands.post(acting, Relazioni.command(acting, what), sent.command(), body.members()),
                done -> Pages.taken(
                        acting, "relazione", refuses ? "relazione.non.e.validata" : "relazione.e.validata", done),
                again -> show(acting, relazioni.of(acting), again));
    }

    /** Not to validate is a command of its own, which needs no outcome. */
    private static Body body(Acting acting, Form form, Reading reading) {
        String esito = reading.text("esito", t("relazione.esito.manca"));
        var body = Body.of("esito", ValidazionePage.refuses(form) ? null : esito)
                .and("atto", verbale(reading))
                .and("motivo", reading.text("motivo", t("relazione.motivo.manca")));
        return body.and(
                "conflittoDichiarato",
                ValidazionePage.alsoSegretario(acting)
                        ? reading.text("conflittoDichiarato", t("relazione.conflitto.manca"))
                        : reading.textIfAny("conflittoDichiarato"));
    }

    private static Map<String, Object> verbale(Reading reading) {
        return Body.of("organo", "OIV")
                .and("numero", reading.text("atto/numero", t("relazione.verbale.manca")))
                .and("data", reading.day("atto/data", t("relazione.verbale.data.manca")))
                .and("immediatamenteEseguibile", false)
                .members();
    }

    private View show(Acting acting, RelazioneAnswer relazione, Form form) {
        Head head = Head.of(t("relazione.validazione.titolo"))
                .in(Nav.RELAZIONE)
                .under(t("relazione.breve", String.valueOf(acting.anno())), acting.at("relazione"))
                .here(t("relazione.validazione.breve"));
        var view = ValidazionePage.of(acting, relazione, variazioni.approved(acting), form);
        return pages.form(acting, head, "relazione/validazione.jte", view, form);
    }
}
