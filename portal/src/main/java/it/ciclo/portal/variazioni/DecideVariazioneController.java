// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What the organs say about a variazione: the opinion of the OIV, the approval or the refusal of the Giunta. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/variazioni/{id:[0-9a-f-]{36}}")
class DecideVariazioneController {

    private enum Passo {
        DELIBERA("approvazione"),
        RIFIUTO("rifiuto"),
        PARERE("parere");

        private final String command;

        Passo(String command) {
            this.command = command;
        }

        private String page() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Labels LABELS = Acts.LABELS.and("motivo", t("motivo")).and("parere", t("variazione.parere"));

    private final Variazioni variazioni;
    private final CommandClient commands;
    private final Units units;
    private final Pages pages;

    DecideVariazioneController(Variazioni variazioni, CommandClient commands, Units units, Pages pages) {
        this.variazioni = variazioni;
        this.commands = commands;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping({"/delibera", "/delibera/frase"})
    View approval(Acting acting, HttpServletRequest request, @PathVariable String id) {
        return form(acting, request, id, Passo.DELIBERA);
    }

    /** What the register will say, for what is typed now. */
    @PostMapping("/delibera/frase")
    View sentence(Acting acting, HttpServletRequest request, @PathVariable String id) {
        return show(acting, variazioni.one(acting, id), Passo.DELIBERA, Form.of(request));
    }

    @PostMapping("/delibera")
    View approve(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        return send(acting, id, Passo.DELIBERA, reading, Body.of("atto", Acts.read(form, reading)));
    }

    @GetMapping("/rifiuto")
    View refusal(Acting acting, HttpServletRequest request, @PathVariable String id) {
        return form(acting, request, id, Passo.RIFIUTO);
    }

    @PostMapping("/rifiuto")
    View reject(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("atto", Acts.read(form, reading))
                .and("motivo", reading.text("motivo", t("variazione.motivo.manca")));
        return send(acting, id, Passo.RIFIUTO, reading, body);
    }

    @GetMapping("/parere")
    View opinion(Acting acting, HttpServletRequest request, @PathVariable String id) {
        return form(acting, request, id, Passo.PARERE);
    }

    @PostMapping("/parere")
    View hear(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var reading = new Reading(Form.of(request), LABELS);
        var verbale = Body.of("organo", "OIV")
                .and("numero", reading.text("atto/numero", t("relazione.verbale.manca")))
                .and("data", reading.day("atto/data", t("relazione.verbale.data.manca")))
                .and("immediatamenteEseguibile", false);
        var body =
                Body.of("atto", verbale.members()).and("parere", reading.text("parere", t("variazione.parere.manca")));
        return send(acting, id, Passo.PARERE, reading, body);
    }

    private View send(Acting acting, String id, Passo passo, Reading reading, Body body) {
        return reading.send(
                sent -> commands.post(acting, Variazioni.command(id, passo.command), sent.command(), body.members()),
                done -> Pages.done(
                        acting, "variazioni/" + id, t("variazione.fatto." + passo, Formats.number(done.sequenza()))),
                again -> show(acting, variazioni.one(acting, id), passo, again));
    }

    private View form(Acting acting, HttpServletRequest request, String id, Passo passo) {
        VariazioneAnswer v = variazioni.one(acting, id);
        if (!v.stato().aperta()) {
            return Pages.see(acting, "variazioni/" + id, new Notice("info", t("variazione.decisa")));
        }
        return show(
                acting, v, passo, Form.restored(request, Form.fresh(v.versione(), Map.of("atto/organo", "GIUNTA"))));
    }

    private View show(Acting acting, VariazioneAnswer v, Passo passo, Form form) {
        String titolo = t("variazione.passo." + passo);
        Head head = Head.of(titolo)
                .in(Nav.PIANO)
                .under(t("variazioni"), acting.at("variazioni"))
                .under(t("variazione.breve", String.valueOf(v.numero())), acting.at("variazioni/" + v.id()))
                .here(t("variazione.passo.breve." + passo));
        String qui = acting.at("variazioni/" + v.id());
        var view = new AttoVariazionePage(
                titolo,
                VariazioniPage.titolo(v),
                qui,
                qui + "/" + passo.page(),
                Acts.organs(),
                passo == Passo.DELIBERA
                        ? t(
                                "variazione.frase",
                                Acts.subject(form),
                                String.valueOf(v.numero()),
                                String.valueOf(v.anno()),
                                Acts.typed(form),
                                acting.io().fullName())
                        : "",
                v.modifiche().stream()
                        .map(m -> Variata.of(acting, m, v.segnalazioni(), v.atto(), units.of(acting)))
                        .toList(),
                passo == Passo.DELIBERA ? VariazionePage.bloccata(v, units.of(acting)) : java.util.List.of());
        return pages.form(acting, head, "variazioni/" + passo.page() + ".jte", view, form);
    }
}
