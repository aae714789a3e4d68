// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.confronti;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ConfrontiClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Whether the ente takes part in comparisons, and what they show it. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/confronti")
class ConfrontiController {

    private static final String DECISION = "/{decisione:adesione|ritiro}";
    private static final Labels LABELS = Labels.of(Map.of("motivo", t("motivo")));

    private final ConfrontiClient client;
    private final Pages pages;

    ConfrontiController(ConfrontiClient client, Pages pages) {
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View all(Acting acting) {
        return pages.page(
                acting,
                Head.of(t("confronti.titolo")).in(Nav.CRUSCOTTO),
                "confronti/confronti.jte",
                Map.of("page", ConfrontiPage.of(acting, client.seen(acting))));
    }

    @GetMapping(DECISION)
    View form(Acting acting, HttpServletRequest request, @PathVariable String decisione) {
        return show(acting, decisione, Form.restored(request, Form.fresh(null, Map.of())));
    }

    @PostMapping(DECISION)
    View decide(Acting acting, HttpServletRequest request, @PathVariable String decisione) {
        Form form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("motivo", reading.text("motivo", t("confronti.motivo.manca")));
        return reading.send(
                sent -> client.decide(acting, decisione, sent.command(), body.members()),
                _ -> Pages.done(acting, "confronti", t("confronti." + decisione + ".fatto")),
                again -> show(acting, decisione, again));
    }

    private View show(Acting acting, String decision, Form form) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        var page = new DecisionePage(
                acting.at("confronti"),
                acting.at("confronti/" + decision),
                t("confronti." + decision),
                t("confronti." + decision + ".effetto"),
                t("confronti." + decision + ".bottone"));
        Head head = Head.of(page.titolo()).in(Nav.CRUSCOTTO).under(t("confronti.titolo"), acting.at("confronti"));
        return pages.form(acting, head, "confronti/decisione.jte", page, form);
    }
}
