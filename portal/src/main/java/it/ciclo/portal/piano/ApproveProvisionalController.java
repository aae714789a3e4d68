// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.piano.PianoAnswer.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/piano/provvisori")
class ApproveProvisionalController {

    private static final Labels LABELS = Acts.LABELS;

    private final Piani piani;
    private final CommandClient commands;
    private final Pages pages;

    ApproveProvisionalController(Piani piani, CommandClient commands, Pages pages) {
        this.piani = piani;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping({"", "/frase"})
    View form(Acting acting, HttpServletRequest request) {
        PianoAnswer piano = piani.of(acting);
        if (piano.inVigore() || piano.stato() == Stato.NON_CREATO) {
            return Pages.see(acting, "piano", new Notice("info", t("piano.provvisori.non.ora")));
        }
        return show(
                acting, piano, Form.restored(request, Form.fresh(piano.versione(), Map.of("atto/organo", "GIUNTA"))));
    }

    /** What the register will say, for what is typed now. */
    @PostMapping("/frase")
    View sentence(Acting acting, HttpServletRequest request) {
        return show(acting, piani.of(acting), Form.of(request));
    }

    @PostMapping
    View give(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("atto", Acts.read(form, reading));
        return reading.send(
                sent -> commands.post(
                        acting, "/piani/" + acting.anno() + "/obiettivi-provvisori", sent.command(), body.members()),
                done -> Pages.done(
                        acting,
                        "piano",
                        t(
                                "piano.provvisori.approvati",
                                String.valueOf(acting.anno()),
                                Formats.number(done.sequenza()),
                                Attesi.of(acting.anno(), Formats.parseDate(form.value("atto/data"))))),
                again -> show(acting, piani.of(acting), again));
    }

    private View show(Acting acting, PianoAnswer piano, Form form) {
        Head head = Head.of(t("piano.provvisori.titolo"))
                .in(Nav.PIANO)
                .under(t("piano.breve", String.valueOf(acting.anno())), acting.at("piano"))
                .here(t("piano.provvisori.breve"));
        return pages.form(acting, head, "piano/provvisori.jte", ProvvisoriPage.of(acting, piano, form), form);
    }
}
