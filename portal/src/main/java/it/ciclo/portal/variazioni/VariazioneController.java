// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.VariazioneAnswer.PesoRiga;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One variazione: what it says, and while it is open what it shall do to which objective. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/variazioni/{id:[0-9a-f-]{36}}")
class VariazioneController {

    private static final Labels WITHDRAWAL = Labels.of(Map.of("ritiro", t("motivo")));

    private final Variazioni variazioni;
    private final QueryClient queries;
    private final CommandClient commands;
    private final People people;
    private final Units units;
    private final Pages pages;

    VariazioneController(
            Variazioni variazioni,
            QueryClient queries,
            CommandClient commands,
            People people,
            Units units,
            Pages pages) {
        this.variazioni = variazioni;
        this.queries = queries;
        this.commands = commands;
        this.people = people;
        this.units = units;
        this.pages = pages;
    }

    /** The steps too: somebody comes back by the address a form was sent to. */
    @GetMapping({"", "/motivo", "/obiettivi", "/pesi", "/ritiro"})
    View page(Acting acting, HttpServletRequest request, @PathVariable String id) {
        return show(acting, id, null);
    }

    @PostMapping("/motivo")
    View revise(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var reading = new Reading(Form.of(request), VariazioniController.LABELS);
        var body = Body.of("causa", reading.choice("causa"))
                .and("motivo", reading.text("motivo", t("variazione.motivo.manca")));
        return reading.send(
                sent -> commands.put(acting, Variazioni.command(id, ""), sent.command(), body.members()),
                done -> done(acting, id, "variazione.motivo.salvato", done),
                again -> show(acting, id, again));
    }

    /** @param azione changes the objective in a page of its own, or takes it out of the Piano for good or for now */
    @PostMapping("/obiettivi")
    View touch(Acting acting, HttpServletRequest request, @PathVariable String id, @RequestParam String azione) {
        var form = Form.of(request);
        var reading = new Reading(form, Labels.of(Map.of("obiettivo", t("variazione.obiettivo"))));
        String objective = reading.choice("obiettivo");
        if (!reading.failed() && Formats.uuid(objective) != null && azione.equals("cambia")) {
            return Pages.see(acting.at("obiettivi/" + objective + "/variazione/" + id));
        }
        String what = azione.equals("sospendi") ? "sospensione" : "stralcio";
        return reading.send(
                sent -> commands.post(
                        acting,
                        Variazioni.command(id, "obiettivi/" + objective + "/" + what),
                        sent.command(),
                        Map.of()),
                done -> done(acting, id, "variazione.modifica.salvata", done),
                again -> show(acting, id, again));
    }

    @PostMapping("/obiettivi/{obiettivo:[0-9a-f-]{36}}/rinuncia")
    View drop(Acting acting, HttpServletRequest request, @PathVariable String id, @PathVariable String obiettivo) {
        return new Reading(Form.of(request), Labels.NONE)
                .send(
                        sent -> commands.post(
                                acting,
                                Variazioni.command(id, "obiettivi/" + obiettivo + "/rinuncia"),
                                sent.command(),
                                Map.of()),
                        done -> done(acting, id, "variazione.modifica.tolta", done),
                        again -> show(acting, id, again));
    }

    /** @param azione as typed, or in the old proportions */
    @PostMapping("/pesi")
    View weigh(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "salva") String azione) {
        var form = Form.of(request);
        var reading = new Reading(form, name -> name.endsWith("/peso") ? t("variazione.voce.peso") : "");
        List<Map<String, Object>> pesi = azione.equals("proporzionale")
                ? proportional(acting, id, form)
                : IntStream.range(0, 300)
                        .filter(i -> form.has("pesi/" + i + "/obiettivo"))
                        .mapToObj(i -> Body.of("obiettivo", form.value("pesi/" + i + "/obiettivo"))
                                .and("peso", reading.number("pesi/" + i + "/peso"))
                                .members())
                        .toList();
        return reading.send(
                sent -> commands.put(acting, Variazioni.command(id, "pesi"), sent.command(), Map.of("pesi", pesi)),
                done -> done(acting, id, "variazione.pesi.salvati", done),
                again -> show(acting, id, again));
    }

    /** Of the objectives the form may weigh. */
    private List<Map<String, Object>> proportional(Acting acting, String id, Form form) {
        return VariazionePage.settable(variazioni.one(acting, id)).stream()
                .filter(r -> form.values().containsValue(r.obiettivo().toString()))
                .map(VariazioneController::proportional)
                .toList();
    }

    private static Map<String, Object> proportional(PesoRiga r) {
        return Body.of("obiettivo", r.obiettivo().toString())
                .and(
                        "peso",
                        r.proporzionale() == null ? null : r.proporzionale().value())
                .members();
    }

    @PostMapping("/ritiro")
    View withdraw(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var reading = new Reading(Form.of(request), WITHDRAWAL, name -> name.equals("motivo") ? "ritiro" : name);
        var body = Body.of("motivo", reading.text("ritiro", t("variazione.motivo.manca")));
        return reading.send(
                sent -> commands.post(acting, Variazioni.command(id, "ritiro"), sent.command(), body.members()),
                done -> done(acting, id, "variazione.ritirata", done),
                again -> show(acting, id, again));
    }

    private static View done(Acting acting, String id, String said, Done done) {
        return Pages.done(acting, "variazioni/" + id, t(said, Formats.number(done.sequenza())));
    }

    /** @param again a form that came back, or null */
    private View show(Acting acting, String id, @Nullable Form again) {
        VariazioneAnswer v = variazioni.one(acting, id);
        var ids = new ArrayList<@Nullable PersonId>();
        ids.add(v.propostaDa());
        ids.add(v.decisione() == null ? null : v.decisione().registrataDa());
        var view = VariazionePage.of(
                acting,
                v,
                v.stato().aperta() ? queries.tuttiGliObiettivi(acting, acting.anno()) : List.of(),
                units.of(acting),
                people.names(acting, ids));
        Head head = Head.of(view.titolo())
                .in(Nav.PIANO)
                .under(t("piano.breve", String.valueOf(acting.anno())), acting.at("piano"))
                .under(t("variazioni"), acting.at("variazioni"))
                .here(t("variazione.breve", String.valueOf(v.numero())));
        var begun = VariazionePage.values(v);
        if (again != null) {
            begun.putAll(again.values());
        }
        var form = again == null ? Form.fresh(v.versione(), begun) : again.with(begun);
        return pages.form(acting, head, "variazioni/variazione.jte", view, form);
    }
}
