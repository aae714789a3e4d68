// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.piano.PianoAnswer.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.Variazioni;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The page of the Piano with the steps that are taken on it; its approval has a page of its own. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/piano")
class PianoController {

    private static final Labels PUBBLICAZIONE =
            Labels.of(Map.of("url", t("piano.url"), "pubblicatoIl", t("piano.pubblicato.il")));

    private final Piani piani;
    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;
    private final Variazioni variazioni;

    PianoController(Piani piani, QueryClient queries, CommandClient commands, Pages pages, Variazioni variazioni) {
        this.variazioni = variazioni;
        this.piani = piani;
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    /** The steps too: somebody comes back by the address a form was sent to. */
    @GetMapping({"", "/anno", "/crea", "/proposta", "/pubblicazione"})
    View piano(Acting acting, HttpServletRequest request) {
        return show(acting, request, null);
    }

    @PostMapping("/anno")
    View openYear(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), Labels.NONE);
        return send(acting, request, reading, "/cicli", Body.of("anno", acting.anno()), "piano.anno.aperto");
    }

    @PostMapping("/crea")
    View create(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var body = Body.of("anno", acting.anno()).and("contenitore", form.value("contenitore"));
        return send(acting, request, new Reading(form, Labels.NONE), "/piani", body, "piano.creato");
    }

    @PostMapping("/proposta")
    View propose(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), Labels.NONE);
        return send(acting, request, reading, "/piani/" + acting.anno() + "/proposta", new Body(), "piano.proposto");
    }

    @PostMapping("/pubblicazione")
    View publish(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), PUBBLICAZIONE);
        var body = Body.of("url", reading.text("url", t("piano.url.manca")))
                .and("pubblicatoIl", reading.day("pubblicatoIl", t("data.manca")));
        return send(acting, request, reading, "/piani/" + acting.anno() + "/pubblicazione", body, "piano.pubblicato");
    }

    private View send(Acting acting, HttpServletRequest request, Reading reading, String path, Body body, String said) {
        return reading.send(
                sent -> commands.post(acting, path, sent.command(), body.members()),
                done -> Pages.taken(acting, "piano", said, done),
                again -> show(acting, request, again));
    }

    /** @param again a form that came back, or null */
    private View show(Acting acting, HttpServletRequest request, @Nullable Form again) {
        Head head = Head.of(t("piano.titolo", String.valueOf(acting.anno()))).in(Nav.PIANO);
        boolean open = queries.cicli(acting).stream().anyMatch(c -> c.anno() == acting.anno());
        PianoAnswer piano = open ? piani.readable(acting) : null;
        if (piano == null || piano.stato() == Stato.NON_CREATO) {
            var form = again != null
                    ? again
                    : Form.restored(request, Form.fresh(null, Map.of("contenitore", Container.ALLEGATO_PIAO.name())));
            var view = ApriPage.of(acting, open, open && piano == null, form);
            return pages.form(acting, head, "piano/apri.jte", view, form);
        }
        var view = PianoPage.of(
                acting,
                piano,
                queries.ciclo(acting, acting.anno()),
                queries.unita(acting),
                names(piano) ? queries.obiettivi(acting, acting.anno()) : List.of(),
                piano.inVigore() ? variazioni.page(acting) : null);
        var form = again != null ? again : Form.restored(request, Form.fresh(piano.versione(), Map.of()));
        return pages.form(acting, head, "piano/piano.jte", view, form);
    }

    /** Whether the page has to name objectives. */
    private static boolean names(PianoAnswer piano) {
        return piano.blocchi().stream().anyMatch(b -> b.obiettivo() != null)
                || piano.avvisi().stream().anyMatch(b -> b.obiettivo() != null);
    }
}
