// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;
import static it.ciclo.portal.valori.Places.OBJECTIVE;
import static it.ciclo.portal.valori.Places.VALUE;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.prove.Prove;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}" + OBJECTIVE + "/non-disponibile" + VALUE)
class DeclareNotAvailableController {

    private static final Labels LABELS = Labels.of(Map.of("motivo", t("form.motivo"), Prove.FIELD, t("prove.campo")));

    private final Places places;
    private final CommandClient commands;
    private final Prove prove;
    private final ValorePages valori;

    DeclareNotAvailableController(Places places, CommandClient commands, Prove prove, ValorePages valori) {
        this.places = places;
        this.commands = commands;
        this.prove = prove;
        this.valori = valori;
    }

    @PostMapping
    View declare(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        var taken = prove.take(acting, request, Form.of(request));
        var reading = taken.reading(LABELS);
        String motivo = reading.text("motivo");
        return reading.send(
                sent -> commands.post(
                        acting,
                        place.command() + "/non-disponibile",
                        sent.command(),
                        Prove.into(Map.of("motivo", motivo), taken.ids())),
                done -> Pages.done(
                        acting,
                        place.page(),
                        t("valori.dichiarato", Formats.periodShort(place.period()), Formats.number(done.sequenza()))),
                again -> valori.explaining(acting, place, again));
    }
}
