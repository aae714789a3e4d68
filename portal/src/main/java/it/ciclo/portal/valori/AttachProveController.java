// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;
import static it.ciclo.portal.valori.Places.OBJECTIVE;
import static it.ciclo.portal.valori.Places.VALUE;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.prove.Allegato;
import it.ciclo.portal.prove.Prove;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** More files for a value that is there. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}" + OBJECTIVE + "/prove" + VALUE)
class AttachProveController {

    private static final Labels LABELS = Labels.of(Map.of(Prove.FIELD, t("prove.campo")));

    private final Places places;
    private final CommandClient commands;
    private final Prove prove;
    private final People people;
    private final Pages pages;

    AttachProveController(Places places, CommandClient commands, Prove prove, People people, Pages pages) {
        this.places = places;
        this.commands = commands;
        this.prove = prove;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        return page(
                acting,
                place,
                Form.restored(request, Form.fresh(place.objective().versione(), Map.of())));
    }

    @PostMapping
    View attach(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        var taken = prove.take(acting, request, Form.of(request));
        var reading = taken.reading(LABELS);
        return reading.send(
                sent -> commands.post(
                        acting, place.command() + "/prove", sent.command(), Prove.into(Map.of(), taken.ids())),
                done -> Pages.done(acting, place.page(), t("prove.allegato", Formats.number(done.sequenza()))),
                again -> page(acting, place, again));
    }

    private View page(Acting acting, Place place, Form form) {
        var recorded = place.recorded();
        if (recorded == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        var names =
                people.names(acting, recorded.prove().stream().map(a -> a.da()).toList());
        var page = new ProvePage(
                place.indicatore().nome(),
                place.objective().codice() + " " + place.objective().titolo(),
                Formats.capital(Formats.period(place.period())),
                Measures.valore(recorded.valore(), recorded.numero(), place.indicatore()),
                Allegato.of(recorded, acting.at(place.page()), names),
                acting.at(place.page()));
        var head = Head.of(t("prove.aggiungi") + ": " + page.title())
                .in(Nav.VALORI)
                .under(t("nav.valori"), acting.at("valori"))
                .under(place.objective().codice(), page.back())
                .here(page.period());
        return pages.form(acting, head, "valori/prove.jte", page, form);
    }
}
