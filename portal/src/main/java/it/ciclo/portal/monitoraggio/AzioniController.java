// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.t;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.command;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.one;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.see;
import static it.ciclo.portal.monitoraggio.MonitoraggiController.step;

import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Role;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Corso.Azione;
import it.ciclo.portal.client.Monitoraggi.Uno;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.prove.Prove;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Corrective actions: decided, completed, abandoned. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/monitoraggi/{period}/azioni")
class AzioniController {

    private static final Labels DECIDING = Labels.of(Map.of(
            "obiettivo", t("monitoraggio.azione.obiettivo"),
            "cosa", t("monitoraggio.azione.cosa"),
            "incaricato", t("monitoraggio.azione.chi"),
            "entro", t("monitoraggio.azione.entro"),
            "nota", t("monitoraggio.azione.nota.campo"),
            "atto/organo", t("atto.organo"),
            "atto/numero", t("atto.numero"),
            "atto/data", t("atto.data")));

    private static final Labels ENDING = Labels.of(Map.of(
            "completataIl",
            t("monitoraggio.azione.completata.campo"),
            "nota",
            t("monitoraggio.azione.esito"),
            "motivo",
            t("motivo"),
            Prove.FIELD,
            t("prove.campo")));

    private final QueryClient queries;
    private final CommandClient commands;
    private final TenantClient tenants;
    private final Prove prove;
    private final Pages pages;

    AzioniController(QueryClient queries, CommandClient commands, TenantClient tenants, Prove prove, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.tenants = tenants;
        this.prove = prove;
        this.pages = pages;
    }

    /** @param obiettivo the one the OIV asks about, where one comes from there */
    @GetMapping("/nuova")
    View fresh(
            Acting acting,
            HttpServletRequest request,
            @PathVariable Period period,
            @RequestParam(defaultValue = "") String obiettivo) {
        Uno m = one(queries, acting, period);
        Map<String, String> values = Map.of("obiettivo", obiettivo, "atto/organo", "GIUNTA");
        return fresh(acting, m, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/nuova")
    View decide(Acting acting, HttpServletRequest request, @PathVariable Period period) {
        Uno m = one(queries, acting, period);
        Form form = Form.of(request);
        var reading = new Reading(form, DECIDING);
        var body = Body.of("obiettivo", reading.text("obiettivo", t("monitoraggio.azione.obiettivo.manca")))
                .and("cosa", reading.text("cosa", t("monitoraggio.azione.cosa.manca")))
                .and("incaricato", reading.text("incaricato", t("monitoraggio.azione.chi.manca")))
                .and("entro", reading.day("entro", t("data.manca")))
                .and("nota", reading.textIfAny("nota"));
        if (form.has("atto/numero") || form.has("atto/data")) {
            body.and("atto", Acts.read(form, reading));
        }
        return reading.send(
                sent -> commands.post(acting, command(period, "azioni"), sent.command(), body.members()),
                done -> see(acting, period, t("monitoraggio.azione.decisa", Formats.number(done.sequenza()))),
                again -> fresh(acting, m, again));
    }

    private View fresh(Acting acting, Uno m, Form form) {
        List<Option> objectives = new ArrayList<>();
        objectives.add(new Option("", t("monitoraggio.scegli")));
        m.righe().forEach(r -> objectives.add(new Option(r.obiettivo().toString(), r.codice() + " " + r.titolo())));
        List<Option> people = new ArrayList<>();
        people.add(new Option("", t("monitoraggio.scegli")));
        tenants.persone(acting).stream()
                .filter(p -> p.worksOn(acting.today()))
                .forEach(p -> people.add(new Option(p.id().toString(), p.fullName())));
        String asked = m.righe().stream()
                .filter(r -> form.is("obiettivo", r.obiettivo().toString()) && r.richiesta() != null)
                .map(r -> t("monitoraggio.oiv.chiede", String.valueOf(r.richiesta())))
                .findFirst()
                .orElse(null);
        var page = new PassoPage(
                        t("monitoraggio.azione.titolo"),
                        t("monitoraggio.azione.lead", Formats.period(m.period())),
                        RapportiPage.address(acting, m.period(), "azioni/nuova"),
                        acting.at("monitoraggi"))
                .organi(Acts.organs())
                .scelte(people)
                .obiettivi(objectives)
                .avviso(asked);
        return step(pages, acting, page.titolo(), "monitoraggio/azione.jte", page, form);
    }

    @GetMapping("/{azione}")
    View ending(Acting acting, HttpServletRequest request, @PathVariable Period period, @PathVariable AzioneId azione) {
        Azione a = azione(acting, period, azione);
        Map<String, String> values =
                Map.of("come", "COMPLETATA", "completataIl", acting.today().toString());
        return ending(acting, a, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/{azione}")
    View end(Acting acting, HttpServletRequest request, @PathVariable Period period, @PathVariable AzioneId azione) {
        Azione a = azione(acting, period, azione);
        var taken = prove.take(acting, request, Form.of(request));
        Form form = taken.form();
        var reading = taken.reading(ENDING);
        boolean abandoned = form.is("come", "ABBANDONATA");
        Map<String, Object> body = abandoned
                ? Body.of("motivo", reading.text("motivo", t("monitoraggio.motivo.manca")))
                        .members()
                : Prove.into(
                        Body.of("completataIl", reading.day("completataIl", t("data.manca")))
                                .and("nota", reading.textIfAny("nota"))
                                .members(),
                        taken.ids());
        String step = "azioni/" + azione + (abandoned ? "/abbandono" : "/completamento");
        return reading.send(
                sent -> commands.post(acting, command(period, step), sent.command(), body),
                done -> see(
                        acting,
                        period,
                        t(
                                abandoned ? "monitoraggio.azione.abbandonata" : "monitoraggio.azione.conclusa",
                                Formats.number(done.sequenza()))),
                again -> ending(acting, a, again));
    }

    private View ending(Acting acting, Azione a, Form form) {
        List<Option> ways = new ArrayList<>();
        ways.add(new Option("COMPLETATA", t("monitoraggio.azione.fatta")));
        if (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)) {
            ways.add(new Option("ABBANDONATA", t("monitoraggio.azione.lasciata")));
        }
        var page = new PassoPage(
                        t("monitoraggio.azione.fine"),
                        t("monitoraggio.azione.fine.lead", a.cosa(), Formats.date(a.entro())),
                        RapportiPage.address(acting, a.period(), "azioni/" + a.azione()),
                        acting.at("monitoraggi"))
                .scelte(ways);
        return step(pages, acting, page.titolo(), "monitoraggio/fine.jte", page, form);
    }

    private Azione azione(Acting acting, Period period, AzioneId id) {
        return one(queries, acting, period).azioni().stream()
                .filter(a -> a.azione().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }
}
