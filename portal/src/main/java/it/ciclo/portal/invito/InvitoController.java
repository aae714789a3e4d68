// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.AmministratoriClient;
import it.ciclo.portal.client.ConsorziClient;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.invito.Invitante.Offerta;
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

/** An invitation, into an ente or to administer a consortium: accepted with a new access, or by who has one already. */
@Controller
@RequestMapping({"/invito/{segreto:[A-Za-z0-9_-]{1,100}}", "/invito-consorzio/{segreto:[A-Za-z0-9_-]{1,100}}"})
class InvitoController {

    private static final Labels LABELS = Labels.of(
            Map.of("username", t("invito.username"), "password", t("invito.password"), "ancora", t("invito.ancora")));

    private final Desk desk;
    private final Pages pages;
    private final Invitante ente;
    private final Invitante consorzio;

    InvitoController(Desk desk, Pages pages, ConsorziClient enti, AmministratoriClient consorzi) {
        this.desk = desk;
        this.pages = pages;
        this.ente = new DiEnte(enti);
        this.consorzio = new DiConsorzio(consorzi);
    }

    private Invitante by(HttpServletRequest request) {
        return request.getRequestURI().startsWith(consorzio.indirizzo()) ? consorzio : ente;
    }

    @GetMapping
    View read(HttpServletRequest request, @PathVariable String segreto) {
        return offered(
                request,
                segreto,
                offer -> show(
                        request,
                        segreto,
                        offer,
                        null,
                        Form.fresh(null, Map.of("username", offer.email(), "password", "", "ancora", ""))));
    }

    @PostMapping
    View accept(HttpServletRequest request, @PathVariable String segreto) {
        Form form = Form.of(request);
        return offered(request, segreto, offer -> {
            if (!form.is("ancora", form.value("password"))) {
                var differs = new Form.FieldError("ancora", t("invito.ancora"), t("invito.diverse"));
                return show(request, segreto, offer, null, form.wrong(List.of(differs)));
            }
            return by(request)
                    .accept(request.getRemoteAddr(), segreto, form.value("username"), form.value("password"))
                    .fold(
                            where -> made(form.value("username"), where),
                            why -> why.status() == 404
                                    ? over(why)
                                    : show(request, segreto, offer, null, form.refused(why, LABELS, name -> name)));
        });
    }

    /** Who has an access signs in on the way here. */
    @GetMapping("/mio")
    View mine(HttpServletRequest request, @PathVariable String segreto) {
        return mine(request, segreto, Form.fresh(null, Map.of()));
    }

    private View mine(HttpServletRequest request, String segreto, Form form) {
        Io io = desk.io(request);
        return offered(request, segreto, offer -> show(request, segreto, offer, io, form));
    }

    @PostMapping("/mio")
    View acceptAsMyself(HttpServletRequest request, @PathVariable String segreto) {
        return by(request)
                .acceptAs(desk.token(request), segreto)
                .fold(
                        where -> {
                            Desk.forget(request);
                            return Pages.see(where);
                        },
                        // Not the invitation is refused, but this person.
                        why -> why.status() == 422
                                ? mine(request, segreto, Form.of(request).refused(why, LABELS, name -> name))
                                : over(why));
    }

    private View offered(HttpServletRequest request, String segreto, Function<Offerta, View> page) {
        return by(request).offer(request.getRemoteAddr(), segreto).fold(page, this::over);
    }

    private View show(HttpServletRequest request, String segreto, Offerta offer, @Nullable Io io, Form form) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var page = new InvitoPage(
                offer.da(),
                offer.lead(),
                by(request).indirizzo() + segreto,
                io != null,
                io == null ? "" : t("invito.chi", io.fullName()),
                csrf == null ? "" : csrf.getToken());
        return pages.outside(
                        io,
                        Head.of(t("invito.titolo", offer.da())),
                        "invito/invito.jte",
                        Map.of("page", page, "form", form))
                .withStatus(form.status());
    }

    /** She signs in with it next, on a page that knows nothing of the invitation. */
    private View made(String username, String where) {
        return pages.outside(
                null,
                Head.of(t("invito.creato")),
                "invito/creato.jte",
                Map.of("testo", t("invito.creato.testo", username), "dove", where));
    }

    private View over(Refused why) {
        if (why.status() == 429 || why.status() >= 500 || why.status() == 401) {
            // The invitation may well be good: not it is refused, but this moment.
            throw new ServiceAnswer(why);
        }
        return pages.outside(null, Head.of(t("invito.finito")), "invito/finito.jte", Map.of("testo", why.sentence()))
                .withStatus(why.status());
    }
}
