// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.GestoreClient;
import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.client.GestoreClient.Ente;
import it.ciclo.portal.client.GestoreClient.Fatto;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
import it.ciclo.portal.session.PortalSession.Notice;
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
        Io io = io(request);
        return pages.outside(
                io,
                Head.of(t("gestore.titolo")),
                "gestore/accessi.jte",
                Map.of("page", AccessiPage.of(client.all(desk.token(request)))));
    }

    @GetMapping("/chiedi")
    View find(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        Io io = io(request);
        List<Ente> found = q.isBlank() ? List.of() : client.enti(desk.token(request), q);
        return pages.outside(io, head(t("gestore.chiedi")), "gestore/cerca.jte", Map.of("q", q, "enti", found));
    }

    @GetMapping(ASK)
    View form(HttpServletRequest request, @PathVariable TenantId tenant, @RequestParam(defaultValue = "") String ente) {
        return form(io(request), tenant, Form.restored(request, Form.fresh(null, Map.of("nome", ente))));
    }

    private View form(Io io, TenantId tenant, Form form) {
        return pages.outside(
                        io,
                        head(t("gestore.chiedi")),
                        "gestore/chiedi.jte",
                        Map.of("azione", "/gestore/chiedi/" + tenant, "nome", form.value("nome"), "form", form))
                .withStatus(form.status());
    }

    @PostMapping(ASK)
    View ask(HttpServletRequest request, @PathVariable TenantId tenant) {
        Io io = io(request);
        Form form = Form.of(request);
        return client.ask(desk.token(request), tenant, form.value("motivo"))
                .fold(
                        _ -> done(request, t("gestore.chiesto.fatto")),
                        why -> form(io, tenant, form.refused(why, LABELS, name -> name)));
    }

    @GetMapping(ONE)
    View one(HttpServletRequest request, @PathVariable UUID id) {
        return one(request, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View one(HttpServletRequest request, UUID id, Form form) {
        Io io = io(request);
        Accesso accesso = client.all(desk.token(request)).stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        return pages.outside(
                        io,
                        head(accesso.denominazione()),
                        "gestore/accesso.jte",
                        Map.of("page", AccessoPage.of(accesso), "form", form))
                .withStatus(form.status());
    }

    @PostMapping(ONE)
    View decide(HttpServletRequest request, @PathVariable UUID id) {
        var _ = io(request);
        Form form = Form.of(request);
        String token = desk.token(request);
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
        return esito.fold(_ -> done(request, said), why -> one(request, id, form.refused(why, LABELS, name -> name)));
    }

    private static View done(HttpServletRequest request, String said) {
        PortalSession.of(request).notice(new Notice("ok", said));
        return Pages.see("/gestore");
    }

    private static Head head(String title) {
        return Head.of(title).under(t("gestore.titolo"), "/gestore");
    }

    /** @throws ServiceAnswer 404 for who does not run the platform */
    private Io io(HttpServletRequest request) {
        Io io = desk.io(request);
        if (!io.gestore()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return io;
    }
}
