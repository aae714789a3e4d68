// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.GestoreClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** For the ente: what the operator asked for and read, and the segretario's end to it. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/accessi-gestore")
class SubitiController {

    private final GestoreClient client;
    private final Pages pages;

    SubitiController(GestoreClient client, Pages pages) {
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View all(Acting acting) {
        return show(acting, Form.fresh(null, Map.of()));
    }

    @PostMapping("/{id}")
    View end(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return new Reading(Form.of(request), Labels.NONE)
                .send(
                        sent -> client.end(acting, id, sent.command()),
                        _ -> Pages.done(acting, "accessi-gestore", t("gestore.terminato")),
                        again -> show(acting, again));
    }

    private View show(Acting acting, Form form) {
        var page = SubitiPage.of(acting, client.of(acting), form);
        Head head = Head.of(t("gestore.subiti")).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
        return pages.form(acting, head, "gestore/subiti.jte", page, form);
    }
}
