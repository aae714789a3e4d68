// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.ConfrontiClient;
import it.ciclo.portal.client.ConfrontiClient.DelConsorzio;
import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.Avvio;
import it.ciclo.portal.client.ConsorziClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The comuni of a consortium, and each on its way in. */
@Controller
@RequestMapping("/consorzi/{id:[0-9a-f-]{36}}")
class ConsorzioController {

    private static final String ONE = "/comuni/{tenant:[0-9a-f-]{36}}";

    private final Desk desk;
    private final ConsorziClient client;
    private final ConfrontiClient compared;
    private final Pages pages;

    ConsorzioController(Desk desk, ConsorziClient client, ConfrontiClient compared, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.compared = compared;
        this.pages = pages;
    }

    @GetMapping
    View comuni(HttpServletRequest request, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Filtro filtro = Filtro.of(asked);
        return pages.outside(
                consorzio.io(),
                consorzio.head(Consorzio.Parte.COMUNI, t("avvio.comuni")),
                "consorzio/comuni.jte",
                Map.of(
                        "page",
                        ComuniPage.of(
                                consorzio,
                                filtro,
                                client.avvii(consorzio.token(), id, filtro.domanda()),
                                client.fogli(consorzio.token(), id),
                                filtro.isEmpty()
                                        ? client.altriEnti(consorzio.token(), id)
                                                .enti()
                                        : List.of()),
                        "confronti",
                        confronti(compared.state(consorzio.token(), id))));
    }

    /** How many take part; which, nobody here is told. */
    private static String confronti(DelConsorzio state) {
        String how = count("confronti.consorzio", state.aderenti(), String.valueOf(state.altriEnti() + 1));
        return state.anni().isEmpty()
                ? how
                : how + " "
                        + t(
                                "confronti.consorzio.anni",
                                state.anni().stream()
                                        .map(a -> String.valueOf(a.anno()))
                                        .collect(Collectors.joining(", ")));
    }

    @GetMapping(ONE)
    View one(HttpServletRequest request, @PathVariable UUID id, @PathVariable TenantId tenant) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return one(consorzio, client.avvio(consorzio.token(), id, tenant), null);
    }

    private View one(Consorzio consorzio, Avvio avvio, @Nullable String collegamento) {
        Map<String, Object> all = new HashMap<>();
        all.put("page", ComunePage.of(consorzio, avvio));
        all.put("collegamento", collegamento);
        return pages.outside(
                consorzio.io(),
                consorzio.below(Consorzio.Parte.COMUNI, ComuniPage.nome(avvio)),
                "consorzio/comune.jte",
                all);
    }

    @PostMapping(ONE + "/riprova")
    View retry(HttpServletRequest request, @PathVariable UUID id, @PathVariable TenantId tenant) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return Consorzio.said(
                request,
                client.retry(consorzio.token(), id, tenant),
                consorzio.at("/comuni/" + tenant),
                t("avvio.riprovato"));
    }

    /** The link is shown once, in the answer itself. */
    @PostMapping(ONE + "/invito")
    View handOver(HttpServletRequest request, @PathVariable UUID id, @PathVariable TenantId tenant) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Consorzi.Collegamento link = client.handOver(consorzio.token(), id, tenant)
                .fold(Function.identity(), why -> new Consorzi.Collegamento(null, why.sentence()));
        if (link.indirizzo() == null) {
            Consorzio.notice(
                    request, link.errore() == null ? "ok" : "late", or(link.errore(), t("avvio.invito.spedito")));
            return Pages.see(consorzio.at("/comuni/" + tenant));
        }
        return one(consorzio, client.avvio(consorzio.token(), id, tenant), link.indirizzo());
    }

    /** The links of all who have none that is good, shown once, in the answer itself. */
    @PostMapping("/collegamenti")
    View handOverAll(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return client.handOverAll(consorzio.token(), id)
                .fold(
                        links -> pages.outside(
                                consorzio.io(),
                                consorzio.below(Consorzio.Parte.COMUNI, t("avvio.consegna.titolo")),
                                "consorzio/collegamenti.jte",
                                Map.of("indirizzo", consorzio.at(""), "collegamenti", List.of(links))),
                        why -> {
                            Consorzio.notice(request, "late", why.sentence());
                            return Pages.see(consorzio.at(""));
                        });
    }

    @GetMapping(ONE + "/annullamento")
    View cancel(HttpServletRequest request, @PathVariable UUID id, @PathVariable TenantId tenant) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return cancel(consorzio, client.avvio(consorzio.token(), id, tenant), Form.fresh(null, Map.of("motivo", "")));
    }

    private View cancel(Consorzio consorzio, Avvio avvio, Form form) {
        return pages.outside(
                        consorzio.io(),
                        consorzio.below(Consorzio.Parte.COMUNI, t("avvio.annulla.titolo", ComuniPage.nome(avvio))),
                        "consorzio/annulla.jte",
                        Map.of(
                                "nome",
                                ComuniPage.nome(avvio),
                                "indirizzo",
                                consorzio.at("/comuni/" + avvio.tenant()),
                                "form",
                                form))
                .withStatus(form.status());
    }

    @PostMapping(ONE + "/annullamento")
    View cancelled(HttpServletRequest request, @PathVariable UUID id, @PathVariable TenantId tenant) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Avvio avvio = client.avvio(consorzio.token(), id, tenant);
        Form form = Form.of(request);
        return client.cancel(consorzio.token(), id, tenant, form.value("motivo"))
                .fold(
                        _ -> {
                            Consorzio.notice(request, "ok", t("avvio.annullato", ComuniPage.nome(avvio)));
                            return Pages.see(consorzio.at(""));
                        },
                        why -> cancel(
                                consorzio,
                                avvio,
                                form.refused(why, _ -> t("motivo"), Function.<String>identity()::apply)));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
