// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;
import static it.ciclo.portal.valori.Places.OBJECTIVE;
import static it.ciclo.portal.valori.Places.VALUE;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Pages;
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

@Controller
@RequestMapping("/enti/{tenant}/{anno}" + OBJECTIVE + "/correggi" + VALUE)
class CorrectMeasurementController {

    private final Places places;
    private final CommandClient commands;
    private final ValorePages valori;
    private final Prove prove;

    CorrectMeasurementController(Places places, CommandClient commands, ValorePages valori, Prove prove) {
        this.places = places;
        this.commands = commands;
        this.valori = valori;
        this.prove = prove;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        var recorded = place.recorded();
        if (recorded == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return valori.correcting(
                acting, place, Form.restored(request, ValoreForm.correction(place, recorded, acting.today())));
    }

    @PostMapping
    View correct(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        var taken = prove.take(acting, request, Form.of(request));
        var form = taken.form();
        var reading = taken.told(MisurazioneReading.of(form, place));
        Unusual.ask(place, form, reading);
        var body = MisurazioneReading.into(new Body(), form, reading, place).and("motivo", reading.text("motivo"));
        return reading.send(
                sent -> commands.post(
                        acting,
                        place.command() + "/correzione",
                        sent.command(),
                        Prove.into(body.members(), taken.ids())),
                done -> Pages.done(
                        acting,
                        place.page(),
                        t(
                                "valori.corretto",
                                ValoreForm.said(place, form),
                                ValoreForm.when(place.period()),
                                Formats.number(taken.entry(done)))),
                again -> valori.correcting(acting, place, again));
    }
}
