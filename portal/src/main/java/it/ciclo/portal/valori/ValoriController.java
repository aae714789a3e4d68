// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.prove.Prove;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The list of values, and the confirmation that is given there. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class ValoriController {

    private final Places places;
    private final QueryClient query;
    private final CommandClient commands;
    private final Prove prove;
    private final People people;
    private final Pages pages;

    ValoriController(
            Places places, QueryClient query, CommandClient commands, Prove prove, People people, Pages pages) {
        this.places = places;
        this.query = query;
        this.commands = commands;
        this.prove = prove;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/valori")
    View list(Acting acting) {
        return list(acting, null, 200);
    }

    @PostMapping(Places.OBJECTIVE + "/conferma" + Places.VALUE)
    View confirm(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        var taken = prove.take(acting, request, Form.of(request));
        if (taken.problem() != null) {
            return list(acting, taken.problem(), 422);
        }
        var body = Prove.into(Map.of(), taken.ids());
        return switch (commands.post(
                acting, place.command() + "/conferma", taken.form().command(), body)) {
            case Done done ->
                Pages.done(
                        acting,
                        "valori",
                        t(
                                "valori.confermato",
                                place.indicatore().nome(),
                                Formats.periodShort(place.period()),
                                Formats.number(taken.entry(done))));
            case Refused refused ->
                list(acting, refused.status() >= 500 ? t("non.salvato.adesso") : refused.sentence(), refused.status());
        };
    }

    @PostMapping(Places.OBJECTIVE + "/rinvio" + Places.VALUE)
    View sendBack(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        var form = Form.of(request);
        if (!form.has("motivo")) {
            return list(acting, t("valori.rinvia.manca"), 422);
        }
        var body = Map.of("motivo", form.value("motivo"));
        return switch (commands.post(acting, place.command() + "/rinvio", form.command(), body)) {
            case Done done ->
                Pages.done(
                        acting,
                        "valori",
                        t(
                                "valori.rinviato.fatto",
                                place.indicatore().nome(),
                                Formats.periodShort(place.period()),
                                Formats.number(done.sequenza())));
            case Refused refused ->
                list(acting, refused.status() >= 500 ? t("non.salvato.adesso") : refused.sentence(), refused.status());
        };
    }

    private View list(Acting acting, @Nullable String problem, int status) {
        var rows = query.obiettivi(acting, acting.anno()).stream()
                .filter(o -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(o.unita()))
                .toList();
        var details = rows.stream()
                .filter(o -> o.indicatori().stream().anyMatch(i -> i.ultimo() != null))
                .map(o -> query.obiettivo(acting, o.id()))
                .toList();
        var ids = new ArrayList<@Nullable PersonId>();
        rows.forEach(o -> ids.add(o.responsabile()));
        details.stream()
                .flatMap(o -> o.indicatori().stream())
                .flatMap(i -> i.misurazioni().stream())
                .forEach(m -> {
                    ids.add(m.registratoDa());
                    m.prove().forEach(a -> ids.add(a.da()));
                });
        var page = ValoriPage.of(
                acting, rows, details, people.names(acting, ids), query.ciclo(acting, acting.anno()), problem);
        return pages.page(acting, Head.of(page.title()).in(Nav.VALORI), "valori/list.jte", Map.of("page", page))
                .withStatus(status);
    }
}
