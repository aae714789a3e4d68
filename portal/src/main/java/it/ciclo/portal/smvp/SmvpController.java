// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ModelliClient;
import it.ciclo.portal.client.ModelliClient.Visto;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The versions of the rulebook, and which of them a year follows. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/smvp")
class SmvpController {

    private static final Labels APPLICA =
            Labels.of(Map.of("versione", t("smvp.applica.versione"), "motivo", t("motivo")));

    private final Smvp smvp;
    private final QueryClient queries;
    private final CommandClient commands;
    private final ModelliClient modelli;
    private final Pages pages;

    SmvpController(Smvp smvp, QueryClient queries, CommandClient commands, ModelliClient modelli, Pages pages) {
        this.smvp = smvp;
        this.queries = queries;
        this.commands = commands;
        this.modelli = modelli;
        this.pages = pages;
    }

    @GetMapping({"", "/anno"})
    View all(Acting acting, HttpServletRequest request) {
        return show(acting, request, null);
    }

    @PostMapping("/anno")
    View pin(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, APPLICA);
        var body = Body.of("versione", reading.whole("versione"))
                .and("motivo", reading.text("motivo", t("smvp.applica.motivo.manca")));
        return reading.send(
                sent -> commands.post(acting, "/cicli/" + acting.anno() + "/smvp", sent.command(), body.members()),
                done -> Pages.taken(acting, "smvp", "smvp.applicato", done),
                again -> show(acting, request, again));
    }

    @GetMapping("/versioni/{versione}")
    View version(Acting acting, @PathVariable int versione) {
        var view = Versione.of(acting, smvp.version(acting, versione), false, null);
        return pages.page(acting, below(acting, view.titolo()), "smvp/versione.jte", Map.of("page", view));
    }

    private View show(Acting acting, HttpServletRequest request, @Nullable Form again) {
        var view = Storia.of(
                acting, smvp.all(acting), Storia.reads(acting) ? modelli.vistoOrNothing(acting) : Visto.NIENTE);
        // The version of the form is that of the year, which the command is about.
        Long year = view.applica() == null
                ? null
                : queries.ciclo(acting, acting.anno()).versione();
        var form = again != null ? again : Form.restored(request, Form.fresh(year, Map.of()));
        Head head = Head.of(t("smvp.titolo")).in(Nav.PIANO).under(t("piano.breve", view.anno()), acting.at("piano"));
        return pages.form(acting, head, "smvp/smvp.jte", view, form);
    }

    /** Of a page below the one of the versions. */
    static Head below(Acting acting, String title) {
        return Head.of(title)
                .in(Nav.PIANO)
                .under(t("piano.breve", String.valueOf(acting.anno())), acting.at("piano"))
                .under(t("smvp.breve"), acting.at("smvp"));
    }
}
