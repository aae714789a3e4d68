// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cancellazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.RightsClient;
import it.ciclo.portal.client.RightsClient.Cancellazione;
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

/** What was asked, and the second of the two, who confirms; either takes it back. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/cancellazioni")
class CancellazioniController {

    private static final Labels LABELS = Labels.of(Map.of("motivo", t("motivo")));

    private final RightsClient rights;
    private final People people;
    private final Pages pages;

    CancellazioniController(RightsClient rights, People people, Pages pages) {
        this.rights = rights;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    View all(Acting acting) {
        var all = rights.cancellazioni(acting);
        var page = CancellazioniPage.of(acting, all, names(acting, all));
        return pages.page(
                acting, head(acting, t("cancellazioni.titolo")), "cancellazioni/list.jte", Map.of("page", page));
    }

    @GetMapping("/{id}")
    View one(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return show(acting, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    @PostMapping("/{id}")
    View decide(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        String path = "/cancellazioni/" + id;
        if (form.is("passo", "conferma")) {
            return reading.send(
                    sent -> rights.post(acting, path + "/conferma", sent.command(), Map.of()),
                    _ -> Pages.done(acting, "cancellazioni", t("cancellazioni.confermata")),
                    again -> show(acting, id, again));
        }
        var body = Body.of("motivo", reading.text("motivo", t("cancellazioni.motivo.manca")));
        return reading.send(
                sent -> rights.post(acting, path + "/ritiro", sent.command(), body.members()),
                _ -> Pages.done(acting, "cancellazioni", t("cancellazioni.ritirata")),
                again -> show(acting, id, again));
    }

    private View show(Acting acting, UUID id, Form form) {
        Cancellazione one = rights.cancellazioni(acting).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        var view = CancellazionePage.of(acting, one, names(acting, List.of(one)));
        Head head =
                head(acting, t("cancellazioni.decidi")).under(t("cancellazioni.titolo"), acting.at("cancellazioni"));
        return pages.form(acting, head, "cancellazioni/decidi.jte", view, form);
    }

    private static Head head(Acting acting, String title) {
        return Head.of(title).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
    }

    private People.Names names(Acting acting, Collection<Cancellazione> all) {
        var ids = new ArrayList<@Nullable PersonId>();
        for (Cancellazione one : all) {
            ids.add(one.persona());
            ids.add(one.chiestaDa());
            ids.add(one.decisaDa());
        }
        return people.names(acting, ids);
    }
}
