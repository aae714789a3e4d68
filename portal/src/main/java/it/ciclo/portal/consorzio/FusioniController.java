// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.FusioniClient;
import it.ciclo.portal.client.FusioniClient.Elenco;
import it.ciclo.portal.client.FusioniClient.Fusione;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Pages;
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

/** Enti of a consortium that others succeed. */
@Controller
@RequestMapping("/consorzi/{id:[0-9a-f-]{36}}")
class FusioniController {

    private static final String WITHDRAWAL = "/fusioni/{fusione:[0-9a-f-]{36}}/ritiro";

    private final Desk desk;
    private final FusioniClient client;
    private final Pages pages;

    FusioniController(Desk desk, FusioniClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping("/fusioni")
    View all(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return pages.outside(
                consorzio.io(),
                consorzio.head(Consorzio.Parte.FUSIONI, t("fusioni.titolo")),
                "consorzio/fusioni.jte",
                Map.of("page", FusioniPage.of(consorzio.at("/fusioni"), client.all(consorzio.token(), id))));
    }

    /** What a newer official list says of the enti of the consortium. */
    @GetMapping("/elenco")
    View elenco(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return pages.outside(
                consorzio.io(),
                consorzio.head(Consorzio.Parte.ELENCO, t("elenco.titolo")),
                "consorzio/elenco.jte",
                Map.of("page", ElencoPage.of(consorzio.at(""), client.elenco(consorzio.token(), id))));
    }

    @GetMapping("/fusioni/nuova")
    View form(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return form(consorzio, client.all(consorzio.token(), id), Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View form(Consorzio consorzio, Elenco all, Form form) {
        return pages.outside(
                        consorzio.io(),
                        consorzio.below(Consorzio.Parte.FUSIONI, t("fusioni.nuova")),
                        "consorzio/fusione.jte",
                        Map.of("page", FusioniPage.nuova(consorzio.at("/fusioni"), all, form), "form", form))
                .withStatus(form.status());
    }

    @GetMapping(WITHDRAWAL)
    View withdrawing(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID fusione) {
        return withdrawing(
                Consorzio.of(desk, request, id), fusione, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View withdrawing(Consorzio consorzio, UUID id, Form form) {
        Fusione one = client.all(consorzio.token(), consorzio.id()).fusioni().stream()
                .filter(f -> f.id().equals(id) && f.annullata() == null)
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        var page = new FinePage(
                t("fusioni.ritira.titolo", FusioniPage.titolo(one)),
                t("fusioni.ritira.effetto"),
                consorzio.at("/fusioni"),
                consorzio.at("/fusioni/" + id + "/ritiro"),
                t("fusioni.ritira"),
                null,
                t("fusioni.ritira.motivo"));
        return pages.outside(
                        consorzio.io(),
                        consorzio.below(Consorzio.Parte.FUSIONI, t("fusioni.ritira")),
                        "consorzio/fine.jte",
                        Map.of("page", page, "form", form))
                .withStatus(form.status());
    }

    @PostMapping(WITHDRAWAL)
    View withdraw(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID fusione) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        return client.withdraw(consorzio.token(), id, fusione, form.value("motivo"))
                .fold(
                        _ -> {
                            Consorzio.notice(request, "ok", t("fusioni.ritirata.fatto"));
                            return Pages.see(consorzio.at("/fusioni"));
                        },
                        why -> withdrawing(
                                consorzio,
                                fusione,
                                form.refused(Consorzio.corrected(why), FusioneForm.LABELS, name -> name)));
    }

    @PostMapping("/fusioni/nuova")
    View prepare(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        Elenco all = client.all(consorzio.token(), id);
        return client.prepare(consorzio.token(), id, FusioneForm.body(form, all.predecessori()))
                .fold(
                        _ -> {
                            Consorzio.notice(request, "ok", t("fusioni.preparata"));
                            return Pages.see(consorzio.at("/fusioni"));
                        },
                        why -> form(consorzio, all, form.refused(why, FusioneForm.LABELS, name -> name)));
    }
}
