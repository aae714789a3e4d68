// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.t;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.command;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.one;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.see;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.step;

import it.ciclo.contracts.Period;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.Monitoraggi.Riga;
import it.ciclo.portal.client.Monitoraggi.Uno;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The steps of a monitoring: opened, examined by the OIV, noted by an organ, closed. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/monitoraggi")
class PassiController {

    private static final Labels OPENING =
            Labels.of(Map.of("period", t("monitoraggio.mese"), "entro", t("monitoraggio.riferire.entro")));

    private static final Labels NOTING = Labels.of(Map.of(
            "organo", t("atto.organo"),
            "presaAttoIl", t("monitoraggio.presa.il"),
            "atto/numero", t("atto.numero")));

    private static final Labels CLOSING = Labels.of(Map.of("chiusoIl", t("monitoraggio.chiuso.il")));

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;

    PassiController(QueryClient queries, CommandClient commands, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    // opening

    @GetMapping("/apri")
    View opening(Acting acting, HttpServletRequest request) {
        List<Period> missing = queries.monitoraggi(acting, acting.anno()).mancanti();
        Period first = missing.isEmpty() ? month(acting, acting.today().getMonthValue()) : missing.getFirst();
        Map<String, String> values = Map.of(
                "period", first.code(), "entro", entro(first, acting.today()).toString());
        return opening(acting, Form.restored(request, Form.fresh(null, values)));
    }

    /** A week before the month ends; where that has passed a week from now, as far as three months after it. */
    static LocalDate entro(Period period, LocalDate today) {
        LocalDate usual = period.lastDay().minusDays(7);
        LocalDate latest = period.lastDay().plusMonths(3);
        if (!usual.isBefore(today)) {
            return usual;
        }
        return today.plusDays(7).isAfter(latest) ? latest : today.plusDays(7);
    }

    private static Period month(Acting acting, int month) {
        return new Period.Month(YearMonth.of(acting.anno(), month));
    }

    @PostMapping("/apri")
    View open(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), OPENING);
        String period = reading.text("period", t("monitoraggio.mese.manca"));
        var body = Body.of("period", period).and("entro", reading.day("entro", t("data.manca")));
        return reading.send(
                sent -> commands.post(acting, "/monitoraggi", sent.command(), body.members()),
                done -> said(acting, Period.of(period), "monitoraggio.aperto", done),
                again -> opening(acting, again));
    }

    private static View said(Acting acting, Period period, String text, Done done) {
        return see(acting, period, t(text, Formats.period(period), Formats.number(done.sequenza())));
    }

    private View opening(Acting acting, Form form) {
        List<Option> months = IntStream.rangeClosed(1, 12)
                .mapToObj(m -> month(acting, m))
                .map(p -> new Option(p.code(), Formats.capital(Formats.period(p))))
                .toList();
        var page = new PassoPage(
                        t("monitoraggio.apri.titolo"),
                        t("monitoraggio.apri.lead"),
                        acting.at("monitoraggi/apri"),
                        acting.at("monitoraggi"))
                .scelte(months);
        return step(pages, acting, page.titolo(), "monitoraggio/apri.jte", page, form);
    }

    // the OIV

    @GetMapping("/{period}/esame")
    View examination(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        return examination(acting, m, Form.restored(request, Form.fresh(m.versione(), Map.of())));
    }

    @PostMapping("/{period}/esame")
    View examine(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        Form form = Form.of(request);
        List<Integer> places = new ArrayList<>();
        var reading = new Reading(form, examining(m), pointer -> request(pointer, places));
        var atto = Body.of("organo", "OIV")
                .and("numero", reading.text("atto/numero", t("monitoraggio.verbale.manca")))
                .and("data", reading.day("atto/data", t("monitoraggio.verbale.data.manca")));
        List<Map<String, Object>> richieste = new ArrayList<>();
        for (int n = 0; n < m.righe().size(); n++) {
            if (form.has("richieste/" + n + "/testo")) {
                places.add(n);
                richieste.add(Map.of(
                        "obiettivo", m.righe().get(n).obiettivo().toString(),
                        "testo", form.value("richieste/" + n + "/testo")));
            }
        }
        var body = Body.of("atto", atto.members())
                .and("osservazioni", form.value("osservazioni"))
                .and("richieste", richieste)
                .and(
                        "conflittoDichiarato",
                        EsamePage.conflict(acting, m)
                                ? reading.text("conflittoDichiarato", t("monitoraggio.conflitto.manca"))
                                : reading.textIfAny("conflittoDichiarato"));
        return reading.send(
                sent -> commands.post(acting, command(period, "esame"), sent.command(), body.members()),
                done -> said(acting, period, "monitoraggio.esaminato", done),
                again -> examination(acting, m, again));
    }

    private static Labels examining(Uno m) {
        Map<String, String> labels = new LinkedHashMap<>(Map.of(
                "atto/numero", t("monitoraggio.verbale.numero"),
                "atto/data", t("monitoraggio.verbale.data"),
                "osservazioni", t("monitoraggio.osservazioni"),
                "conflittoDichiarato", t("monitoraggio.conflitto")));
        for (int n = 0; n < m.righe().size(); n++) {
            labels.put(
                    "richieste/" + n + "/testo",
                    t("monitoraggio.richiesta.di", m.righe().get(n).codice()));
        }
        return Labels.of(labels);
    }

    /** {@code richieste/0/testo} is the first that was written, not the first of the page. */
    private static String request(String pointer, List<Integer> places) {
        String[] parts = pointer.split("/");
        if (parts.length > 1 && parts[0].equals("richieste") && parts[1].matches("\\d{1,3}")) {
            int n = Integer.parseInt(parts[1]);
            return "richieste/" + (n < places.size() ? places.get(n) : n) + "/testo";
        }
        return pointer;
    }

    private View examination(Acting acting, Uno m, Form form) {
        var page = EsamePage.of(acting, m, form);
        return step(pages, acting, page.titolo(), "monitoraggio/esame.jte", page, form);
    }

    // an organ

    @GetMapping("/{period}/presa-atto")
    View noting(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        return noting(acting, m, Form.restored(request, Form.fresh(null, Map.of("organo", "GIUNTA"))));
    }

    @PostMapping("/{period}/presa-atto")
    View takeNote(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        Form form = Form.of(request);
        // The day of an act is that of the note.
        var reading = new Reading(form, NOTING, pointer -> pointer.equals("atto/data") ? "presaAttoIl" : pointer);
        String organ = reading.text("organo", t("monitoraggio.organo.manca"));
        LocalDate day = reading.day("presaAttoIl", t("data.manca"));
        var body = Body.of("organo", organ).and("presaAttoIl", day);
        if (form.has("atto/numero") || !organ.equals("GIUNTA")) {
            body.and(
                    "atto",
                    Body.of("organo", organ)
                            .and("numero", reading.text("atto/numero", t("atto.numero.manca")))
                            .and("data", day)
                            .and("immediatamenteEseguibile", form.is("atto/immediatamenteEseguibile", "true"))
                            .members());
        }
        return reading.send(
                sent -> commands.post(acting, command(period, "presa-atto"), sent.command(), body.members()),
                done -> said(acting, period, "monitoraggio.preso.atto", done),
                again -> noting(acting, m, again));
    }

    private View noting(Acting acting, Uno m, Form form) {
        var page = new PassoPage(
                        t("monitoraggio.presa.titolo", Formats.period(m.period())),
                        t("monitoraggio.presa.lead"),
                        RapportiPage.address(acting, m.period(), "presa-atto"),
                        acting.at("monitoraggi"))
                .organi(List.of(
                        new Option("GIUNTA", t("atto.scelta.GIUNTA")),
                        new Option("CONSIGLIO", t("organo.CONSIGLIO")),
                        new Option("COMMISSARIO", t("atto.scelta.COMMISSARIO"))));
        return step(pages, acting, page.titolo(), "monitoraggio/presa.jte", page, form);
    }

    // closing

    @GetMapping("/{period}/chiusura")
    View closing(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        Map<String, String> values = Map.of("chiusoIl", acting.today().toString());
        return closing(acting, m, Form.restored(request, Form.fresh(m.versione(), values)));
    }

    @PostMapping("/{period}/chiusura")
    View close(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        var reading = new Reading(Form.of(request), CLOSING);
        var body = Body.of("chiusoIl", reading.day("chiusoIl", t("data.manca")));
        return reading.send(
                sent -> commands.post(acting, command(period, "chiusura"), sent.command(), body.members()),
                done -> said(acting, period, "monitoraggio.e.chiuso", done),
                again -> closing(acting, m, again));
    }

    private View closing(Acting acting, Uno m, Form form) {
        List<String> without = m.righe().stream()
                .filter(r -> r.rapporto() == null)
                .map(Riga::codice)
                .toList();
        var page = new PassoPage(
                        t("monitoraggio.chiusura.titolo", Formats.period(m.period())),
                        t("monitoraggio.chiusura.lead"),
                        RapportiPage.address(acting, m.period(), "chiusura"),
                        acting.at("monitoraggi"))
                .avviso(without.isEmpty() ? null : t("monitoraggio.senza.rapporto", String.join(", ", without)))
                .frase(t("monitoraggio.chiusura.frase", acting.io().fullName(), Formats.period(m.period())));
        return step(pages, acting, page.titolo(), "monitoraggio/chiusura.jte", page, form);
    }
}
