// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.InvitiClient;
import it.ciclo.portal.client.InvitiClient.Elenco;
import it.ciclo.portal.client.InvitiClient.Fatto;
import it.ciclo.portal.client.InvitiClient.Invito;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Who is asked into the ente: by the segretario, or by the consortium that brought it in. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/inviti")
class InvitiController {

    private static final Labels LABELS = MembershipForm.LABELS.and("email", t("inviti.email"));

    private final InvitiClient inviti;
    private final QueryClient queries;
    private final Pages pages;
    private final InstantSource clock;

    InvitiController(InvitiClient inviti, QueryClient queries, Pages pages, InstantSource clock) {
        this.inviti = inviti;
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View all(Acting acting) {
        return all(acting, null);
    }

    private View all(Acting acting, InvitiPage.@Nullable Collegamento link) {
        var view = InvitiPage.of(acting, inviti.all(acting), queries.unita(acting), clock.instant(), link);
        return pages.page(
                acting,
                PersoneController.below(acting, t("inviti.titolo")),
                "persone/inviti.jte",
                Map.of("page", view));
    }

    @GetMapping("/nuovo")
    View form(Acting acting, HttpServletRequest request) {
        return form(acting, Form.restored(request, Form.fresh(null, MembershipForm.blank(acting))));
    }

    @PostMapping("/nuovo")
    View invite(Acting acting, HttpServletRequest request) {
        Form form = Form.of(request);
        var reading = new Reading(form, LABELS);
        String nome = reading.text("nome", t("persone.nome.manca"));
        String cognome = reading.text("cognome", t("persone.cognome.manca"));
        String email = reading.text("email", t("inviti.email.manca"));
        var body = MembershipForm.read(reading)
                .and("nome", nome)
                .and("cognome", cognome)
                .and("email", email);
        if (reading.failed()) {
            return form(acting, reading.form());
        }
        return inviti.post(acting, "", body.members())
                .fold(done -> delivered(acting, done, nome + " " + cognome), why -> form(acting, refused(form, why)));
    }

    private View form(Acting acting, Form form) {
        var view = new PersonaPage(
                acting.at("persone/inviti"),
                acting.at("persone/inviti/nuovo"),
                t("inviti.nuovo"),
                t("inviti.nuovo.lead"),
                t("inviti.nuovo.bottone"),
                null,
                MembershipForm.roles(),
                MembershipForm.units(queries.unita(acting)));
        return pages.form(acting, below(acting, view.titolo()), "persone/invita.jte", view, form);
    }

    @GetMapping("/{id}/invio")
    View sending(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return sending(acting, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View sending(Acting acting, UUID id, Form form) {
        Elenco all = inviti.all(acting);
        return one(acting, InvitoPage.invio(acting, pending(all, id), all.posta()), form);
    }

    /** The link is shown once, in the answer itself. */
    @PostMapping("/{id}/invio")
    View send(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        Form form = Form.of(request);
        String name = pending(inviti.all(acting), id).fullName();
        return inviti.post(acting, "/" + id + "/invio", Map.of())
                .fold(done -> delivered(acting, done, name), why -> sending(acting, id, refused(form, why)));
    }

    @GetMapping("/{id}/revoca")
    View revocation(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return revocation(acting, id, Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View revocation(Acting acting, UUID id, Form form) {
        return one(acting, InvitoPage.revoca(acting, pending(inviti.all(acting), id)), form);
    }

    @PostMapping("/{id}/revoca")
    View revoke(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        Form form = Form.of(request);
        return inviti.post(acting, "/" + id + "/revoca", Map.of("motivo", form.value("motivo")))
                .fold(
                        _ -> Pages.done(acting, "persone/inviti", t("inviti.revocato")),
                        why -> revocation(acting, id, refused(form, why)));
    }

    private View delivered(Acting acting, Fatto done, String name) {
        if (done.indirizzo() != null) {
            return all(acting, new InvitiPage.Collegamento(name, done.indirizzo()));
        }
        return done.errore() == null
                ? Pages.done(acting, "persone/inviti", t("inviti.spedito", name))
                : Pages.see(acting, "persone/inviti", new Notice("late", t("inviti.non.spedito", name, done.errore())));
    }

    private View one(Acting acting, InvitoPage view, Form form) {
        return pages.form(acting, below(acting, view.titolo()), "persone/invito.jte", view, form);
    }

    private static Invito pending(Elenco all, UUID id) {
        return all.inviti().stream()
                .filter(i -> i.id().equals(id) && i.isPending())
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    /** What can be put right in the form; anything else is not about it. */
    private static Form refused(Form form, Refused why) {
        if (why.status() != 422) {
            throw new ServiceAnswer(why);
        }
        return form.refused(why, LABELS, name -> name);
    }

    private static Head below(Acting acting, String title) {
        return PersoneController.below(acting, title).under(t("inviti.titolo"), acting.at("persone/inviti"));
    }
}
