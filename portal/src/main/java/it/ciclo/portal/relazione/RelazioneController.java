// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.StemmaClient;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.relazione.RelazioneAnswer.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.stemma.Figura;
import it.ciclo.portal.variazioni.Variazioni;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of the Relazione with what is written on it; approval and validation have pages of their own. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/relazione")
class RelazioneController {

    private static final Labels TESTO = Labels.of(Map.of("testo", t("relazione.testo")));

    private static final Labels CAUSA = Labels.of(Map.of("causa", t("relazione.causa")));

    private static final Labels PUBBLICAZIONE =
            Labels.of(Map.of("url", t("piano.url"), "pubblicataIl", t("relazione.pubblicata.il")));

    private final Relazioni relazioni;
    private final QueryClient queries;
    private final CommandClient commands;
    private final People people;
    private final Pages pages;
    private final Variazioni variazioni;
    private final TenantClient tenants;
    private final StemmaClient stemmi;

    RelazioneController(
            Relazioni relazioni,
            QueryClient queries,
            CommandClient commands,
            People people,
            Pages pages,
            Variazioni variazioni,
            TenantClient tenants,
            StemmaClient stemmi) {
        this.tenants = tenants;
        this.variazioni = variazioni;
        this.stemmi = stemmi;
        this.relazioni = relazioni;
        this.queries = queries;
        this.commands = commands;
        this.people = people;
        this.pages = pages;
    }

    /** @param modifica the section, or the deviation, whose form is open */
    @GetMapping
    View relazione(Acting acting, HttpServletRequest request, @RequestParam @Nullable String modifica) {
        return show(acting, request, modifica, null);
    }

    /** Where a form was sent to and somebody comes back to by its address. */
    @GetMapping({"/inizia", "/pubblicazione", "/rendiconto"})
    View back(Acting acting, HttpServletRequest request) {
        return show(acting, request, null, null);
    }

    @GetMapping("/sezioni/{sezione}")
    View section(Acting acting, HttpServletRequest request, @PathVariable Sezione sezione) {
        return show(acting, request, sezione.name(), null);
    }

    @GetMapping("/cause/{obiettivo}/{indicatore}")
    View cause(Acting acting, HttpServletRequest request, @PathVariable UUID obiettivo, @PathVariable UUID indicatore) {
        return show(acting, request, obiettivo + "_" + indicatore, null);
    }

    @PostMapping("/inizia")
    View draft(Acting acting, HttpServletRequest request) {
        return new Reading(Form.of(request), Labels.NONE)
                .send(
                        sent -> commands.post(acting, "/relazioni", sent.command(), Map.of("anno", acting.anno())),
                        done -> Pages.taken(acting, "relazione", "relazione.iniziata", done),
                        again -> show(acting, request, null, again));
    }

    @PostMapping("/sezioni/{sezione}")
    View write(Acting acting, HttpServletRequest request, @PathVariable Sezione sezione) {
        var form = Form.of(request);
        return new Reading(form, TESTO)
                .send(
                        sent -> commands.put(
                                acting,
                                Relazioni.command(acting, "sezioni/" + sezione),
                                sent.command(),
                                Map.of("testo", form.value("testo"))),
                        done -> Pages.saved(
                                acting, "relazione#" + Capitolo.anchor(sezione), "relazione.testo.salvato", form, done),
                        again -> show(acting, request, sezione.name(), again));
    }

    @PostMapping("/cause/{obiettivo}/{indicatore}")
    View explain(
            Acting acting, HttpServletRequest request, @PathVariable UUID obiettivo, @PathVariable UUID indicatore) {
        var form = Form.of(request);
        var reading = new Reading(form, CAUSA);
        String causa = reading.text("causa", t("relazione.causa.manca"));
        return reading.send(
                sent -> commands.put(
                        acting,
                        Relazioni.command(acting, "cause/" + obiettivo + "/" + indicatore),
                        sent.command(),
                        Map.of("causa", causa)),
                done -> Pages.saved(acting, "relazione#s5", "relazione.causa.salvata", form, done),
                again -> show(acting, request, obiettivo + "_" + indicatore, again));
    }

    @PostMapping("/pubblicazione")
    View publish(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), PUBBLICAZIONE);
        var body = Body.of("url", reading.text("url", t("piano.url.manca")))
                .and("pubblicataIl", reading.day("pubblicataIl", t("data.manca")));
        return reading.send(
                sent -> commands.post(
                        acting, Relazioni.command(acting, "pubblicazione"), sent.command(), body.members()),
                done -> Pages.taken(acting, "relazione", "relazione.pubblicata", done),
                again -> show(acting, request, null, again));
    }

    @PostMapping("/rendiconto")
    View merge(Acting acting, HttpServletRequest request) {
        var reading = new Reading(Form.of(request), Acts.LABELS);
        var atto = Body.of("organo", reading.choice("atto/organo"))
                .and("numero", reading.text("atto/numero", t("atto.numero.manca")))
                .and("data", reading.day("atto/data", t("atto.data.manca")))
                .and("immediatamenteEseguibile", false);
        var body = Body.of("atto", atto.members());
        return reading.send(
                sent -> commands.post(acting, Relazioni.command(acting, "rendiconto"), sent.command(), body.members()),
                done -> Pages.taken(acting, "relazione", "relazione.e.unita", done),
                again -> show(acting, request, null, again));
    }

    /** @param again a form that came back, or null */
    private View show(Acting acting, HttpServletRequest request, @Nullable String open, @Nullable Form again) {
        Head head =
                Head.of(t("relazione.titolo", String.valueOf(acting.anno()))).in(Nav.RELAZIONE);
        var year = queries.cicli(acting).stream()
                .filter(c -> c.anno() == acting.anno())
                .findFirst()
                .orElse(null);
        RelazioneAnswer relazione = year == null ? null : relazioni.of(acting);
        if (relazione == null || relazione.stato() == Stato.NON_CREATA) {
            var form = again != null ? again : Form.restored(request, Form.fresh(null, Map.of()));
            return pages.form(acting, head, "relazione/inizia.jte", IniziaPage.of(acting, year), form);
        }
        List<ObjectiveRow> objectives =
                relazione.scostamenti().isEmpty() ? List.of() : queries.obiettivi(acting, acting.anno());
        var view = RelazionePage.of(
                acting,
                relazione,
                queries.ciclo(acting, acting.anno()),
                queries.unita(acting),
                objectives,
                names(acting, relazione),
                variazioni.approved(acting),
                open);
        var form = again != null
                ? again
                : Form.restored(request, Form.fresh(relazione.versione(), typed(relazione, open)));
        Map<String, Object> all =
                new HashMap<>(Map.of("page", view, "form", form, "intestazione", intestazione(acting, relazione)));
        all.put("stemma", stemma(acting));
        return pages.page(acting, head, "relazione/relazione.jte", all).withStatus(form.status());
    }

    /** As the ente was called when it approved: an act keeps the name of its day. */
    private String intestazione(Acting acting, RelazioneAnswer relazione) {
        return relazione.atto() == null
                ? acting.denominazione()
                : tenants.profilo(acting).denominazione(relazione.atto().data());
    }

    /** The page is worth more than its picture. */
    private @Nullable Figura stemma(Acting acting) {
        try {
            return Figura.of(acting, stemmi.of(acting));
        } catch (ServiceAnswer notNow) {
            return null;
        }
    }

    /** The values of the form that is open. */
    private static Map<String, String> typed(RelazioneAnswer relazione, @Nullable String open) {
        var values = new LinkedHashMap<String, String>();
        relazione.sezioni().stream()
                .filter(s -> s.sezione().name().equals(open))
                .forEach(s -> values.put("testo", s.testo()));
        relazione.scostamenti().stream().filter(s -> s.key().equals(open)).forEach(s -> values.put("causa", begin(s)));
        return values;
    }

    /** What was said in a monitoring need not be written again. */
    private static String begin(RelazioneAnswer.Scostamento s) {
        return Objects.requireNonNullElse(s.causa(), Objects.requireNonNullElse(s.causaNelMonitoraggio(), ""));
    }

    private People.Names names(Acting acting, RelazioneAnswer relazione) {
        List<@Nullable PersonId> ids = new ArrayList<>();
        relazione.sezioni().forEach(s -> ids.add(s.scrittaDa()));
        if (relazione.validazione() != null) {
            ids.add(relazione.validazione().da());
        }
        return people.names(acting, ids);
    }
}
