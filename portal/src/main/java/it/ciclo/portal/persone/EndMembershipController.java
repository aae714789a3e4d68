// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Membership;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/ruoli/{id}/fine")
class EndMembershipController {

    private final QueryClient queries;
    private final TenantClient tenants;
    private final Pages pages;

    EndMembershipController(QueryClient queries, TenantClient tenants, Pages pages) {
        this.queries = queries;
        this.tenants = tenants;
        this.pages = pages;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        var fresh = Form.fresh(null, Map.of("al", acting.today().toString()));
        return show(acting, id, Form.restored(request, fresh));
    }

    @PostMapping
    View end(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        var reading = new Reading(Form.of(request), MembershipForm.LABELS);
        var last = reading.day("al", t("data.manca"));
        var body = Body.of("al", last).and("motivo", reading.text("motivo", t("persone.motivo.manca")));
        return reading.send(
                sent -> tenants.post(acting, "/appartenenze/" + id + "/fine", sent.command(), body.members()),
                done -> Pages.done(
                        acting,
                        "persone",
                        t("persone.ruolo.finito", Formats.date(last)) + " " + where(acting, last, done)),
                again -> show(acting, id, again));
    }

    /** Whether it has ended everywhere: the answer has waited for it. */
    private static String where(Acting acting, @Nullable LocalDate last, Done done) {
        if (!done.attendono().isEmpty()) {
            String services = done.attendono().stream()
                    .map(service -> t("persone.servizio." + service))
                    .collect(Collectors.joining(t("persone.servizio.e")));
            return t("persone.ruolo.attende", services);
        }
        return t(last != null && last.isBefore(acting.today()) ? "persone.ruolo.ovunque" : "persone.ruolo.mezzanotte");
    }

    private View show(Acting acting, UUID id, Form form) {
        for (Persona person : tenants.persone(acting)) {
            for (Membership m : person.appartenenze()) {
                if (m.id().equals(id)) {
                    var view = new FinePage(
                            acting.address(),
                            acting.at("persone/ruoli/" + id + "/fine"),
                            person.fullName(),
                            t("ruolo." + m.ruolo()) + unit(acting, m.unita()),
                            m.ruolo() == Role.RESPONSABILE ? t("persone.fine.responsabile") : null);
                    return pages.form(
                            acting, PersoneController.below(acting, t("persone.fine")), "persone/fine.jte", view, form);
                }
            }
        }
        throw new ServiceAnswer(Desk.notHere());
    }

    /** ", Settore Tecnico"; nothing where the role is for the whole ente. */
    private String unit(Acting acting, @Nullable UnitaId id) {
        return id == null
                ? ""
                : queries.unita(acting).stream()
                        .filter(u -> u.id().equals(id))
                        .map(u -> ", " + u.nome())
                        .findFirst()
                        .orElse("");
    }
}
