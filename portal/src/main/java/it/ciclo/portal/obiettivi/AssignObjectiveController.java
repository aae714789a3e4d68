// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi")
class AssignObjectiveController {

    private final ObjectivePages objectives;
    private final QueryClient query;
    private final CommandClient commands;
    private final Units units;
    private final Pages pages;

    AssignObjectiveController(
            ObjectivePages objectives, QueryClient query, CommandClient commands, Units units, Pages pages) {
        this.objectives = objectives;
        this.query = query;
        this.commands = commands;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping("/nuovo")
    View form(Acting acting, HttpServletRequest request, @RequestParam(defaultValue = "") String variazione) {
        if (query.cicli(acting).stream().anyMatch(c -> c.anno() == acting.anno() && c.piano() == null)) {
            return Pages.see(acting, "piano", new Notice("info", t("form.senza.piano", String.valueOf(acting.anno()))));
        }
        var begun = suggestions(acting);
        begun.put("variazione", variazione);
        return objectives.assigning(acting, Form.restored(request, Form.fresh(null, begun)));
    }

    @PostMapping("/nuovo")
    View assign(Acting acting, HttpServletRequest request, @RequestParam(defaultValue = "salva") String azione) {
        var form = Form.of(request);
        var changed = objectives.changed(acting, form, azione);
        if (changed != null) {
            return objectives.assigning(acting, form.with(changed));
        }
        var titolare = objectives.titolare(acting, form);
        if (titolare != null) {
            return objectives.assigning(acting, form.wrong(List.of(titolare)));
        }
        var objective = new ObjectiveReading(form, acting.anno());
        var body = objective.assignment();
        return objective
                .reading()
                .send(
                        sent -> commands.post(acting, "/obiettivi", sent.command(), body),
                        done -> Pages.done(
                                acting,
                                next(form, azione, done),
                                t("form.assegnato", form.value("titolo"), Formats.number(done.sequenza()))),
                        again -> objectives.assigning(acting, again));
    }

    /** Back to the variazione it was assigned for. */
    private static String next(Form form, String azione, Done done) {
        String variazione = form.value("variazione");
        if (Formats.uuid(variazione) == null) {
            return azione.equals("salva-altro") ? "obiettivi/nuovo" : "obiettivi/" + done.id();
        }
        return azione.equals("salva-altro") ? "obiettivi/nuovo?variazione=" + variazione : "variazioni/" + variazione;
    }

    /** The panel beside the form, for what is typed now. */
    @PostMapping("/quadratura")
    View quadratura(Acting acting, HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        var panel = QuadraturaPanel.of(
                Form.of(request),
                query.ciclo(acting, acting.anno()),
                id.isEmpty() ? null : ObjectiveId.of(id),
                query.obiettivi(acting, acting.anno()),
                units.of(acting));
        return pages.page(acting, Head.of(t("quadratura")), "obiettivi/quadratura.jte", Map.of("q", panel));
    }

    /** A new form begins with what is known: own unit, oneself, the next free code, one indicatore. */
    private Map<String, String> suggestions(Acting acting) {
        var values = new LinkedHashMap<String, String>();
        var unit = units.of(acting).all().stream()
                .filter(u -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(u.id()))
                .findFirst();
        values.put("unita", unit.map(u -> u.id().toString()).orElse(""));
        values.put(
                "codice",
                unit.map(u -> nextCode(u.codice(), query.tuttiGliObiettivi(acting, acting.anno())))
                        .orElse(""));
        values.put("titolo", "");
        values.put("descrizione", "");
        values.put("natura", "SVILUPPO");
        values.put(
                "responsabile", acting.is(Role.RESPONSABILE) ? acting.io().id().toString() : "");
        values.put("sostituto", "");
        values.put("peso", "");
        ObjectiveForm.blankIndicatore(values, 0);
        return values;
    }

    private static String nextCode(String unit, List<ObjectiveRow> all) {
        for (int n = 1; n < 100; n++) {
            String code = unit + "-" + (n < 10 ? "0" : "") + n;
            if (all.stream().noneMatch(o -> o.codice().equals(code))) {
                return code;
            }
        }
        return "";
    }
}
