// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.AmministratoriClient;
import it.ciclo.portal.client.AmministratoriClient.Offerta;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** An invitation to administer a consortium: accepted with a new access, or by who has one already. */
@Controller
@RequestMapping("/invito-consorzio/{segreto:[A-Za-z0-9_-]{1,100}}")
class AmministraController {

    private final Desk desk;
    private final AmministratoriClient client;
    private final Pages pages;

    AmministraController(Desk desk, AmministratoriClient client, Pages pages) {
        this.desk = desk;
        this.client = client;
        this.pages = pages;
    }

    @GetMapping
    View read(HttpServletRequest request, @PathVariable String segreto) {
        return client.offer(request.getRemoteAddr(), segreto)
                .fold(
                        offer -> show(
                                request,
                                segreto,
                                offer,
                                null,
                                Form.fresh(null, Map.of("username", offer.email(), "password", "", "ancora", ""))),
                        this::over);
    }

    @PostMapping
    View accept(HttpServletRequest request, @PathVariable String segreto) {
        Form form = Form.of(request);
        return client.offer(request.getRemoteAddr(), segreto)
                .fold(offer -> accept(request, segreto, offer, form), this::over);
    }

    private View accept(HttpServletRequest request, String segreto, Offerta offer, Form form) {
        if (!form.is("ancora", form.value("password"))) {
            var differs = new Form.FieldError("ancora", t("invito.ancora"), t("invito.diverse"));
            return show(request, segreto, offer, null, form.wrong(List.of(differs)));
        }
        return client.accept(request.getRemoteAddr(), segreto, form.value("username"), form.value("password"))
                .fold(
                        accepted -> Pages.see("/consorzi/" + accepted.consorzio()),
                        why -> why.status() == 404
                                ? over(why)
                                : show(
                                        request,
                                        segreto,
                                        offer,
                                        null,
                                        form.refused(why, InvitoController.LABELS, name -> name)));
    }

    /** Who has an access signs in on the way here. */
    @GetMapping("/mio")
    View mine(HttpServletRequest request, @PathVariable String segreto) {
        Io io = desk.io(request);
        return client.offer(request.getRemoteAddr(), segreto)
                .fold(offer -> show(request, segreto, offer, io, Form.fresh(null, Map.of())), this::over);
    }

    @PostMapping("/mio")
    View acceptAsMyself(HttpServletRequest request, @PathVariable String segreto) {
        return client.acceptAs(desk.token(request), segreto)
                .fold(
                        accepted -> {
                            Desk.forget(request);
                            return Pages.see("/consorzi/" + accepted.consorzio());
                        },
                        this::over);
    }

    private View show(HttpServletRequest request, String segreto, Offerta offer, @Nullable Io io, Form form) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var page = new InvitoPage(
                offer.consorzio(),
                t("amministratori.offerta", offer.nome() + " " + offer.cognome(), Formats.date(offer.scadeIl())),
                "/invito-consorzio/" + segreto,
                io != null,
                io == null ? "" : t("invito.chi", io.fullName()),
                csrf == null ? "" : csrf.getToken());
        return pages.outside(
                        io,
                        Head.of(t("invito.titolo", offer.consorzio())),
                        "invito/invito.jte",
                        Map.of("page", page, "form", form))
                .withStatus(form.status());
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
