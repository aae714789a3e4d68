// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.SchedaObiettivo.Parole;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A typing error in an objective whose Piano is approved: words only. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi/{id:[0-9a-f-]{36}}/rettifica")
class RectifyTextController {

    private final Objectives objectives;
    private final CommandClient commands;
    private final Pages pages;

    RectifyTextController(Objectives objectives, CommandClient commands, Pages pages) {
        this.objectives = objectives;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        return show(acting, o, Form.restored(request, Form.fresh(o.versione(), words(o))));
    }

    @PostMapping
    View rectify(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objectives.of(acting, id);
        var form = Form.of(request);
        var reading = new Reading(form, RettificaPage.labels(o));
        var body = Body.of("titolo", reading.text("titolo"))
                .and("descrizione", form.value("descrizione"))
                .and(
                        "indicatori",
                        IntStream.range(0, o.indicatori().size())
                                .mapToObj(i -> indicatore(reading, o, i))
                                .toList())
                .and(
                        "scheda",
                        Map.of(
                                "finalita", form.value("scheda/finalita"),
                                "risultatoAtteso", form.value("scheda/risultatoAtteso"),
                                "stakeholder", form.value("scheda/stakeholder")))
                .and("motivo", reading.text("motivo", t("variazione.motivo.manca")));
        return reading.send(
                sent -> commands.post(acting, "/obiettivi/" + o.id() + "/rettifica", sent.command(), body.members()),
                done -> Pages.done(
                        acting, "obiettivi/" + o.id(), t("rettifica.fatta", Formats.number(done.sequenza()))),
                again -> show(acting, o, again));
    }

    private static Map<String, Object> indicatore(Reading reading, ObjectiveDetail o, int i) {
        return Body.of("indicatore", o.indicatori().get(i).id())
                .and("nome", reading.text("indicatori/" + i + "/nome"))
                .and("fonte", reading.text("indicatori/" + i + "/fonte"))
                .members();
    }

    private static Map<String, String> words(ObjectiveDetail o) {
        var words = new LinkedHashMap<String, String>();
        words.put("titolo", o.titolo());
        words.put("descrizione", o.descrizione());
        Parole scheda = Parole.of(o.scheda());
        words.put("scheda/finalita", scheda.finalita());
        words.put("scheda/risultatoAtteso", scheda.risultatoAtteso());
        words.put("scheda/stakeholder", scheda.stakeholder());
        for (int i = 0; i < o.indicatori().size(); i++) {
            words.put("indicatori/" + i + "/nome", o.indicatori().get(i).nome());
            words.put("indicatori/" + i + "/fonte", o.indicatori().get(i).fonte());
        }
        words.put("motivo", "");
        return words;
    }

    private View show(Acting acting, ObjectiveDetail o, Form form) {
        Head head = Head.of(t("rettifica.titolo", o.codice()))
                .in(Nav.OBIETTIVI)
                .under(t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"))
                .under(o.codice(), acting.at("obiettivi/" + o.id()))
                .here(t("rettifica.breve"));
        return pages.form(acting, head, "obiettivi/rettifica.jte", RettificaPage.of(acting, o), form);
    }
}
