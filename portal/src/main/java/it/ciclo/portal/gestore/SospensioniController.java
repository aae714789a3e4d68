// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.GestoreClient;
import it.ciclo.portal.client.GestoreClient.Ente;
import it.ciclo.portal.client.GestoreClient.Fatto;
import it.ciclo.portal.client.GestoreClient.Sospensione;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** For who runs the platform: enti that are read and not written. */
@Controller
@RequestMapping("/gestore")
class SospensioniController {

    private static final Labels LABELS = Labels.of(Map.of(
            "causa", t("gestore.causa"),
            "atto", t("gestore.atto"),
            "motivo", t("motivo"),
            "contatto", t("gestore.contatto")));
    private static final String ASK = "/sospendi/{tenant:[0-9a-f-]{36}}";
    private static final String ONE = "/sospensioni/{id:[0-9a-f-]{36}}";
    private static final String LIST = "/gestore/sospensioni";

    private final Desk desk;
    private final GestoreClient client;
    private final Pages pages;

    SospensioniController(Desk desk, GestoreClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping("/sospensioni")
    View all(HttpServletRequest request) {
        Gestore gestore = Gestore.of(desk, request);
        return pages.outside(
                gestore.io(),
                Head.of(t("gestore.sospensioni")).under(t("gestore.titolo"), "/gestore"),
                "gestore/sospensioni.jte",
                Map.of("page", SospensioniPage.of(client.sospensioni(gestore.token()))));
    }

    @GetMapping("/sospendi")
    View find(HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        Gestore gestore = Gestore.of(desk, request);
        List<Ente> found = q.isBlank() ? List.of() : client.enti(gestore.token(), q);
        return pages.outside(
                gestore.io(),
                head(t("gestore.sospendi.titolo")),
                "gestore/cerca.jte",
                Map.of("page", CercaPage.sospendi(q, found)));
    }

    @GetMapping(ASK)
    View form(HttpServletRequest request, @PathVariable TenantId tenant) {
        return form(Gestore.of(desk, request), tenant, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View form(Gestore gestore, TenantId tenant, Form form) {
        List<Option> causes = Stream.of("CONTRATTO_FINITO", "ABUSO", "ORDINE_DI_AUTORITA")
                .map(code -> new Option(code, t("gestore.causa." + code)))
                .toList();
        String nome = gestore.ente(client, tenant).denominazione();
        return pages.outside(
                        gestore.io(),
                        head(t("gestore.sospendi.titolo")),
                        "gestore/sospendi.jte",
                        Map.of("azione", "/gestore/sospendi/" + tenant, "nome", nome, "cause", causes, "form", form))
                .withStatus(form.status());
    }

    @PostMapping(ASK)
    View ask(HttpServletRequest request, @PathVariable TenantId tenant) {
        Gestore gestore = Gestore.of(desk, request);
        Form form = Form.of(request);
        return client.suspend(
                        gestore.token(),
                        Map.of(
                                "ente",
                                tenant,
                                "causa",
                                form.value("causa"),
                                "atto",
                                form.value("atto"),
                                "motivo",
                                form.value("motivo"),
                                "contatto",
                                form.value("contatto")))
                .fold(
                        _ -> Gestore.done(request, LIST, t("gestore.sospensione.chiesta")),
                        why -> form(gestore, tenant, form.refused(why, LABELS, name -> name)));
    }

    @GetMapping(ONE)
    View one(HttpServletRequest request, @PathVariable UUID id) {
        return one(Gestore.of(desk, request), id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View one(Gestore gestore, UUID id, Form form) {
        Sospensione one = Gestore.one(client.sospensioni(gestore.token()), s -> s.id().equals(id));
        return pages.outside(
                        gestore.io(),
                        head(one.denominazione()),
                        "gestore/sospensione.jte",
                        Map.of("page", SospensioniPage.riga(one), "form", form))
                .withStatus(form.status());
    }

    @PostMapping(ONE)
    View decide(HttpServletRequest request, @PathVariable UUID id) {
        Gestore gestore = Gestore.of(desk, request);
        Form form = Form.of(request);
        String step = form.is("passo", "conferma") ? "conferma" : form.is("passo", "fine") ? "fine" : "rifiuto";
        Map<String, String> body = step.equals("conferma") ? Map.of() : Map.of("motivo", form.value("motivo"));
        Esito<Fatto> esito = client.step(gestore.token(), id, step, body);
        return esito.fold(
                _ -> Gestore.done(request, LIST, t("gestore.sospensione." + step)),
                why -> one(gestore, id, form.refused(why, LABELS, name -> name)));
    }

    private static Head head(String title) {
        return Head.of(title).under(t("gestore.titolo"), "/gestore").under(t("gestore.sospensioni"), LIST);
    }
}
