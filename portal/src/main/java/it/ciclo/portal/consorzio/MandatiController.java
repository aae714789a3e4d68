// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.MandatiClient;
import it.ciclo.portal.client.MandatiClient.Elenco;
import it.ciclo.portal.client.MandatiClient.Mandato;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.persone.FineMandatoPage;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
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

/** The OIV and Nuclei that enti of a consortium share. */
@Controller
@RequestMapping("/consorzi/{id:[0-9a-f-]{36}}/mandati")
class MandatiController {

    private static final String RENEWAL = "/{mandato:[0-9a-f-]{36}}/rinnovo";
    private static final String END = "/{mandato:[0-9a-f-]{36}}/fine";

    private final Desk desk;
    private final MandatiClient client;
    private final Pages pages;

    MandatiController(Desk desk, MandatiClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View all(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return pages.outside(
                consorzio.io(),
                consorzio.head(Consorzio.Parte.MANDATI, t("mandati.titolo")),
                "consorzio/mandati.jte",
                Map.of("page", MandatiPage.of(consorzio.at("/mandati"), client.all(consorzio.token(), id))));
    }

    @GetMapping("/nuovo")
    View form(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return form(
                consorzio,
                client.all(consorzio.token(), id),
                Form.restored(request, Form.fresh(null, Map.of("organo", "NUCLEO_DI_VALUTAZIONE"))));
    }

    private View form(Consorzio consorzio, Elenco all, Form form) {
        return pages.outside(
                        consorzio.io(),
                        below(consorzio, t("mandati.nuovo")),
                        "consorzio/mandato.jte",
                        Map.of("page", NominaPage.of(consorzio.at("/mandati"), all.enti(), form), "form", form))
                .withStatus(form.status());
    }

    @PostMapping("/nuovo")
    View appoint(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        Elenco all = client.all(consorzio.token(), id);
        return client.appoint(consorzio.token(), id, MandatoForm.body(form, all.enti()))
                .fold(
                        _ -> done(request, consorzio, t("mandati.nominato")),
                        why -> form(
                                consorzio,
                                all,
                                form.refused(why, MandatoForm.LABELS, name -> MandatoForm.field(form, name))));
    }

    @GetMapping(RENEWAL)
    View renewal(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID mandato) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Mandato old = old(consorzio, mandato);
        Form fresh = Form.fresh(
                null,
                Map.of(
                        "atto/organo",
                        old.atto().organo(),
                        "dal",
                        old.al().plusDays(1).toString()));
        return renewal(consorzio, old, Form.restored(request, fresh));
    }

    private View renewal(Consorzio consorzio, Mandato old, Form form) {
        return pages.outside(
                        consorzio.io(),
                        below(consorzio, t("mandati.rinnova")),
                        "consorzio/rinnovo.jte",
                        Map.of(
                                "titolo",
                                MandatiPage.titolo(old),
                                "indirizzo",
                                consorzio.at("/mandati"),
                                "id",
                                old.id().toString(),
                                "form",
                                form))
                .withStatus(form.status());
    }

    @PostMapping(RENEWAL)
    View renew(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID mandato) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Mandato old = old(consorzio, mandato);
        Form form = Form.of(request);
        return client.renew(consorzio.token(), id, mandato, MandatoForm.renewal(form))
                .fold(
                        _ -> done(request, consorzio, t("mandati.rinnovato")),
                        why -> renewal(consorzio, old, form.refused(why, MandatoForm.LABELS, name -> name)));
    }

    @GetMapping(END)
    View ending(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID mandato) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form fresh = Form.fresh(null, Map.of("al", desk.today().toString()));
        return ending(consorzio, old(consorzio, mandato), Form.restored(request, fresh));
    }

    private View ending(Consorzio consorzio, Mandato old, Form form) {
        var page = new FineMandatoPage(
                MandatiPage.titolo(old),
                t("mandati.fine.consorzio"),
                consorzio.at("/mandati"),
                consorzio.at("/mandati/" + old.id() + "/fine"));
        return pages.outside(
                        consorzio.io(),
                        below(consorzio, t("mandati.fine")),
                        "persone/fine-mandato.jte",
                        Map.of("page", page, "form", form))
                .withStatus(form.status());
    }

    @PostMapping(END)
    View end(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID mandato) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Mandato old = old(consorzio, mandato);
        Form form = Form.of(request);
        return client.end(consorzio.token(), id, mandato, FineMandatoPage.body(form))
                .fold(
                        _ -> done(request, consorzio, t("mandati.fine.fatta", FineMandatoPage.giorno(form))),
                        why -> ending(
                                consorzio,
                                old,
                                form.refused(Consorzio.corrected(why), FineMandatoPage.LABELS, name -> name)));
    }

    private Mandato old(Consorzio consorzio, UUID id) {
        return client.all(consorzio.token(), consorzio.id()).mandati().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    private static Head below(Consorzio consorzio, String title) {
        return consorzio.below(Consorzio.Parte.MANDATI, title);
    }

    private static View done(HttpServletRequest request, Consorzio consorzio, String said) {
        PortalSession.of(request).notice(new Notice("ok", said));
        return Pages.see(consorzio.at("/mandati"));
    }
}
