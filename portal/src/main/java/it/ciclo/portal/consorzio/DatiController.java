// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.Consorzi;
import it.ciclo.portal.client.Consorzi.Avvio;
import it.ciclo.portal.client.Consorzi.Comune;
import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.client.ConsorziClient;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** The form of a comune: a new one, what is missing of one, or a row of a sheet that was refused. */
@Controller
@RequestMapping("/consorzi/{id:[0-9a-f-]{36}}")
class DatiController {

    private static final String DATA = "/comuni/{tenant:[0-9a-f-]{36}}/dati";
    private static final String ROW = "/caricamenti/{caricamento:[0-9a-f-]{36}}/righe/{riga:\\d{1,7}}";

    private final Desk desk;
    private final ConsorziClient client;
    private final Pages pages;

    DatiController(Desk desk, ConsorziClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    /** Name or code first; then the form with what the official list knows. */
    @GetMapping("/comuni/nuovo")
    View fresh(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String istat) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        if (istat != null) {
            Consorzi.Comuni found = client.comuni(consorzio.token(), istat);
            Comune one = found.comuni().stream()
                    .filter(c -> c.codiceIstat().equals(istat))
                    .findFirst()
                    .orElse(null);
            if (one != null) {
                return form(
                        consorzio,
                        new DatiPage(
                                t("avvio.nuovo"),
                                t("avvio.ufficiali", one.nome(), one.sigla(), one.codiceIstat(), found.fonte()),
                                consorzio.at("/comuni/nuovo"),
                                consorzio.at(""),
                                true,
                                true),
                        Form.fresh(null, ComuneForm.of(one, desk.today().getYear() + 1)));
            }
        }
        Consorzi.Comuni found = q == null || q.isBlank()
                ? new Consorzi.Comuni(client.comuni(consorzio.token(), "").fonte(), List.of(), false, false)
                : client.comuni(consorzio.token(), q.strip());
        return pages.outside(
                consorzio.io(),
                consorzio.below(Consorzio.Parte.COMUNI, t("avvio.nuovo")),
                "consorzio/cerca.jte",
                Map.of(
                        "page",
                        new CercaPage(
                                consorzio.at("/comuni/nuovo"),
                                consorzio.at(""),
                                q == null ? "" : q,
                                found,
                                presenti(consorzio, found.comuni()))));
    }

    /** The codes of those that the consortium has: what would be refused is said before the form. */
    private Set<String> presenti(Consorzio consorzio, List<Comune> comuni) {
        List<Richiesta> rows = comuni.stream()
                .map(c -> new Richiesta(null, c.codiceIstat(), null, null, null, null, null, null))
                .toList();
        return rows.isEmpty()
                ? Set.of()
                : client.rehearse(consorzio.token(), consorzio.id(), rows)
                        .fold(
                                looked -> Arrays.stream(looked)
                                        .filter(p -> p.errori().stream()
                                                .anyMatch(e -> e.code().equals("ENTE_KNOWN")))
                                        .map(p -> String.valueOf(p.comune()))
                                        .collect(Collectors.toSet()),
                                _ -> Set.of());
    }

    @PostMapping("/comuni/nuovo")
    View begin(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        DatiPage page = new DatiPage(
                t("avvio.nuovo"),
                t("avvio.correggi.lead"),
                consorzio.at("/comuni/nuovo"),
                consorzio.at(""),
                true,
                true);
        return sent(
                Form.of(request),
                r -> client.begin(consorzio.token(), id, r),
                begun -> {
                    removeRow(consorzio, request);
                    return Pages.see(consorzio.at("/comuni/" + begun.tenant()));
                },
                again -> form(consorzio, page, again));
    }

    /** The row the comune came from is not waiting any more. */
    private void removeRow(Consorzio consorzio, HttpServletRequest request) {
        String from = request.getParameter("riga");
        String[] parts = from == null ? new String[0] : from.split("/", -1);
        if (parts.length == 2 && parts[0].matches("[0-9a-f-]{36}") && parts[1].matches("\\d{1,7}")) {
            var _ = client.removeRow(
                    consorzio.token(), consorzio.id(), UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    @GetMapping(DATA)
    View data(HttpServletRequest request, @PathVariable UUID id, @PathVariable TenantId tenant) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Avvio avvio = client.avvio(consorzio.token(), id, tenant);
        return form(consorzio, dati(consorzio, avvio), Form.fresh(null, ComuneForm.of(avvio)));
    }

    private static DatiPage dati(Consorzio consorzio, Avvio avvio) {
        return new DatiPage(
                t("avvio.dati", ComuniPage.nome(avvio)),
                t("avvio.dati.lead"),
                consorzio.at("/comuni/" + avvio.tenant() + "/dati"),
                consorzio.at("/comuni/" + avvio.tenant()),
                isOpen(avvio, Consorzi.Passo.PROFILO),
                isOpen(avvio, Consorzi.Passo.UFFICI));
    }

    private static boolean isOpen(Avvio avvio, Consorzi.Passo passo) {
        return avvio.passi().stream().anyMatch(p -> p.passo() == passo && p.stato() != Consorzi.Stato.FATTO);
    }

    @PostMapping(DATA)
    View complete(HttpServletRequest request, @PathVariable UUID id, @PathVariable TenantId tenant) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Avvio avvio = client.avvio(consorzio.token(), id, tenant);
        return sent(
                Form.of(request),
                r -> client.complete(consorzio.token(), id, tenant, r),
                _ -> Pages.see(consorzio.at("/comuni/" + tenant)),
                again -> form(consorzio, dati(consorzio, avvio), again));
    }

    private static View sent(
            Form form,
            Function<Richiesta, Esito<Consorzi.Iniziato>> command,
            Function<Consorzi.Iniziato, View> done,
            Function<Form, View> again) {
        Reading reading = new Reading(form, ComuneForm.LABELS, ComuneForm::field);
        Richiesta asked = ComuneForm.read(reading, form);
        return reading.failed()
                ? again.apply(reading.form())
                : command.apply(asked)
                        .fold(done, why -> again.apply(form.refused(why, ComuneForm.LABELS, ComuneForm::field)));
    }

    private View form(Consorzio consorzio, DatiPage page, Form form) {
        return pages.outside(
                        consorzio.io(),
                        consorzio.below(Consorzio.Parte.COMUNI, page.titolo()),
                        "consorzio/dati.jte",
                        Map.of("page", page, "form", form))
                .withStatus(form.status());
    }

    /** A row that was refused, in the form of a single comune. */
    @GetMapping(ROW)
    View row(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID caricamento, @PathVariable int riga) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Consorzi.Rifiutata row = refused(consorzio, caricamento).rifiutate().stream()
                .filter(r -> r.riga() == riga)
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        var values = ComuneForm.of(row.richiesta());
        values.put("sigla", or(row.richiesta().sigla(), ""));
        values.put("riga", caricamento + "/" + riga);
        Form form = Form.fresh(null, values)
                .refused(
                        new Refused(
                                422,
                                "",
                                "",
                                "",
                                "",
                                row.errori().stream()
                                        .map(e -> new Refused.Fault(
                                                e.pointer(), e.code(), Errori.frase(row.richiesta(), e)))
                                        .toList()),
                        ComuneForm.LABELS,
                        ComuneForm::field);
        return form(
                consorzio,
                new DatiPage(
                        t("avvio.riga", String.valueOf(riga)),
                        t("avvio.correggi.lead"),
                        consorzio.at("/comuni/nuovo"),
                        consorzio.at(""),
                        true,
                        true),
                // Nothing was sent: it only shows what was refused then.
                new Form(form.key(), form.version(), form.values(), form.problem(), form.errors(), 200));
    }

    private Consorzi.Caricamento refused(Consorzio consorzio, UUID caricamento) {
        return client.fogli(consorzio.token(), consorzio.id()).stream()
                .filter(c -> c.id().equals(caricamento))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    @PostMapping(ROW + "/rimozione")
    View remove(
            HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID caricamento, @PathVariable int riga) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return Consorzio.said(
                request,
                client.removeRow(consorzio.token(), id, caricamento, riga),
                consorzio.at(""),
                t("avvio.riga.tolta", String.valueOf(riga)));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
