// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.successioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.FusioniClient;
import it.ciclo.portal.client.FusioniClient.Accesso;
import it.ciclo.portal.client.FusioniClient.Storia;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Who of the ente reads the history of one that is no more. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/successioni/{ente:[0-9a-f-]{36}}/letture")
class LettureController {

    private static final String END = "/{id:[0-9a-f-]{36}}/fine";

    private final FusioniClient client;
    private final TenantClient tenants;
    private final People people;
    private final Pages pages;

    LettureController(FusioniClient client, TenantClient tenants, People people, Pages pages) {
        this.client = client;
        this.tenants = tenants;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/nuova")
    View form(Acting acting, HttpServletRequest request, @PathVariable UUID ente) {
        return choose(acting, ente, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View choose(Acting acting, UUID ente, Form form) {
        Storia storia = storia(acting, ente);
        var view = new DecisionePage(
                t("successioni.apri"),
                t("successioni.apri.lead", storia.denominazione()),
                null,
                persons(acting),
                t("successioni.apri.motivo"),
                t("successioni.apri.bottone"),
                at(acting, ente) + "/nuova",
                acting.at("persone/successioni"));
        return show(acting, view, form);
    }

    /** Everybody of today with each of her roles. */
    private List<Option> persons(Acting acting) {
        return tenants.persone(acting).stream()
                .filter(p -> !p.cancellata())
                .flatMap(p -> p.appartenenze().stream()
                        .filter(m -> m.activeOn(acting.today()) && m.ruolo() != Role.CONSORTIUM_ADMIN)
                        .map(TenantClient.Membership::ruolo)
                        .distinct()
                        .map(role -> new Option(p.id() + " " + role, p.fullName() + ", " + t("ruolo." + role))))
                .toList();
    }

    @PostMapping("/nuova")
    View open(Acting acting, HttpServletRequest request, @PathVariable UUID ente) {
        storia(acting, ente);
        var reading = new Reading(
                Form.of(request),
                SuccessioniController.LABELS,
                name -> name.equals("persona") || name.equals("ruolo") ? "chi" : name);
        String[] who = reading.text("chi", t("successioni.apri.chi.manca")).split(" ", 2);
        var body = Body.of("persona", who[0])
                .and("ruolo", who.length < 2 ? "" : who[1])
                .and("motivo", reading.text("motivo", t("successioni.motivo.manca")));
        return reading.send(
                sent -> client.post(acting, "/storie/" + ente + "/accessi", sent.command(), body.members()),
                _ -> {
                    Desk.forget(request);
                    return Pages.done(acting, "persone/successioni", t("successioni.aperta"));
                },
                again -> choose(acting, ente, again));
    }

    @GetMapping(END)
    View endForm(Acting acting, HttpServletRequest request, @PathVariable UUID ente, @PathVariable UUID id) {
        return ending(acting, ente, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View ending(Acting acting, UUID ente, UUID id, Form form) {
        Storia storia = storia(acting, ente);
        Accesso one = storia.accessi().stream()
                .filter(a -> a.id().equals(id) && !a.isOver(acting.today()))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        var view = new DecisionePage(
                t("successioni.chiudi"),
                t(
                        "successioni.chiudi.lead",
                        people.name(acting, one.persona()).full(one.persona()),
                        storia.denominazione()),
                null,
                null,
                t("successioni.chiudi.motivo"),
                t("successioni.chiudi"),
                at(acting, ente) + "/" + id + "/fine",
                acting.at("persone/successioni"));
        return show(acting, view, form);
    }

    @PostMapping(END)
    View end(Acting acting, HttpServletRequest request, @PathVariable UUID ente, @PathVariable UUID id) {
        var reading = new Reading(Form.of(request), SuccessioniController.LABELS);
        var body = Body.of("motivo", reading.text("motivo", t("successioni.motivo.manca")));
        return reading.send(
                sent -> client.post(
                        acting, "/storie/" + ente + "/accessi/" + id + "/fine", sent.command(), body.members()),
                _ -> {
                    Desk.forget(request);
                    return Pages.done(acting, "persone/successioni", t("successioni.chiusa"));
                },
                again -> ending(acting, ente, id, again));
    }

    private View show(Acting acting, DecisionePage view, Form form) {
        return pages.form(
                acting, SuccessioniController.below(acting, view.titolo()), "successioni/decisione.jte", view, form);
    }

    private static String at(Acting acting, UUID ente) {
        return acting.at("persone/successioni/" + ente + "/letture");
    }

    private Storia storia(Acting acting, UUID ente) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        return client.successioni(acting).storie().stream()
                .filter(s -> s.tenant().value().equals(ente) && s.isOpen(acting.today()))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }
}
