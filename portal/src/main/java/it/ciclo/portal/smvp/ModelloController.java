// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient;
import it.ciclo.portal.client.ModelliClient.Modello;
import it.ciclo.portal.client.ModelliClient.Visto;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.smvp.SmvpAnswer.DelConsorzio;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rules of the ente and the templates of its consortium: what differs, and what the ente gives. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/smvp")
class ModelloController {

    private static final String VERSION = "/versioni/{versione:[0-9]{1,6}}";
    private static final Labels OFFERTA = Labels.of(Map.of("nota", t("modelli.offri.nota")));

    private final Smvp smvp;
    private final ModelliClient modelli;
    private final Pages pages;

    ModelloController(Smvp smvp, ModelliClient modelli, Pages pages) {
        this.smvp = smvp;
        this.modelli = modelli;
        this.pages = pages;
    }

    @GetMapping("/bozza/modello")
    View ofDraft(Acting acting, @RequestParam(required = false) @Nullable Integer con) {
        return compared(acting, smvp.draft(acting), true, con);
    }

    @GetMapping(VERSION + "/modello")
    View ofVersion(Acting acting, @PathVariable int versione, @RequestParam(required = false) @Nullable Integer con) {
        return compared(acting, smvp.version(acting, versione), false, con);
    }

    private View compared(Acting acting, Regole regole, boolean bozza, @Nullable Integer con) {
        DelConsorzio from = regole.delConsorzio();
        if (from == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        int with = con == null ? from.versione() : con;
        Visto visto = modelli.visto(acting);
        Modello template = visto.di(from.id(), with);
        SmvpAnswer.Confronto answer =
                template == null ? null : smvp.compared(acting, bozza ? null : regole.version(), template.rules());
        return pages.page(
                acting,
                SmvpController.below(acting, t("modelli.differenze")),
                "smvp/confronto.jte",
                Map.of("page", Confronto.of(acting, regole, bozza, from, with, visto, answer)));
    }

    @GetMapping(VERSION + "/offerta")
    View offer(Acting acting, HttpServletRequest request, @PathVariable int versione) {
        return offer(acting, smvp.version(acting, versione), Form.restored(request, Form.fresh(null, Map.of())));
    }

    private View offer(Acting acting, Regole regole, Form form) {
        Offerta view = Offerta.of(acting, regole, modelli.visto(acting));
        return pages.form(acting, SmvpController.below(acting, view.titolo()), "smvp/offerta.jte", view, form);
    }

    @PostMapping(VERSION + "/offerta")
    View offered(Acting acting, HttpServletRequest request, @PathVariable int versione) {
        Regole regole = smvp.version(acting, versione);
        var form = Form.of(request);
        var reading = new Reading(form, OFFERTA);
        var body = Body.of("versione", versione)
                .and("rules", regole.rules())
                .and("nota", reading.text("nota", t("modelli.offri.nota.manca")));
        return reading.send(
                sent -> modelli.offer(acting, sent.command(), body.members()),
                _ -> Pages.done(acting, "smvp", t("modelli.offri.fatto")),
                again -> offer(acting, regole, again));
    }
}
