// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Monitoraggi;
import it.ciclo.portal.client.Monitoraggi.Riga;
import it.ciclo.portal.client.Monitoraggi.Uno;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The monitorings of a year, and what an office reports. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/monitoraggi")
class MonitoraggiController {

    private final QueryClient queries;
    private final CommandClient commands;
    private final Units units;
    private final People people;
    private final Pages pages;

    MonitoraggiController(QueryClient queries, CommandClient commands, Units units, People people, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.units = units;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    View all(Acting acting) {
        Monitoraggi all = queries.monitoraggi(acting, acting.anno());
        List<@Nullable PersonId> ids = new ArrayList<>();
        all.monitoraggi().forEach(m -> {
            m.righe()
                    .forEach(r ->
                            ids.add(r.rapporto() == null ? null : r.rapporto().da()));
            m.azioni().forEach(a -> ids.add(a.incaricato()));
        });
        return pages.page(
                acting,
                head(acting, t("monitoraggio.titolo", String.valueOf(acting.anno()))),
                "monitoraggio/list.jte",
                Map.of("page", MonitoraggiPage.of(acting, all, units.of(acting), people.names(acting, ids))));
    }

    @GetMapping("/{period}/rapporti")
    View reports(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        List<Riga> righe = MonitoraggiPage.reportable(acting, m);
        Map<String, String> values = new LinkedHashMap<>();
        for (int n = 0; n < righe.size(); n++) {
            RapportiForm.fill(values, "rapporti/" + n + "/", righe.get(n));
        }
        return reports(acting, m, righe, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/{period}/rapporti")
    View report(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        Form form = Form.of(request);
        List<Riga> righe = shown(form, m);
        var places = new RapportiForm.Sent();
        var reading = new Reading(form, RapportiForm.labels(righe), places::field);
        List<Map<String, Object>> rapporti = RapportiForm.read(form, reading, righe, places);
        return reading.send(
                sent -> commands.post(
                        acting, command(period, "rapporti"), sent.command(), Map.of("rapporti", rapporti)),
                done -> see(
                        acting,
                        period,
                        t(
                                rapporti.size() == 1 ? "monitoraggio.riferito.uno" : "monitoraggio.riferito",
                                String.valueOf(rapporti.size()),
                                Formats.number(done.sequenza()))),
                again -> reports(acting, m, righe, again));
    }

    /** The objectives the form was about, in its order, whatever was reported meanwhile. */
    private static List<Riga> shown(Form form, Uno m) {
        List<Riga> righe = new ArrayList<>();
        for (int n = 0; form.has("rapporti/" + n + "/obiettivo"); n++) {
            String id = form.value("rapporti/" + n + "/obiettivo");
            m.righe().stream()
                    .filter(r -> r.obiettivo().toString().equals(id))
                    .findFirst()
                    .ifPresent(righe::add);
        }
        return righe;
    }

    private View reports(Acting acting, Uno m, List<Riga> righe, Form form) {
        var page = RapportiPage.of(acting, m, righe);
        return step(pages, acting, page.titolo(), "monitoraggio/rapporti.jte", page, form);
    }

    @GetMapping("/{period}/rapporti/{obiettivo}/correggi")
    View correction(
            Acting acting,
            HttpServletRequest request,
            @PathVariable Period period,
            @PathVariable ObjectiveId obiettivo) {
        Uno m = one(queries, acting, period);
        Riga riga = riga(m, obiettivo);
        Map<String, String> values = new LinkedHashMap<>();
        RapportiForm.fill(values, "", riga);
        values.put("motivo", "");
        return correction(acting, m, riga, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/{period}/rapporti/{obiettivo}/correggi")
    View correct(
            Acting acting,
            HttpServletRequest request,
            @PathVariable Period period,
            @PathVariable ObjectiveId obiettivo) {
        Uno m = one(queries, acting, period);
        Riga riga = riga(m, obiettivo);
        Form form = Form.of(request);
        List<Integer> kept = new ArrayList<>();
        var reading = new Reading(form, RapportiForm.labels(riga), pointer -> RapportiForm.forecast(pointer, kept));
        var body = RapportiForm.one(form, reading, "", riga, kept)
                .and("motivo", reading.text("motivo", t("monitoraggio.motivo.manca")));
        return reading.send(
                sent -> commands.post(
                        acting,
                        command(period, "rapporti/" + obiettivo + "/correzione"),
                        sent.command(),
                        body.members()),
                done -> see(
                        acting, period, t("monitoraggio.corretto.ok", riga.codice(), Formats.number(done.sequenza()))),
                again -> correction(acting, m, riga, again));
    }

    private View correction(Acting acting, Uno m, Riga riga, Form form) {
        var page = RapportiPage.correction(acting, m, riga);
        return step(pages, acting, page.titolo(), "monitoraggio/rapporti.jte", page, form);
    }

    private static Riga riga(Uno m, ObjectiveId obiettivo) {
        return m.righe().stream()
                .filter(r -> r.obiettivo().equals(obiettivo))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    /** @throws ServiceAnswer 404 where there is none, or of another year */
    static Uno one(QueryClient queries, Acting acting, Period period) {
        Uno m = queries.monitoraggi(acting, acting.anno()).of(period);
        if (m == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return m;
    }

    static String command(Period period, String step) {
        return "/monitoraggi/" + period.code() + "/" + step;
    }

    static View see(Acting acting, Period period, String said) {
        return Pages.done(acting, "monitoraggi#m-" + period.code(), said);
    }

    static View step(Pages pages, Acting acting, String title, String template, Object page, Form form) {
        Head head = head(acting, title)
                .under(t("monitoraggio.titolo", String.valueOf(acting.anno())), acting.at("monitoraggi"));
        return pages.form(acting, head, template, page, form);
    }

    private static Head head(Acting acting, String title) {
        return Head.of(title)
                .in(Nav.OBIETTIVI)
                .under(t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"));
    }
}
