// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cancellazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.RightsClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The first of the two asks, with act and reason. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/{persona}/cancellazione")
class ChiediController {

    private final TenantClient tenants;
    private final RightsClient rights;
    private final Pages pages;

    ChiediController(TenantClient tenants, RightsClient rights, Pages pages) {
        this.tenants = tenants;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request, @PathVariable UUID persona) {
        return show(acting, persona, Form.restored(request, Form.fresh(null, Map.of())));
    }

    @PostMapping
    View ask(Acting acting, HttpServletRequest request, @PathVariable UUID persona) {
        var form = Form.of(request);
        var reading = new Reading(form, Acts.LABELS.and("motivo", t("motivo")));
        var atto = Acts.read(form, reading);
        var body = Body.of(
                        "atto",
                        Body.of("organo", atto.get("organo"))
                                .and("numero", atto.get("numero"))
                                .and("data", atto.get("data"))
                                .members())
                .and("motivo", reading.text("motivo", t("cancellazioni.motivo.manca")));
        return reading.send(
                sent -> rights.post(acting, "/persone/" + persona + "/cancellazione", sent.command(), body.members()),
                _ -> Pages.done(acting, "cancellazioni", t("cancellazioni.chiesta")),
                again -> show(acting, persona, again));
    }

    private View show(Acting acting, UUID id, Form form) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        Persona person = tenants.persone(acting).stream()
                .filter(p -> p.id().value().equals(id) && !p.cancellata())
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        var view = new ChiediPage(
                acting.at("persone"), acting.at("persone/" + id + "/cancellazione"), person.fullName(), Acts.organs());
        Head head = Head.of(t("cancellazioni.chiedi")).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
        return pages.form(acting, head, "cancellazioni/chiedi.jte", view, form);
    }
}
