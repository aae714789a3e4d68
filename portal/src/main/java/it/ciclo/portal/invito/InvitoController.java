// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Offerta;
import it.ciclo.portal.client.ConsorziClient;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** An invitation: accepted with a new access, or by who has one already. */
@Controller
@RequestMapping("/invito/{segreto:[A-Za-z0-9_-]{1,100}}")
class InvitoController {

    static final Labels LABELS = Labels.of(
            Map.of("username", t("invito.username"), "password", t("invito.password"), "ancora", t("invito.ancora")));

    private final Desk desk;
    private final ConsorziClient client;
    private final Pages pages;

    InvitoController(Desk desk, ConsorziClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View read(HttpServletRequest request, @PathVariable String segreto) {
        return client.offer(request.getRemoteAddr(), segreto)
                .fold(
                        offer -> form(
                                request,
                                segreto,
                                offer,
                                Form.fresh(null, Map.of("username", offer.email(), "password", "", "ancora", ""))),
                        this::over);
    }

    private View form(HttpServletRequest request, String segreto, Offerta offer, Form form) {
        return pages.outside(
                        null,
                        Head.of(t("invito.titolo", offer.ente())),
                        "invito/invito.jte",
                        Map.of("page", page(request, segreto, offer, null), "form", form))
                .withStatus(form.status());
    }

    private static InvitoPage page(HttpServletRequest request, String segreto, Offerta offer, @Nullable Io io) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new InvitoPage(
                offer.ente(),
                t(
                        "invito.lead",
                        offer.nome() + " " + offer.cognome(),
                        t("ruolo." + offer.ruolo()),
                        Formats.date(offer.scadeIl())),
                "/invito/" + segreto,
                io != null,
                io == null ? "" : t("invito.chi", io.fullName()),
                csrf == null ? "" : csrf.getToken());
    }

    private View over(Refused why) {
        if (why.status() == 429 || why.status() >= 500) {
            // The invitation may well be good: not it is refused, but this moment.
            throw new ServiceAnswer(why);
        }
        return pages.outside(null, Head.of(t("invito.finito")), "invito/finito.jte", Map.of("testo", why.sentence()))
                .withStatus(why.status());
    }

    @PostMapping
    View accept(HttpServletRequest request, @PathVariable String segreto) {
        Form form = Form.of(request);
        return client.offer(request.getRemoteAddr(), segreto)
                .fold(offer -> accept(request, segreto, offer, form), this::over);
    }

    private View accept(HttpServletRequest request, String segreto, Offerta offer, Form form) {
        if (!form.is("ancora", form.value("password"))) {
            return form(
                    request,
                    segreto,
                    offer,
                    form.wrong(List.of(new Form.FieldError("ancora", t("invito.ancora"), t("invito.diverse")))));
        }
        return client.accept(request.getRemoteAddr(), segreto, form.value("username"), form.value("password"))
                .fold(
                        accepted -> Pages.see("/enti/" + accepted.tenant()),
                        why -> why.status() == 404
                                ? over(why)
                                : form(
                                        request,
                                        segreto,
                                        offer,
                                        form.refused(why, LABELS, Function.<String>identity()::apply)));
    }

    /** Who has an access signs in on the way here. */
    @GetMapping("/mio")
    View mine(HttpServletRequest request, @PathVariable String segreto) {
        Io io = desk.io(request);
        return client.offer(request.getRemoteAddr(), segreto)
                .fold(
                        offer -> pages.outside(
                                io,
                                Head.of(t("invito.titolo", offer.ente())),
                                "invito/invito.jte",
                                Map.of("page", page(request, segreto, offer, io), "form", Form.fresh(null, Map.of()))),
                        this::over);
    }

    @PostMapping("/mio")
    View acceptAsMyself(HttpServletRequest request, @PathVariable String segreto) {
        return client.acceptAs(desk.token(request), segreto)
                .fold(
                        accepted -> {
                            Desk.forget(request);
                            return Pages.see("/enti/" + accepted.tenant());
                        },
                        this::over);
    }
}
