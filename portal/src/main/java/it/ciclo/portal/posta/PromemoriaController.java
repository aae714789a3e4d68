// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.posta;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Lettera;
import it.ciclo.portal.client.TenantClient.Promemoria;
import it.ciclo.portal.client.TenantClient.Recapito;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** One page for both: where I want my reminders, and what became of everybody's. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/promemoria")
class PromemoriaController {

    private static final Labels LABELS = Labels.of(Map.of("email", t("promemoria.email")));
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}/\\d{4}-\\d{2}-\\d{2}");

    private final TenantClient tenants;
    private final People people;
    private final Pages pages;

    PromemoriaController(TenantClient tenants, People people, Pages pages) {
        this.tenants = tenants;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    View promemoria(Acting acting, HttpServletRequest request) {
        return show(acting, Form.restored(request, Form.fresh(null, values(acting))));
    }

    private Map<String, String> values(Acting acting) {
        Recapito mine = tenants.recapito(acting);
        return Map.of("email", mine.email(), "promemoria", mine.promemoria() ? "true" : "false");
    }

    @PostMapping
    View step(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        String key = form.value("rimanda");
        if (KEY.matcher(key).matches()) {
            return new Reading(form, Labels.NONE)
                    .send(
                            sent -> tenants.post(acting, "/promemoria/" + key + "/invio", sent.command(), Map.of()),
                            _ -> Pages.done(acting, "promemoria", t("promemoria.rimandato")),
                            again -> show(acting, again.with(values(acting))));
        }
        var reading = new Reading(form, LABELS);
        var body = Body.of("email", form.value("email")).and("promemoria", form.is("promemoria", "true"));
        return reading.send(
                sent -> tenants.put(acting, "/recapito", sent.command(), body.members()),
                _ -> Pages.done(acting, "promemoria", t("promemoria.salvato")),
                again -> show(acting, again));
    }

    private View show(Acting acting, Form form) {
        Promemoria all = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE) ? tenants.promemoria(acting) : null;
        Stream<PersonId> written =
                all == null ? Stream.of() : all.promemoria().stream().map(Lettera::persona);
        Head head = Head.of(t("promemoria.titolo")).in(Nav.OGGI).here(t("promemoria.titolo"));
        var page = PromemoriaPage.of(
                acting, all, people.names(acting, written.distinct().toList()));
        return pages.form(acting, head, "posta/promemoria.jte", page, form);
    }
}
