// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class CicloController {

    private static final Labels LABELS = Labels.of(
            Map.of("chiuseIl", t("ciclo.chiuse.il"), "chiusoIl", t("ciclo.chiuso.il"), "motivo", t("motivo")));

    private final QueryClient queries;
    private final CommandClient commands;
    private final People people;
    private final Pages pages;

    CicloController(QueryClient queries, CommandClient commands, People people, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/chiusura-misurazioni")
    View measurements(Acting acting, HttpServletRequest request) {
        var ciclo = ciclo(acting);
        return measurements(acting, ciclo, Form.restored(request, fresh(ciclo, acting, "chiuseIl")));
    }

    @PostMapping("/chiusura-misurazioni")
    View closeMeasurements(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("chiuseIl", reading.day("chiuseIl", t("data.manca")));
        return send(
                acting,
                reading,
                "chiusura-misurazioni",
                body,
                "ciclo.misurazioni.chiuse",
                again -> measurements(acting, ciclo(acting), again));
    }

    @PostMapping("/chiusura-misurazioni/correzione")
    View rectifyClosingDay(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("chiuseIl", reading.day("chiuseIl", t("data.manca")))
                .and("motivo", reading.text("motivo", t("ciclo.motivo.manca")));
        return send(
                acting,
                reading,
                "chiusura-misurazioni/correzione",
                body,
                "ciclo.corretto",
                again -> measurements(acting, ciclo(acting), again));
    }

    @GetMapping({"/chiusura", "/riapertura"})
    View year(Acting acting, HttpServletRequest request) {
        var ciclo = ciclo(acting);
        return year(acting, ciclo, Form.restored(request, fresh(ciclo, acting, "chiusoIl")));
    }

    @PostMapping("/chiusura")
    View close(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("chiusoIl", reading.day("chiusoIl", t("data.manca")));
        return send(acting, reading, "chiusura", body, "ciclo.chiuso", again -> year(acting, ciclo(acting), again));
    }

    @PostMapping("/riapertura")
    View reopen(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS);
        var body = Body.of("motivo", reading.text("motivo", t("ciclo.motivo.manca")));
        return send(acting, reading, "riapertura", body, "ciclo.riaperto", again -> year(acting, ciclo(acting), again));
    }

    private View send(Acting acting, Reading reading, String step, Body body, String said, Function<Form, View> again) {
        return reading.send(
                sent -> commands.post(acting, "/cicli/" + acting.anno() + "/" + step, sent.command(), body.members()),
                done -> Pages.taken(acting, "relazione", said, done),
                again);
    }

    private static Form fresh(Cicli.CicloDetail ciclo, Acting acting, String name) {
        var closed = name.equals("chiuseIl") ? ciclo.misurazioniChiuseIl() : null;
        return Form.fresh(ciclo.versione(), Map.of(name, (closed == null ? acting.today() : closed).toString()));
    }

    private Cicli.CicloDetail ciclo(Acting acting) {
        return queries.ciclo(acting, acting.anno());
    }

    private View measurements(Acting acting, Cicli.CicloDetail ciclo, Form form) {
        String anno = String.valueOf(acting.anno());
        Head head = Head.of(t("ciclo.chiudi.titolo", anno))
                .in(Nav.VALORI)
                .under(t("ciclo.valori", anno), acting.at("valori"))
                .here(t("ciclo.chiudi.breve"));
        List<ObjectiveRow> objectives =
                ciclo.misurazioniChiuseIl() != null ? List.of() : queries.obiettivi(acting, acting.anno());
        var owners = new ArrayList<@Nullable PersonId>();
        objectives.forEach(o -> owners.add(o.responsabile()));
        var view = ChiusuraPage.of(acting, ciclo, objectives, people.names(acting, owners), form);
        return pages.form(acting, head, "ciclo/misurazioni.jte", view, form);
    }

    private View year(Acting acting, Cicli.CicloDetail ciclo, Form form) {
        var view = AnnoPage.of(acting, ciclo, queries.oggi(acting, acting.anno()), form);
        Head head = Head.of(view.titolo())
                .in(Nav.RELAZIONE)
                .under(t("relazione.breve", String.valueOf(acting.anno())), acting.at("relazione"));
        return pages.form(acting, head, "ciclo/anno.jte", view, form);
    }
}
