// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Command;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Outcome;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What would be a form for each objective, in one: each objective stays a command of its own. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class InsiemeController {

    private static final Labels LABELS = Labels.of(Map.of("comunicatoIl", t("corso.comunicato.il")));

    private final QueryClient queries;
    private final CommandClient commands;
    private final People people;
    private final Pages pages;

    InsiemeController(QueryClient queries, CommandClient commands, People people, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/comunicazione")
    View telling(Acting acting, HttpServletRequest request) {
        List<ObjectiveRow> untold = untold(acting);
        Map<String, String> values = checked(untold);
        values.put("comunicatoIl", acting.today().toString());
        return telling(acting, untold, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/comunicazione")
    View tell(Acting acting, HttpServletRequest request) {
        List<ObjectiveRow> untold = untold(acting);
        Form form = Form.of(request);
        var reading = new Reading(form, LABELS);
        List<ObjectiveRow> chosen = chosen(untold, reading);
        var day = reading.day("comunicatoIl", t("data.manca"));
        return reading.send(
                sent -> each(
                        sent,
                        chosen,
                        (o, command) -> commands.post(
                                acting,
                                "/obiettivi/" + o.id() + "/comunicazione",
                                command,
                                Body.of(
                                                "persone",
                                                InsiemePage.told(acting, o).stream()
                                                        .map(PersonId::toString)
                                                        .toList())
                                        .and("comunicatoIl", day)
                                        .members())),
                done -> Pages.done(
                        acting,
                        "comunicazione",
                        count("insieme.comunicati", chosen.size(), Formats.number(done.sequenza()))),
                again -> telling(acting, untold(acting), again));
    }

    /** @return those the acting role may tell of and has somebody to tell */
    private List<ObjectiveRow> untold(Acting acting) {
        boolean all = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        return queries.obiettivi(acting, acting.anno()).stream()
                .filter(o -> all || (acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita())))
                .filter(o -> !InsiemePage.told(acting, o).isEmpty())
                .toList();
    }

    private View telling(Acting acting, List<ObjectiveRow> untold, Form form) {
        var ids = new ArrayList<@Nullable PersonId>();
        untold.forEach(o -> ids.addAll(o.daAvvisare()));
        return page(acting, InsiemePage.telling(acting, untold, people.names(acting, ids)), form);
    }

    @GetMapping("/presa-visione")
    View seeing(Acting acting, HttpServletRequest request) {
        List<ObjectiveRow> unseen = unseen(acting);
        return page(
                acting, InsiemePage.seeing(acting, unseen), Form.restored(request, Form.fresh(null, checked(unseen))));
    }

    @PostMapping("/presa-visione")
    View see(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), LABELS);
        List<ObjectiveRow> chosen = chosen(unseen(acting), reading);
        return reading.send(
                sent -> each(
                        sent,
                        chosen,
                        (o, command) ->
                                commands.post(acting, "/obiettivi/" + o.id() + "/presa-visione", command, Map.of())),
                _ -> Pages.done(acting, "oggi", count("insieme.visti", chosen.size())),
                again -> page(acting, InsiemePage.seeing(acting, unseen(acting)), again));
    }

    private List<ObjectiveRow> unseen(Acting acting) {
        return queries.obiettivi(acting, acting.anno()).stream()
                .filter(o -> o.chiedeVisione() && acting.io().id().equals(o.responsabile()))
                .toList();
    }

    private static List<ObjectiveRow> chosen(List<ObjectiveRow> rows, Reading reading) {
        List<ObjectiveRow> chosen = rows.stream()
                .filter(o -> reading.form().has(InsiemePage.CAMPO + o.id()))
                .toList();
        if (chosen.isEmpty()) {
            reading.wrong("obiettivi", t("insieme.comunica.nessuno"));
        }
        return chosen;
    }

    private static Map<String, String> checked(List<ObjectiveRow> rows) {
        Map<String, String> values = new LinkedHashMap<>();
        rows.forEach(o -> values.put(InsiemePage.CAMPO + o.id(), "true"));
        return values;
    }

    /** The first refusal ends it; what was carried out before is not offered again. */
    private static Outcome each(Form form, List<ObjectiveRow> rows, BiFunction<ObjectiveRow, Command, Outcome> send) {
        Outcome last = null;
        for (ObjectiveRow o : rows) {
            UUID key = UUID.nameUUIDFromBytes((form.key() + o.id()).getBytes(StandardCharsets.UTF_8));
            last = send.apply(o, new Command(key, null));
            if (last instanceof Refused) {
                return last;
            }
        }
        if (last == null) {
            throw new IllegalStateException("a form without any objective is not sent");
        }
        return last;
    }

    private View page(Acting acting, InsiemePage page, Form form) {
        return pages.form(acting, Head.of(page.titolo()).in(Nav.OBIETTIVI), "corso/insieme.jte", page, form);
    }
}
