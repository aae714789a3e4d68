// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient;
import it.ciclo.portal.client.ModelliClient.Pubblicata;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The rulebooks a consortium proposes to its comuni. */
@Controller
@RequestMapping("/consorzi/{id:[0-9a-f-]{36}}/modelli")
class ModelliController {

    private static final Labels LABELS = Labels.of(Map.of(
            "modello", t("modelli.che"),
            "nome", t("modelli.nome"),
            "da", t("smvp.parti.da"),
            "nota", t("modelli.nota")));

    private final Desk desk;
    private final ModelliClient client;
    private final Pages pages;

    ModelliController(Desk desk, ModelliClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View all(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return pages.outside(
                consorzio.io(),
                consorzio.head(Consorzio.Parte.MODELLI, t("modelli.titolo")),
                "consorzio/modelli.jte",
                Map.of("page", ModelliPage.of(consorzio.at("/modelli"), client.all(consorzio.token(), id))));
    }

    @GetMapping("/{modello:[0-9a-f-]{36}}/versioni/{versione:[0-9]{1,6}}")
    View one(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID modello, @PathVariable int versione) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        ModelloPage page = ModelloPage.of(client.one(consorzio.token(), id, modello, versione));
        return pages.outside(
                consorzio.io(),
                consorzio.below(Consorzio.Parte.MODELLI, page.titolo()),
                "consorzio/modello.jte",
                Map.of("page", page));
    }

    @GetMapping("/pubblica")
    View form(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return form(consorzio, Form.restored(request, Form.fresh(null, Map.of("modello", "", "da", ""))));
    }

    private View form(Consorzio consorzio, Form form) {
        return pages.outside(
                        consorzio.io(),
                        consorzio.below(Consorzio.Parte.MODELLI, t("modelli.pubblica")),
                        "consorzio/pubblica.jte",
                        Map.of(
                                "page",
                                PubblicaPage.of(
                                        consorzio.at("/modelli"), client.all(consorzio.token(), consorzio.id()), form),
                                "form",
                                form))
                .withStatus(form.status());
    }

    @PostMapping("/pubblica")
    View publish(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        UUID modello = Formats.uuid(form.value("modello"));
        Map<String, String> body = new HashMap<>(Map.of("da", form.value("da"), "nota", form.value("nota")));
        if (modello == null) {
            body.put("nome", form.value("nome"));
        }
        return client.publish(consorzio.token(), id, modello, body)
                .fold(
                        done -> published(request, consorzio, done),
                        why -> form(consorzio, form.refused(why, LABELS, name -> name)));
    }

    private static View published(HttpServletRequest request, Consorzio consorzio, Pubblicata done) {
        PortalSession.of(request).notice(new Notice("ok", t("modelli.fatto", String.valueOf(done.versione()))));
        return Pages.see(consorzio.at("/modelli"));
    }
}
