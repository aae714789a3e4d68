// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.Outcome;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.piano.PianoAnswer.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/piano")
class PianoController {

    private static final Map<String, String> PUBBLICAZIONE =
            Map.of("url", t("piano.url"), "pubblicatoIl", t("piano.pubblicato.il"));

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;

    PianoController(QueryClient queries, CommandClient commands, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View piano(Acting acting, HttpServletRequest request) {
        return show(acting, request, null);
    }

    /** Where a form was sent to and somebody comes back to by its address. */
    @GetMapping({"/anno", "/crea", "/proposta", "/pubblicazione"})
    View back(Acting acting, HttpServletRequest request) {
        return show(acting, request, null);
    }

    @PostMapping("/anno")
    View openYear(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        Outcome outcome = commands.post(acting, "/cicli", form.command(), null, Map.of("anno", acting.anno()));
        return after(outcome, acting, request, form, Map.of(), "piano.anno.aperto");
    }

    @PostMapping("/crea")
    View create(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        Outcome outcome = commands.post(
                acting,
                "/piani",
                form.command(),
                null,
                Map.of("anno", acting.anno(), "contenitore", form.value("contenitore")));
        return after(outcome, acting, request, form, Map.of(), "piano.creato");
    }

    @PostMapping("/proposta")
    View propose(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        Outcome outcome = commands.post(
                acting, "/piani/" + acting.anno() + "/proposta", form.command(), form.ifMatch(), Map.of());
        return after(outcome, acting, request, form, Map.of(), "piano.proposto");
    }

    @PostMapping("/pubblicazione")
    View publish(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, PUBBLICAZIONE);
        String url = reading.text("url", t("piano.url.manca"));
        LocalDate day = reading.day("pubblicatoIl", t("data.manca"));
        if (reading.failed() || day == null) {
            return show(acting, request, reading.form());
        }
        Outcome outcome = commands.post(
                acting,
                "/piani/" + acting.anno() + "/pubblicazione",
                form.command(),
                form.ifMatch(),
                Map.of("url", url, "pubblicatoIl", day.toString()));
        return after(outcome, acting, request, form, PUBBLICAZIONE, "piano.pubblicato");
    }

    @GetMapping({"/delibera", "/delibera/frase"})
    View act(Acting acting, HttpServletRequest request) {
        PianoAnswer piano = piano(acting);
        if (piano.stato() != Stato.PROPOSTO) {
            acting.session().notice(new Notice("info", t("piano.delibera.non.ora")));
            return Pages.see(acting.at("piano"));
        }
        return act(
                acting, piano, Form.restored(request, Form.fresh(piano.versione(), Map.of("atto/organo", "GIUNTA"))));
    }

    @PostMapping("/delibera/frase")
    View sentence(Acting acting, HttpServletRequest request) {
        return act(acting, piano(acting), Form.of(request));
    }

    @PostMapping("/delibera")
    View approve(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var labels = new LinkedHashMap<>(Acts.LABELS);
        labels.put("motivoRitardo", t("piano.motivo.ritardo"));
        var reading = new Reading(form, labels);
        var atto = Acts.read(form, reading);
        if (atto == null) {
            return act(acting, piano(acting), reading.form());
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("atto", atto);
        if (form.has("motivoRitardo")) {
            body.put("motivoRitardo", form.value("motivoRitardo"));
        }
        Outcome outcome = commands.post(
                acting, "/piani/" + acting.anno() + "/approvazione", form.command(), form.ifMatch(), body);
        return switch (outcome) {
            case Done done -> done(acting, done, "piano.approvato");
            case Refused refused -> act(acting, piano(acting), form.refused(refused, labels));
        };
    }

    private View after(
            Outcome outcome,
            Acting acting,
            HttpServletRequest request,
            Form form,
            Map<String, String> labels,
            String said) {
        return switch (outcome) {
            case Done done -> done(acting, done, said);
            case Refused refused -> show(acting, request, form.refused(refused, labels));
        };
    }

    private static View done(Acting acting, Done done, String said) {
        return Pages.see(
                acting,
                "piano",
                new Notice("ok", t(said, String.valueOf(acting.anno()), Formats.number(done.sequenza()))));
    }

    /** @param refused a form that came back, or null */
    private View show(Acting acting, HttpServletRequest request, @Nullable Form refused) {
        String anno = String.valueOf(acting.anno());
        Head head = Head.of(t("piano.titolo", anno)).in(Nav.PIANO);
        boolean open = queries.cicli(acting).stream().anyMatch(c -> c.anno() == acting.anno());
        PianoAnswer piano = open ? readable(acting) : null;
        if (piano == null || piano.stato() == Stato.NON_CREATO) {
            var form = refused != null
                    ? refused
                    : Form.restored(request, Form.fresh(null, Map.of("contenitore", Container.ALLEGATO_PIAO.name())));
            return page(acting, head, "piano/apri.jte", form, opening(acting, open, open && piano == null, form));
        }
        Cicli.CicloDetail ciclo = queries.ciclo(acting, acting.anno());
        boolean names = piano.blocchi().stream().anyMatch(b -> b.obiettivo() != null)
                || piano.avvisi().stream().anyMatch(b -> b.obiettivo() != null);
        var view = PianoPage.of(
                acting,
                piano,
                ciclo,
                queries.unita(acting),
                names ? queries.obiettivi(acting, acting.anno()) : List.of());
        var form = refused != null ? refused : Form.restored(request, Form.fresh(piano.versione(), Map.of()));
        return page(acting, head, "piano/piano.jte", form, view);
    }

    private View act(Acting acting, PianoAnswer piano, Form form) {
        String anno = String.valueOf(acting.anno());
        Head head = Head.of(t("piano.delibera.titolo"))
                .in(Nav.PIANO)
                .under(t("piano.breve", anno), acting.at("piano"))
                .here(t("piano.delibera.breve"));
        LocalDate written = Formats.parseDate(form.value("atto/data"));
        LocalDate day = written == null ? acting.today() : written;
        LocalDate term = piano.scadenza();
        boolean late = term != null && day.isAfter(term);
        boolean adds = piano.quadrature().stream().allMatch(PianoAnswer.Quadratura::torna);
        var view = new DeliberaPage(
                anno,
                PianoPage.address(acting),
                Passo.of(piano.stato()),
                Acts.organs(),
                late,
                term == null ? t("piano.ritardo.aiuto.senza") : t("piano.ritardo.aiuto", Formats.date(term)),
                t(
                        "piano.frase.approvazione",
                        Acts.subject(form),
                        anno,
                        Acts.typed(form),
                        acting.io().fullName(),
                        t("ruolo." + acting.role()).toLowerCase(Locale.ITALIAN),
                        t(piano.obiettivi() == 1 ? "piano.con.uno" : "piano.con", Formats.number(piano.obiettivi()))),
                t(
                        piano.obiettivi() == 1 ? "piano.assegnati.uno" : "piano.assegnati",
                        Formats.number(piano.obiettivi())),
                adds,
                adds
                        ? t(
                                "piano.quadratura.torna",
                                Formats.number(piano.quadrature().size()))
                        : t("piano.quadratura.non.torna"),
                term == null || written == null ? null : distance(written, term));
        return page(acting, head, "piano/delibera.jte", form, view);
    }

    private static String distance(LocalDate day, LocalDate term) {
        long days = ChronoUnit.DAYS.between(day, term);
        String date = Formats.date(term);
        if (days == 0) {
            return t("piano.termine.stesso", date);
        }
        if (Math.abs(days) == 1) {
            return t(days > 0 ? "piano.termine.prima.uno" : "piano.termine.dopo.uno", date);
        }
        return t(days > 0 ? "piano.termine.prima" : "piano.termine.dopo", Formats.number(Math.abs(days)), date);
    }

    private static ApriPage opening(Acting acting, boolean open, boolean draft, Form form) {
        String anno = String.valueOf(acting.anno());
        boolean may = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        return new ApriPage(
                anno,
                PianoPage.address(acting),
                t(draft ? "piano.non.approvato" : open ? "piano.manca" : "piano.anno.chiuso", anno),
                may,
                t(draft ? "piano.non.approvato.perche" : "piano.chi.apre"),
                open,
                Arrays.stream(Container.values())
                        .map(c -> new ApriPage.Contenitore(
                                c.name(),
                                t("piano.contenitore.scelta." + c),
                                t("piano.contenitore.spiega." + c),
                                form.is("contenitore", c.name())))
                        .toList(),
                t(
                        open ? "piano.frase.crea" : "piano.frase.anno",
                        acting.io().fullName(),
                        anno,
                        String.valueOf(acting.anno() + 2)));
    }

    /** Some roles read the Piano only once it is approved: there is none for them before. */
    private @Nullable PianoAnswer readable(Acting acting) {
        try {
            return piano(acting);
        } catch (ServiceAnswer answer) {
            if (answer.refused().status() == 404) {
                return null;
            }
            throw answer;
        }
    }

    private PianoAnswer piano(Acting acting) {
        return queries.get(
                acting, "/cicli/" + acting.anno() + "/piano", new ParameterizedTypeReference<PianoAnswer>() {});
    }

    private View page(Acting acting, Head head, String template, Form form, Object view) {
        return pages.page(acting, head, template, Map.of("page", view, "form", form))
                .withStatus(form.status());
    }
}
