// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.AmministratoriClient;
import it.ciclo.portal.client.AmministratoriClient.Amministratore;
import it.ciclo.portal.client.AmministratoriClient.Elenco;
import it.ciclo.portal.client.AmministratoriClient.Fatto;
import it.ciclo.portal.client.AmministratoriClient.Invitato;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Who administers a consortium: asked in, and ended. */
@Controller
@RequestMapping("/consorzi/{id:[0-9a-f-]{36}}/amministratori")
class AmministratoriController {

    private static final String END = "/{persona:[0-9a-f-]{36}}/fine";
    private static final String INVITATION = "/inviti/{invito:[0-9a-f-]{36}}";
    private static final Labels LABELS = Labels.of(Map.of(
            "nome", t("mandati.nome"),
            "cognome", t("mandati.cognome"),
            "email", t("mandati.email"),
            "al", t("amministratori.al"),
            "motivo", t("motivo")));

    private final Desk desk;
    private final AmministratoriClient client;
    private final Pages pages;

    AmministratoriController(Desk desk, AmministratoriClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View all(HttpServletRequest request, @PathVariable UUID id) {
        return all(Consorzio.of(desk, request, id), null);
    }

    private View all(Consorzio consorzio, @Nullable String link) {
        Elenco all = client.all(consorzio.token(), consorzio.id());
        return pages.outside(
                consorzio.io(),
                consorzio.head(Consorzio.Parte.AMMINISTRATORI, t("amministratori.titolo")),
                "consorzio/amministratori.jte",
                Map.of("page", AmministratoriPage.of(consorzio, consorzio.io().id(), all, link)));
    }

    @GetMapping("/nuovo")
    View form(HttpServletRequest request, @PathVariable UUID id) {
        return form(Consorzio.of(desk, request, id), Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View form(Consorzio consorzio, Form form) {
        return pages.outside(
                        consorzio.io(),
                        below(consorzio, t("amministratori.nuovo")),
                        "consorzio/amministratore.jte",
                        Map.of("indirizzo", consorzio.at("/amministratori"), "form", form))
                .withStatus(form.status());
    }

    /** The link is shown once, in the answer itself. */
    @PostMapping("/nuovo")
    View invite(HttpServletRequest request, @PathVariable UUID id) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        Map<String, String> body = new HashMap<>();
        for (String name : List.of("nome", "cognome", "email", "motivo")) {
            body.put(name, form.value(name));
        }
        return client.post(consorzio.token(), id, "/inviti", body)
                .fold(
                        done -> invited(request, consorzio, done),
                        why -> form(consorzio, form.refused(Consorzio.corrected(why), LABELS, name -> name)));
    }

    @GetMapping(INVITATION + "/invio")
    View sending(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID invito) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return sending(consorzio, invito, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View sending(Consorzio consorzio, UUID id, Form form) {
        return end(consorzio, pending(consorzio, id, "invio"), form);
    }

    @PostMapping(INVITATION + "/invio")
    View send(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID invito) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        return client.post(consorzio.token(), id, "/inviti/" + invito + "/invio", Map.of())
                .fold(
                        done -> invited(request, consorzio, done),
                        why -> sending(
                                consorzio, invito, form.refused(Consorzio.corrected(why), LABELS, name -> name)));
    }

    private View invited(HttpServletRequest request, Consorzio consorzio, Fatto done) {
        if (done.indirizzo() != null) {
            return all(consorzio, done.indirizzo());
        }
        if (done.errore() != null) {
            return said(request, consorzio, done.errore());
        }
        return done(request, consorzio, t("amministratori.spedito"));
    }

    private static View said(HttpServletRequest request, Consorzio consorzio, String why) {
        Consorzio.notice(request, "late", why);
        return Pages.see(consorzio.at("/amministratori"));
    }

    private static View done(HttpServletRequest request, Consorzio consorzio, String what) {
        Consorzio.notice(request, "ok", what);
        return Pages.see(consorzio.at("/amministratori"));
    }

    @GetMapping(INVITATION + "/revoca")
    View revocation(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID invito) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        return revocation(consorzio, invito, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View revocation(Consorzio consorzio, UUID id, Form form) {
        return end(consorzio, pending(consorzio, id, "revoca"), form);
    }

    private FinePage pending(Consorzio consorzio, UUID id, String what) {
        Invitato one = one(client.all(consorzio.token(), consorzio.id()).inviti(), i -> i.id().equals(id));
        return new FinePage(
                t("amministratori." + what + ".titolo", one.fullName()),
                t("amministratori." + what + ".effetto"),
                consorzio.at("/amministratori"),
                consorzio.at("/amministratori/inviti/" + id + "/" + what),
                t("amministratori." + what),
                null,
                what.equals("revoca") ? t("amministratori.motivo") : null);
    }

    @PostMapping(INVITATION + "/revoca")
    View revoke(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID invito) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        return client.post(
                        consorzio.token(), id, "/inviti/" + invito + "/revoca", Map.of("motivo", form.value("motivo")))
                .fold(
                        _ -> done(request, consorzio, t("amministratori.revocato")),
                        why -> revocation(
                                consorzio, invito, form.refused(Consorzio.corrected(why), LABELS, name -> name)));
    }

    @GetMapping(END)
    View ending(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID persona) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form fresh = Form.fresh(null, Map.of("al", desk.today().toString()));
        return ending(consorzio, persona, Form.restored(request, fresh));
    }

    private View ending(Consorzio consorzio, UUID id, Form form) {
        Amministratore one = one(
                client.all(consorzio.token(), consorzio.id()).amministratori(),
                a -> a.persona().value().equals(id));
        return end(
                consorzio,
                new FinePage(
                        t("amministratori.fine.titolo", one.fullName()),
                        t("amministratori.fine.effetto"),
                        consorzio.at("/amministratori"),
                        consorzio.at("/amministratori/" + id + "/fine"),
                        t("amministratori.fine"),
                        t("amministratori.al.aiuto", Formats.date(desk.today().minusDays(1))),
                        t("amministratori.motivo")),
                form);
    }

    @PostMapping(END)
    View end(HttpServletRequest request, @PathVariable UUID id, @PathVariable UUID persona) {
        Consorzio consorzio = Consorzio.of(desk, request, id);
        Form form = Form.of(request);
        var day = Formats.parseDate(form.value("al"));
        var body = Body.of("al", day == null ? null : day.toString()).and("motivo", form.value("motivo"));
        return client.post(consorzio.token(), id, "/" + persona + "/fine", body.members())
                .fold(
                        _ -> {
                            Desk.forget(request);
                            return done(request, consorzio, t("amministratori.finito"));
                        },
                        why -> ending(
                                consorzio, persona, form.refused(Consorzio.corrected(why), LABELS, name -> name)));
    }

    private View end(Consorzio consorzio, FinePage page, Form form) {
        return pages.outside(
                        consorzio.io(),
                        below(consorzio, page.titolo()),
                        "consorzio/fine.jte",
                        Map.of("page", page, "form", form))
                .withStatus(form.status());
    }

    private static <T> T one(List<T> all, Predicate<T> asked) {
        return all.stream().filter(asked).findFirst().orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    private static Head below(Consorzio consorzio, String title) {
        return consorzio.below(Consorzio.Parte.AMMINISTRATORI, title);
    }
}
