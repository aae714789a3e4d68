// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.successioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.FusioniClient;
import it.ciclo.portal.client.FusioniClient.Accesso;
import it.ciclo.portal.client.FusioniClient.Fine;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What the ente succeeds to, and its own yes to its end. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/successioni")
class SuccessioniController {

    private static final String CONFIRM = "/{id:[0-9a-f-]{36}}/conferma";
    private static final String REFUSE = "/{id:[0-9a-f-]{36}}/rifiuto";
    static final Labels LABELS = Labels.of(Map.of("motivo", t("motivo"), "chi", t("successioni.apri.chi")));

    private final FusioniClient client;
    private final People people;
    private final Pages pages;

    SuccessioniController(FusioniClient client, People people, Pages pages) {
        this.client = client;
        this.people = people;
        this.pages = pages;
    }

    static Head below(Acting acting, String title) {
        return Head.of(title).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
    }

    @GetMapping
    View all(Acting acting) {
        var all = client.successioni(acting);
        var names = people.names(
                acting,
                all.storie().stream()
                        .flatMap(s -> s.accessi().stream())
                        .map(Accesso::persona)
                        .toList());
        return pages.page(
                acting,
                below(acting, t("successioni.titolo")),
                "successioni/successioni.jte",
                Map.of("page", SuccessioniPage.of(acting, all, names)));
    }

    @GetMapping(CONFIRM)
    View form(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return show(acting, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View show(Acting acting, UUID id, Form form) {
        Fine one = toDecide(acting, id);
        String effect = t("successioni.conferma.effetto", Formats.date(one.dal()), one.successore());
        return decision(acting, one, "conferma", effect, t("successioni.conferma.bottone"), id + "/conferma", form);
    }

    private Fine toDecide(Acting acting, UUID id) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        return fine(acting, id);
    }

    /** @param what the texts of the decision, {@code conferma} or {@code rifiuta} @param where it is sent, below the list */
    private View decision(Acting acting, Fine one, String what, String effect, String button, String where, Form form) {
        var view = new DecisionePage(
                t("successioni." + what),
                t(
                        "successioni.conferma.lead",
                        t("successioni.fine", one.successore(), Formats.date(one.dal())),
                        SuccessioniPage.atto(one)),
                effect,
                null,
                t("successioni." + what + ".motivo"),
                button,
                acting.at("persone/successioni/" + where),
                acting.at("persone/successioni"));
        return pages.form(acting, below(acting, view.titolo()), "successioni/decisione.jte", view, form);
    }

    @GetMapping(REFUSE)
    View refusing(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return refusing(acting, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View refusing(Acting acting, UUID id, Form form) {
        return decision(
                acting,
                toDecide(acting, id),
                "rifiuta",
                t("successioni.rifiuta.effetto"),
                t("successioni.rifiuta"),
                id + "/rifiuto",
                form);
    }

    @PostMapping(REFUSE)
    View refuse(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("motivo", reading.text("motivo", t("successioni.motivo.manca")));
        return reading.send(
                sent -> client.post(acting, "/fusioni/" + id + "/rifiuto", sent.command(), body.members()),
                _ -> {
                    acting.session().notice(new Notice("ok", t("successioni.rifiutata.fatto")));
                    return Pages.see(acting.at("persone/successioni"));
                },
                again -> refusing(acting, id, again));
    }

    private Fine fine(Acting acting, UUID id) {
        return client.successioni(acting).fini().stream()
                .filter(f -> f.id().equals(id) && f.isOpen())
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    /** Who says yes may be out by it: then she chooses where to work next. */
    @PostMapping(CONFIRM)
    View confirm(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        Fine one = fine(acting, id);
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("motivo", reading.text("motivo", t("successioni.motivo.manca")));
        return reading.send(
                sent -> client.post(acting, "/fusioni/" + id + "/conferma", sent.command(), body.members()),
                _ -> {
                    Desk.forget(request);
                    acting.session().notice(new Notice("ok", t("successioni.confermata", Formats.date(one.dal()))));
                    return Pages.see(one.dal().isAfter(acting.today()) ? acting.at("persone/successioni") : "/accedi");
                },
                again -> show(acting, id, again));
    }
}
