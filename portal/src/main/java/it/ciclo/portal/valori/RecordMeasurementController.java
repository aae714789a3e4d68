// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;
import static it.ciclo.portal.valori.Places.OBJECTIVE;
import static it.ciclo.portal.valori.Places.VALUE;

import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.obiettivi.Objectives;
import it.ciclo.portal.obiettivi.OpenPeriods;
import it.ciclo.portal.obiettivi.Recording;
import it.ciclo.portal.prove.Prove;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}" + OBJECTIVE)
class RecordMeasurementController {

    private final Objectives objectives;
    private final Places places;
    private final CommandClient commands;
    private final ValorePages valori;
    private final Prove prove;
    private final People people;
    private final Pages pages;

    RecordMeasurementController(
            Objectives objectives,
            Places places,
            CommandClient commands,
            ValorePages valori,
            Prove prove,
            People people,
            Pages pages) {
        this.objectives = objectives;
        this.places = places;
        this.commands = commands;
        this.valori = valori;
        this.prove = prove;
        this.people = people;
        this.pages = pages;
    }

    /** The first value that is missing. */
    @GetMapping("/registra")
    View first(Acting acting, @PathVariable String id) {
        var o = objectives.of(acting, id);
        return o.indicatori().stream()
                .flatMap(i -> OpenPeriods.of(i, acting.today()).stream().map(p -> new Place(o, i, p)))
                .min(Comparator.comparing(Place::period))
                .map(p -> Pages.see(
                        acting.at(p.page() + "/registra/" + p.indicatore().id() + "/" + p.period())))
                .orElseGet(() -> nothing(acting, o));
    }

    /** The page of the objective says why. */
    private View nothing(Acting acting, ObjectiveDetail o) {
        String why =
                Recording.of(acting, o, people.name(acting, o.responsabile())).why();
        return Pages.see(acting, "obiettivi/" + o.id(), new Notice("info", why == null ? t("valori.tutti") : why));
    }

    @GetMapping("/registra" + VALUE)
    View form(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        if (place.recorded() != null) {
            return Pages.see(
                    acting, place.page(), new Notice("info", t("valori.gia", Formats.periodShort(place.period()))));
        }
        return valori.recording(acting, place, Form.restored(request, ValoreForm.fresh(place, acting.today())), null);
    }

    @PostMapping("/registra" + VALUE)
    View record(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        Place place = places.of(acting, address);
        var taken = prove.take(acting, request, Form.of(request));
        var form = taken.form();
        var reading = taken.told(MisurazioneReading.of(form, place));
        Unusual.ask(place, form, reading);
        var body = Body.of("indicatore", place.indicatore().id().toString())
                .and("period", place.period().toString());
        MisurazioneReading.into(body, form, reading, place).and("nota", reading.textIfAny("nota"));
        String doubt = doubt(request, reading.failed(), place, form);
        if (doubt != null) {
            return valori.recording(acting, place, form, doubt);
        }
        return reading.send(
                sent -> commands.post(
                        acting,
                        "/obiettivi/" + place.objective().id() + "/misurazioni",
                        sent.command(),
                        Prove.into(body.members(), taken.ids())),
                done -> Pages.done(
                        acting,
                        place.page(),
                        t(
                                "valori.registrato",
                                ValoreForm.said(place, form),
                                ValoreForm.when(place.period()),
                                Formats.number(taken.entry(done)))),
                again -> valori.recording(acting, place, again, null));
    }

    /** Who was asked once has answered by sending it again. */
    private static @Nullable String doubt(HttpServletRequest request, boolean failed, Place place, Form form) {
        return failed || request.getParameter("_sicuro") != null ? null : Doubt.of(place, form);
    }

    @PostMapping("/anteprima" + VALUE)
    View preview(Acting acting, HttpServletRequest request, @PathVariable Map<String, String> address) {
        var preview = Preview.of(places.of(acting, address), Form.of(request));
        return pages.page(acting, Head.of(t("valori.registra")), "valori/preview.jte", Map.of("preview", preview));
    }
}
