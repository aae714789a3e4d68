// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.peg;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Organ;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** One page with the steps that can be taken on the PEG as it stands. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/peg")
class PegController {

    private static final Labels LABELS = Acts.LABELS
            .and("tipo", t("peg.tipo"))
            .and("denominazione", t("peg.denominazione"))
            .and("bilancio/organo", t("peg.bilancio.organo"))
            .and("bilancio/numero", t("peg.bilancio.numero"))
            .and("bilancio/data", t("peg.bilancio.data"))
            .and("motivoRitardo", t("peg.motivo.ritardo"))
            .and("motivo", t("motivo"))
            .and("caso", t("peg.caso"));

    private final QueryClient queries;
    private final CommandClient commands;
    private final Units units;
    private final Pages pages;

    PegController(QueryClient queries, CommandClient commands, Units units, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping
    View peg(Acting acting, HttpServletRequest request) {
        PegAnswer peg = of(acting);
        return show(acting, peg, Form.restored(request, fresh(peg)));
    }

    @PostMapping
    View step(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        return switch (form.value("passo")) {
            case "delibera" ->
                send(
                        acting,
                        reading,
                        "approvazione",
                        Body.of("atto", Acts.read(form, reading))
                                .and("motivoRitardo", reading.textIfAny("motivoRitardo")));
            case "variazione" ->
                send(
                        acting,
                        reading,
                        "variazioni",
                        Body.of("atto", Acts.read(form, reading))
                                .and("motivo", reading.text("motivo", t("peg.motivo.manca")))
                                .and("caso", reading.textIfAny("caso")));
            case "non-dovuto" -> send(acting, reading, "non-dovuto", new Body());
            default -> send(acting, reading, "bozza", bozza(form, reading));
        };
    }

    private static Body bozza(Form form, Reading reading) {
        return Body.of("tipo", reading.choice("tipo"))
                .and("denominazione", reading.text("denominazione", t("peg.denominazione.manca")))
                .and(
                        "bilancio",
                        Body.of("organo", reading.choice("bilancio/organo"))
                                .and("numero", reading.text("bilancio/numero", t("atto.numero.manca")))
                                .and("data", reading.day("bilancio/data", t("atto.data.manca")))
                                .and("immediatamenteEseguibile", form.is("bilancio/immediatamenteEseguibile", "true"))
                                .members());
    }

    private View send(Acting acting, Reading reading, String step, Body body) {
        return reading.send(
                sent -> commands.post(acting, "/peg/" + acting.anno() + "/" + step, sent.command(), body.members()),
                done -> Pages.taken(acting, "peg", "peg.fatto." + step, done),
                again -> show(acting, of(acting), again));
    }

    private PegAnswer of(Acting acting) {
        return queries.get(acting, "/cicli/" + acting.anno() + "/peg", new ParameterizedTypeReference<PegAnswer>() {});
    }

    private static Form fresh(PegAnswer peg) {
        Map<String, String> values = new HashMap<>();
        values.put("atto/organo", Organ.GIUNTA.name());
        values.put("tipo", (peg.tipo() == null ? Tipo.PEG : peg.tipo()).name());
        values.put("denominazione", peg.denominazione() == null ? "PEG" : peg.denominazione());
        values.put("bilancio/organo", Organ.CONSIGLIO.name());
        if (peg.bilancio() != null) {
            values.put("bilancio/organo", peg.bilancio().organo().name());
            values.put("bilancio/numero", peg.bilancio().numero());
            values.put("bilancio/data", peg.bilancio().data().toString());
            values.put(
                    "bilancio/immediatamenteEseguibile",
                    String.valueOf(peg.bilancio().immediatamenteEseguibile()));
        }
        return Form.fresh(peg.versione(), values);
    }

    private View show(Acting acting, PegAnswer peg, Form form) {
        Head head = Head.of(t("peg.titolo", String.valueOf(acting.anno())))
                .in(Nav.PIANO)
                .under(t("piano.breve", String.valueOf(acting.anno())), acting.at("piano"))
                .here(t("peg.breve"));
        return pages.form(acting, head, "peg/peg.jte", PegPage.of(acting, peg, units.of(acting)), form);
    }
}
