// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Units are defined and renamed. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone/settori")
class UnitaController {

    private static final Labels LABELS =
            Labels.of(Map.of("codice", t("persone.codice"), "nome", t("persone.nome"), "motivo", t("motivo")));

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;

    UnitaController(QueryClient queries, CommandClient commands, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping("/nuovo")
    View defining(Acting acting, HttpServletRequest request) {
        return defining(acting, Form.restored(request, Form.fresh(null, Map.of())));
    }

    @PostMapping("/nuovo")
    View define(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("codice", reading.text("codice", t("persone.codice.manca")))
                .and("nome", reading.text("nome", t("persone.settore.nome.manca")));
        return reading.send(
                sent -> commands.post(acting, "/unita", sent.command(), body.members()),
                done -> done(acting, "persone.settore.definito", form, done),
                again -> defining(acting, again));
    }

    @GetMapping("/{unita}")
    View renaming(Acting acting, HttpServletRequest request, @PathVariable UUID unita) {
        var unit = unit(acting, unita);
        return renaming(acting, unit, Form.restored(request, Form.fresh(null, Map.of("nome", unit.nome()))));
    }

    @PostMapping("/{unita}")
    View rename(Acting acting, HttpServletRequest request, @PathVariable UUID unita) {
        var unit = unit(acting, unita);
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Body.of("nome", reading.text("nome", t("persone.settore.nome.manca")))
                .and("motivo", reading.text("motivo", t("persone.motivo.manca")));
        return reading.send(
                sent -> commands.put(acting, "/unita/" + unita, sent.command(), body.members()),
                done -> done(acting, "persone.settore.rinominato", form, done),
                again -> renaming(acting, unit, again));
    }

    private static View done(Acting acting, String said, Form form, Done done) {
        return Pages.done(acting, "persone#settori", t(said, form.value("nome"), Formats.number(done.sequenza())));
    }

    private Cicli.Unita unit(Acting acting, UUID id) {
        return queries.unita(acting).stream()
                .filter(u -> u.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    private View defining(Acting acting, Form form) {
        return show(
                acting,
                new SettorePage(
                        acting.address(),
                        acting.at("persone/settori/nuovo"),
                        t("persone.settore.nuovo"),
                        t("persone.settore.nuovo.lead"),
                        t("persone.settore.nuovo.bottone"),
                        true),
                form);
    }

    private View renaming(Acting acting, Cicli.Unita unit, Form form) {
        return show(
                acting,
                new SettorePage(
                        acting.address(),
                        acting.at("persone/settori/" + unit.id()),
                        t("persone.settore.rinomina"),
                        t("persone.settore.rinomina.lead", unit.codice(), unit.nome()),
                        t("persone.settore.rinomina.bottone"),
                        false),
                form);
    }

    private View show(Acting acting, SettorePage view, Form form) {
        return pages.form(acting, PersoneController.below(acting, view.titolo()), "persone/settore.jte", view, form);
    }
}
