// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A membership for a new person or for one who is known. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone")
class MembershipController {

    private final QueryClient queries;
    private final TenantClient tenants;
    private final Pages pages;

    MembershipController(QueryClient queries, TenantClient tenants, Pages pages) {
        this.queries = queries;
        this.tenants = tenants;
        this.pages = pages;
    }

    @GetMapping("/nuova")
    View newPerson(Acting acting, HttpServletRequest request) {
        return person(acting, Form.restored(request, Form.fresh(null, MembershipForm.blank(acting))));
    }

    /** A person is registered first, then gets the membership; what was done stays done when the second step is refused. */
    @PostMapping("/nuova")
    View addPerson(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, MembershipForm.LABELS);
        var person = Body.of("nome", reading.text("nome", t("persone.nome.manca")))
                .and("cognome", reading.text("cognome", t("persone.cognome.manca")))
                .and("username", reading.text("username", t("persone.username.manca")))
                .and("password", reading.text("password", t("persone.password.manca")));
        var membership = MembershipForm.read(reading);
        return reading.send(
                sent -> tenants.post(acting, "/persone", sent.command(), person.members()),
                done -> {
                    var values = new LinkedHashMap<>(form.values());
                    values.put("persona", done.id().toString());
                    var second = new Reading(Form.fresh(null, values), MembershipForm.LABELS);
                    return grant(
                            acting, second, membership.and("persona", done.id().toString()));
                },
                again -> person(acting, again));
    }

    @GetMapping("/ruolo")
    View newMembership(Acting acting, HttpServletRequest request, @RequestParam(defaultValue = "") String persona) {
        var values = new LinkedHashMap<>(MembershipForm.blank(acting));
        values.put("persona", persona);
        return member(acting, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/ruolo")
    View addMembership(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, MembershipForm.LABELS);
        return grant(acting, reading, MembershipForm.read(reading).and("persona", form.value("persona")));
    }

    private View grant(Acting acting, Reading reading, Body membership) {
        return reading.send(
                sent -> tenants.post(acting, "/appartenenze", sent.command(), membership.members()),
                _ -> Pages.done(acting, "persone", t("persone.ruolo.dato")),
                again -> member(acting, again));
    }

    private View person(Acting acting, Form form) {
        var view = new PersonaPage(
                acting.address(),
                acting.at("persone/nuova"),
                t("persone.nuova"),
                t("persone.nuova.lead"),
                t("persone.nuova.bottone"),
                null,
                MembershipForm.roles(),
                MembershipForm.units(queries.unita(acting)));
        return show(acting, view, form);
    }

    private View member(Acting acting, Form form) {
        var known = known(acting, form.value("persona"));
        var view = new PersonaPage(
                acting.address(),
                acting.at("persone/ruolo"),
                t("persone.ruolo.nuovo"),
                known.fullName(),
                t("persone.ruolo.bottone"),
                known.id().toString(),
                MembershipForm.roles(),
                MembershipForm.units(queries.unita(acting)));
        return show(acting, view, form);
    }

    private View show(Acting acting, PersonaPage view, Form form) {
        return pages.form(acting, PersoneController.below(acting, view.titolo()), "persone/persona.jte", view, form);
    }

    private Persona known(Acting acting, String id) {
        UUID uuid = Formats.uuid(id);
        return tenants.persone(acting).stream()
                .filter(p -> uuid != null && p.id().equals(new PersonId(uuid)))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }
}
