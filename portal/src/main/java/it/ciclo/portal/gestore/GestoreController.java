// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.GestoreClient;
import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.client.GestoreClient.Ente;
import it.ciclo.portal.client.GestoreClient.Fatto;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** For who runs the platform. */
@Controller
@RequestMapping("/gestore")
class GestoreController {

    private static final Labels LABELS = Labels.of(Map.of("motivo", t("motivo")));
    private static final String LIST = "/gestore";
    private static final String ASK = "/chiedi/{tenant:[0-9a-f-]{36}}";
    private static final String ONE = "/accessi/{id:[0-9a-f-]{36}}";

    private final Desk desk;
    private final GestoreClient client;
    private final Pages pages;

    GestoreController(Desk desk, GestoreClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View all(HttpServletRequest request) {
        // What was approved a moment ago is to be entered now.
        Desk.forget(request);
        Gestore gestore = Gestore.of(desk, request);
        return pages.outside(
                gestore.io(),
                Head.of(t("gestore.titolo")),
                "gestore/accessi.jte",
                Map.of("page", AccessiPage.of(client.all(gestore.token()), client.sospensioni(gestore.token()))));
    }

    @GetMapping("/chiedi")
    View find(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        Gestore gestore = Gestore.of(desk, request);
        List<Ente> found = q.isBlank() ? List.of() : client.enti(gestore.token(), q);
        return pages.outside(
                gestore.io(),
                head(t("gestore.chiedi")),
                "gestore/cerca.jte",
                Map.of("page", CercaPage.chiedi(q, found)));
    }

    @GetMapping(ASK)
    View form(HttpServletRequest request, @PathVariable TenantId tenant) {
        return form(Gestore.of(desk, request), tenant, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View form(Gestore gestore, TenantId tenant, Form form) {
        String nome = gestore.ente(client, tenant).denominazione();
        return pages.outside(
                        gestore.io(),
                        head(t("gestore.chiedi")),
                        "gestore/chiedi.jte",
                        Map.of("azione", "/gestore/chiedi/" + tenant, "nome", nome, "form", form))
                .withStatus(form.status());
    }

    @PostMapping(ASK)
    View ask(HttpServletRequest request, @PathVariable TenantId tenant) {
        Gestore gestore = Gestore.of(desk, request);
        Form form = Form.of(request);
        return client.ask(gestore.token(), tenant, form.value("motivo"))
                .fold(
                        _ -> Gestore.done(request, LIST, t("gestore.chiesto.fatto")),
                        why -> form(gestore, tenant, form.refused(why, LABELS, name -> name)));
    }

    @GetMapping(ONE)
    View one(HttpServletRequest request, @PathVariable UUID id) {
        return one(Gestore.of(desk, request), id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View one(Gestore gestore, UUID id, Form form) {
        Accesso accesso = Gestore.one(client.all(gestore.token()), a -> a.id().equals(id));
        return pages.outside(
                        gestore.io(),
                        head(accesso.denominazione()),
                        "gestore/accesso.jte",
                        Map.of("page", AccessoPage.of(accesso), "form", form))
                .withStatus(form.status());
    }

    @PostMapping(ONE)
    View decide(HttpServletRequest request, @PathVariable UUID id) {
        Gestore gestore = Gestore.of(desk, request);
        Form form = Form.of(request);
        String token = gestore.token();
        Esito<Fatto> esito;
        String said;
        switch (form.value("passo")) {
            case "approva" -> {
                esito = client.approve(token, id);
                said = t("gestore.approvato");
            }
            case "fine" -> {
                esito = client.end(token, id);
                said = t("gestore.terminato");
            }
            default -> {
                esito = client.refuse(token, id, form.value("motivo"));
                said = t("gestore.ritirato");
            }
        }
        return esito.fold(
                _ -> Gestore.done(request, LIST, said),
                why -> one(gestore, id, form.refused(why, LABELS, name -> name)));
    }

    private static Head head(String title) {
        return Head.of(title).under(t("gestore.titolo"), LIST);
    }
}
