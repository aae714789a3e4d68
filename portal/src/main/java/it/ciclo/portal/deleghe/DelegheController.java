// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.deleghe;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.DelegheClient;
import it.ciclo.portal.client.DelegheClient.Delega;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Roles in the hands of another: what is given and received, how one is given, how it ends. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/deleghe")
class DelegheController {

    private static final Labels LABELS = Labels.of(Map.of(
            "ruolo", t("deleghe.ruolo"),
            "persona", t("deleghe.persona"),
            "dal", t("deleghe.dal"),
            "al", t("deleghe.al"),
            "atto/numero", t("deleghe.atto.numero"),
            "atto/data", t("deleghe.atto.data"),
            "motivo", t("motivo")));

    private final DelegheClient deleghe;
    private final TenantClient tenants;
    private final People people;
    private final Units units;
    private final Pages pages;

    DelegheController(DelegheClient deleghe, TenantClient tenants, People people, Units units, Pages pages) {
        this.deleghe = deleghe;
        this.tenants = tenants;
        this.people = people;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping
    View all(Acting acting) {
        var all = deleghe.all(acting);
        var page = DeleghePage.of(acting, all, names(acting, all), units.of(acting));
        return pages.page(acting, head(acting, t("deleghe.titolo")), "deleghe/list.jte", Map.of("page", page));
    }

    @GetMapping("/nuova")
    View form(Acting acting, HttpServletRequest request) {
        var fresh = Form.fresh(null, Map.of("dal", acting.today().toString()));
        return show(acting, Form.restored(request, fresh));
    }

    @PostMapping("/nuova")
    View give(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS, name -> name.equals("unita") ? "ruolo" : name);
        String[] role = reading.choice("ruolo").split("/", 2);
        var body = Body.of("ruolo", role[0])
                .and("unita", role.length == 2 ? role[1] : null)
                .and("persona", reading.choice("persona"))
                .and("dal", reading.day("dal", t("data.manca")))
                .and("al", reading.day("al", t("deleghe.al.manca")))
                .and(
                        "atto",
                        Body.of("numero", reading.text("atto/numero", t("deleghe.atto.numero.manca")))
                                .and("data", reading.day("atto/data", t("deleghe.atto.data.manca")))
                                .members())
                .and("motivo", reading.text("motivo", t("deleghe.motivo.manca")));
        return reading.send(
                sent -> deleghe.give(acting, sent.command(), body.members()),
                _ -> Pages.done(acting, "deleghe", t("deleghe.data")),
                again -> show(acting, again));
    }

    @GetMapping("/{id}/fine")
    View end(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return ending(acting, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    @PostMapping("/{id}/fine")
    View ended(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("motivo", reading.text("motivo", t("deleghe.fine.motivo.manca")));
        return reading.send(
                sent -> deleghe.end(acting, id, sent.command(), body.members()),
                done -> Pages.done(
                        acting, "deleghe", t(done.attendono().isEmpty() ? "deleghe.finita" : "deleghe.finita.attende")),
                again -> ending(acting, id, again));
    }

    private View show(Acting acting, Form form) {
        if (!acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.RESPONSABILE) || acting.delegante() != null) {
            throw new ServiceAnswer(Desk.notYours());
        }
        var view = DelegaPage.of(acting, tenants.persone(acting), units.of(acting));
        return pages.form(acting, below(acting, t("deleghe.nuova")), "deleghe/nuova.jte", view, form);
    }

    private View ending(Acting acting, UUID id, Form form) {
        Delega one = deleghe.all(acting).stream()
                .filter(d -> d.id().equals(id) && DeleghePage.mayEnd(acting, d))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        var names = names(acting, List.of(one));
        var view = new FinePage(
                acting.at("deleghe"),
                acting.at("deleghe/" + id + "/fine"),
                t(
                        "deleghe.fine.che",
                        DeleghePage.ruolo(one, units.of(acting)),
                        names.full(one.delegante()),
                        names.full(one.persona())));
        return pages.form(acting, below(acting, t("deleghe.fine")), "deleghe/fine.jte", view, form);
    }

    private static Head below(Acting acting, String title) {
        return head(acting, title).under(t("deleghe.titolo"), acting.at("deleghe"));
    }

    /** Who sees the people of the ente comes from there, everybody else from what she may do. */
    private static Head head(Acting acting, String title) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                ? Head.of(title).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"))
                : Head.of(title).in(Nav.OGGI).under(t("permessi.titolo"), acting.at("permessi"));
    }

    private People.Names names(Acting acting, Collection<Delega> all) {
        var ids = new ArrayList<@Nullable PersonId>();
        for (Delega one : all) {
            ids.add(one.delegante());
            ids.add(one.persona());
        }
        return people.names(acting, ids);
    }
}
