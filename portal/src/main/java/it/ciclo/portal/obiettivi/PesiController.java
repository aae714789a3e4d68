// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Command;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Outcome;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
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
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The weights of a settore while its Piano is a draft: each that changes is a revision of its objective. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/pesi/{unita:[0-9a-f-]{36}}")
class PesiController {

    private final QueryClient queries;
    private final CommandClient commands;
    private final Objectives objectives;
    private final Units units;
    private final Pages pages;

    PesiController(QueryClient queries, CommandClient commands, Objectives objectives, Units units, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.objectives = objectives;
        this.units = units;
        this.pages = pages;
    }

    @GetMapping
    View weights(Acting acting, HttpServletRequest request, @PathVariable UnitaId unita) {
        List<ObjectiveRow> all = queries.obiettivi(acting, acting.anno());
        return show(acting, all, unita, Form.restored(request, Form.fresh(null, PesiPage.values(all, unita))));
    }

    /** @param azione to save, or only to add up what is typed */
    @PostMapping
    View weigh(
            Acting acting,
            HttpServletRequest request,
            @PathVariable UnitaId unita,
            @RequestParam(defaultValue = "salva") String azione) {
        List<ObjectiveRow> all = queries.obiettivi(acting, acting.anno());
        Form form = Form.of(request);
        if (azione.equals("somma")) {
            return show(acting, all, unita, form);
        }
        var reading = new Reading(form, PesiPage.labels(all));
        Map<ObjectiveRow, BigDecimal> changed = changed(all, unita, reading);
        return reading.send(
                sent -> each(acting, sent, changed),
                done -> Pages.done(
                        acting, "piano", count("pesi.salvati", changed.size(), Formats.number(done.sequenza()))),
                again -> show(acting, queries.obiettivi(acting, acting.anno()), unita, again));
    }

    private static Map<ObjectiveRow, BigDecimal> changed(List<ObjectiveRow> all, UnitaId unita, Reading reading) {
        Map<ObjectiveRow, BigDecimal> changed = new LinkedHashMap<>();
        for (ObjectiveRow o : PesiPage.of(all, unita)) {
            if (o.unita().equals(unita) && reading.form().values().containsKey(PesiPage.campo(o))) {
                BigDecimal typed = reading.number(PesiPage.campo(o));
                if (typed != null && typed.compareTo(o.peso().value()) != 0) {
                    changed.put(o, typed);
                }
            }
        }
        if (changed.isEmpty() && !reading.failed()) {
            reading.wrong("", t("pesi.uguali"));
        }
        return changed;
    }

    /** The first refusal ends it, at the field of its objective; what was saved before stands. */
    private Outcome each(Acting acting, Form form, Map<ObjectiveRow, BigDecimal> changed) {
        Outcome last = null;
        for (Map.Entry<ObjectiveRow, BigDecimal> one : changed.entrySet()) {
            ObjectiveRow row = one.getKey();
            ObjectiveDetail o = objectives.of(acting, row.id().toString());
            var values = new LinkedHashMap<>(ObjectiveForm.of(o));
            values.put("peso", Formats.exact(one.getValue(), 2));
            var body = new ObjectiveReading(Form.fresh(o.versione(), values), acting.anno()).revision();
            UUID key = UUID.nameUUIDFromBytes((form.key() + row.id()).getBytes(StandardCharsets.UTF_8));
            last = commands.put(acting, "/obiettivi/" + row.id(), new Command(key, o.versione()), body);
            if (last instanceof Refused refused) {
                return PesiPage.at(row, refused);
            }
        }
        if (last == null) {
            throw new IllegalStateException("a form without any weight is not sent");
        }
        return last;
    }

    private View show(Acting acting, List<ObjectiveRow> all, UnitaId unita, Form form) {
        List<ObjectiveRow> here = PesiPage.of(all, unita);
        if (here.isEmpty()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        if (here.stream().noneMatch(o -> o.is("BOZZA"))) {
            return Pages.see(acting, "variazioni", new Notice("info", t("pesi.dopo.delibera")));
        }
        var page = PesiPage.of(acting, all, unita, units.of(acting), form);
        Head head = Head.of(page.titolo())
                .in(Nav.PIANO)
                .under(t("piano.titolo", String.valueOf(acting.anno())), acting.at("piano"))
                .here(t("pesi.breve"));
        return pages.form(acting, head, "obiettivi/pesi.jte", page, form);
    }
}
