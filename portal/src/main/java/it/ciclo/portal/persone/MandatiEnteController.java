// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.MandatiClient;
import it.ciclo.portal.client.MandatiClient.Confermato;
import it.ciclo.portal.client.MandatiClient.Proposto;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
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

/** The shared OIV or Nucleo: what the consortium proposes, and the ente's own yes. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/mandati")
class MandatiEnteController {

    private static final String CONFIRM = "/{id:[0-9a-f-]{36}}/conferma";
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
        Proposto one = client.proposti(acting).stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        return pages.form(
                acting,
                PersoneController.below(acting, t("mandati.conferma")),
                "persone/conferma-mandato.jte",
                ConfermaPage.of(acting, one),
                form);
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
