// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.MandatiClient;
import it.ciclo.portal.client.MandatiClient.Confermato;
import it.ciclo.portal.client.MandatiClient.Proposto;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
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

/** The shared OIV or Nucleo: what the consortium proposes, and the ente's own yes. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/mandati")
class MandatiEnteController {

    private static final String CONFIRM = "/{id:[0-9a-f-]{36}}/conferma";
    private static final String END = "/{id:[0-9a-f-]{36}}/fine";
    private static final Labels LABELS = Labels.of(Map.of("motivo", t("motivo")));

    private final MandatiClient client;
    private final Pages pages;

    MandatiEnteController(MandatiClient client, Pages pages) {
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View all(Acting acting) {
        return pages.page(
                acting,
                PersoneController.below(acting, t("mandati.titolo")),
                "persone/mandati.jte",
                Map.of("page", MandatiPage.of(acting, client.proposti(acting), null)));
    }

    @GetMapping(CONFIRM)
    View form(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return form(acting, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View form(Acting acting, UUID id, Form form) {
        return pages.form(
                acting,
                PersoneController.below(acting, t("mandati.conferma")),
                "persone/conferma-mandato.jte",
                ConfermaPage.of(acting, one(acting, id)),
                form);
    }

    private Proposto one(Acting acting, UUID id) {
        return client.proposti(acting).stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    @GetMapping(END)
    View ending(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return ending(
                acting,
                id,
                Form.restored(
                        request, Form.fresh(null, Map.of("al", acting.today().toString()))));
    }

    private View ending(Acting acting, UUID id, Form form) {
        if (!acting.is(Role.SEGRETARIO)) {
            throw new ServiceAnswer(Desk.notYours());
        }
        Proposto one = one(acting, id);
        var page = new FineMandatoPage(
                t("mandati.organo." + one.organo()) + ": " + String.join(", ", one.componenti()),
                t("mandati.fine.ente"),
                acting.at("persone/mandati"),
                acting.at("persone/mandati/" + id + "/fine"));
        return pages.form(
                acting, PersoneController.below(acting, t("mandati.fine")), "persone/fine-mandato.jte", page, form);
    }

    @PostMapping(END)
    View end(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        var reading = new Reading(Form.of(request), FineMandatoPage.LABELS);
        return reading.send(
                sent -> client.end(acting, id, sent.command(), FineMandatoPage.body(sent)),
                _ -> {
                    acting.session()
                            .notice(new Notice("ok", t("mandati.fine.fatta", FineMandatoPage.giorno(reading.form()))));
                    return Pages.see(acting.at("persone/mandati"));
                },
                again -> ending(acting, id, again));
    }

    /** The links are shown once, in the answer itself. */
    @PostMapping(CONFIRM)
    View confirm(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        Form form = Form.of(request);
        Confermato done;
        try {
            done = client.confirm(acting, id, form.value("motivo"));
        } catch (ServiceAnswer refused) {
            if (refused.refused().status() != 422) {
                throw refused;
            }
            return form(acting, id, form.refused(refused.refused(), LABELS, name -> name));
        }
        return pages.page(
                acting,
                PersoneController.below(acting, t("mandati.titolo")),
                "persone/mandati.jte",
                Map.of("page", MandatiPage.of(acting, client.proposti(acting), done)));
    }
}
