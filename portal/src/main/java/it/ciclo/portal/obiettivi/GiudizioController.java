// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.prove.Allegato;
import it.ciclo.portal.prove.Prove;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Neutralising an objective, and judging its result. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi/{id:[0-9a-f-]{36}}")
class GiudizioController {

    private static final Labels LABELS = Labels.of(Map.of(
            "motivo",
            t("form.motivo"),
            "esito",
            t("giudizio.esito"),
            "grado",
            t("giudizio.grado"),
            "conflittoDichiarato",
            t("relazione.conflitto"),
            Prove.FIELD,
            t("prove.campo")));

    private final Objectives objectives;
    private final CommandClient commands;
    private final Prove prove;
    private final People people;
    private final Pages pages;

    GiudizioController(Objectives objectives, CommandClient commands, Prove prove, People people, Pages pages) {
        this.objectives = objectives;
        this.commands = commands;
        this.prove = prove;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/neutralizzazione")
    View asking(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        return show(acting, o, "neutralizza", Form.restored(request, Form.fresh(o.versione(), Map.of())));
    }

    @PostMapping("/neutralizzazione")
    View ask(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        var taken = prove.take(acting, request, Form.of(request));
        var reading = taken.reading(LABELS);
        var body = Body.of("motivo", reading.text("motivo")).and(Prove.FIELD, taken.ids());
        return reading.send(
                sent -> commands.post(acting, command(o, "neutralizzazione"), sent.command(), body.members()),
                done -> Pages.done(
                        acting, "obiettivi/" + o.id(), t("giudizio.chiesta.fatto", Formats.number(done.sequenza()))),
                again -> show(acting, o, "neutralizza", again));
    }

    @GetMapping("/neutralizzazione/decisione")
    View deciding(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        return show(acting, o, "decidi", Form.restored(request, Form.fresh(o.versione(), Map.of())));
    }

    @PostMapping("/neutralizzazione/decisione")
    View decide(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        var reading = reading(Form.of(request));
        boolean yes = reading.choice("esito").equals("SI");
        var body = Body.of("motivo", reading.text("motivo"))
                .and("conflittoDichiarato", reading.textIfAny("conflittoDichiarato"));
        return reading.send(
                sent -> commands.post(
                        acting,
                        command(o, "neutralizzazione/" + (yes ? "accoglimento" : "rigetto")),
                        sent.command(),
                        body.members()),
                done -> Pages.done(
                        acting,
                        "obiettivi/" + o.id(),
                        t(yes ? "giudizio.accolta.fatto" : "giudizio.respinta.fatto", Formats.number(done.sequenza()))),
                again -> show(acting, o, "decidi", again));
    }

    @GetMapping("/valutazione")
    View evaluating(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        return show(acting, o, "valuta", Form.restored(request, Form.fresh(o.versione(), Map.of())));
    }

    @PostMapping("/valutazione")
    View evaluate(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        var reading = reading(Form.of(request));
        boolean other = reading.choice("esito").equals("ALTRO");
        var body = Body.of("motivo", reading.text("motivo"))
                .and("grado", other ? reading.number("grado") : null)
                .and("conflittoDichiarato", reading.textIfAny("conflittoDichiarato"));
        return reading.send(
                sent -> commands.post(acting, command(o, "valutazione"), sent.command(), body.members()),
                done -> Pages.done(
                        acting, "obiettivi/" + o.id(), t("giudizio.valutato.fatto", Formats.number(done.sequenza()))),
                again -> show(acting, o, "valuta", again));
    }

    private static Reading reading(Form form) {
        return new Reading(form, LABELS, pointer -> pointer.startsWith(Prove.FIELD) ? Prove.FIELD : pointer);
    }

    private static String command(ObjectiveDetail o, String step) {
        return "/obiettivi/" + o.id() + "/" + step;
    }

    private View show(Acting acting, ObjectiveDetail o, String step, Form form) {
        var page = GiudizioPage.of(acting, o, "giudizio." + step + ".titolo", files(acting, o));
        Head head = Head.of(page.title() + ": " + o.codice())
                .in(Nav.OBIETTIVI)
                .under(t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"))
                .under(o.codice(), page.back())
                .here(page.title());
        return pages.form(acting, head, "obiettivi/" + step + ".jte", page, form);
    }

    private List<Allegato> files(Acting acting, ObjectiveDetail o) {
        var g = o.giudizio();
        var richiesta = g == null ? null : g.richiesta();
        if (richiesta == null) {
            return List.of();
        }
        var names = people.names(acting, List.of(richiesta.da()));
        return richiesta.prove().stream()
                .map(p -> Allegato.of(
                        new ObjectiveDetail.Allegata(p, richiesta.da(), richiesta.il(), richiesta.sequenza()),
                        acting.at("obiettivi/" + o.id()),
                        names))
                .toList();
    }
}
