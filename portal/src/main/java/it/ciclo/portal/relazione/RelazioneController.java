// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.Outcome;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.relazione.RelazioneAnswer.Stato;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/relazione")
class RelazioneController {

    /** The outcome that is no validation; a command of its own. */
    private static final String REFUSED = "NON_VALIDATA";

    private static final List<String> OUTCOMES = List.of("VALIDATA", "VALIDATA_CON_OSSERVAZIONI", REFUSED);

    private static final Map<String, String> PUBBLICAZIONE =
            Map.of("url", t("piano.url"), "pubblicataIl", t("relazione.pubblicata.il"));

    private final QueryClient queries;
    private final CommandClient commands;
    private final People people;
    private final Pages pages;

    RelazioneController(QueryClient queries, CommandClient commands, People people, Pages pages) {
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
    @GetMapping({"/inizia", "/pubblicazione"})
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
        var form = Form.of(request);
        Outcome outcome = commands.post(acting, "/relazioni", form.command(), null, Map.of("anno", acting.anno()));
        return after(outcome, acting, request, form, Map.of(), null, "relazione", "relazione.iniziata");
    }

    @PostMapping("/sezioni/{sezione}")
    View write(Acting acting, HttpServletRequest request, @PathVariable Sezione sezione) {
        var form = Form.of(request);
        Outcome outcome = commands.put(
                acting,
                "/relazioni/" + acting.anno() + "/sezioni/" + sezione,
                form.command(),
                form.ifMatch(),
                Map.of("testo", form.value("testo")));
        return after(
                outcome,
                acting,
                request,
                form,
                Map.of("testo", t("relazione.testo")),
                sezione.name(),
                "relazione#" + RelazionePage.anchor(sezione),
                "relazione.testo.salvato");
    }

    @PostMapping("/cause/{obiettivo}/{indicatore}")
    View explain(
            Acting acting, HttpServletRequest request, @PathVariable UUID obiettivo, @PathVariable UUID indicatore) {
        var form = Form.of(request);
        String key = obiettivo + "_" + indicatore;
        Map<String, String> labels = Map.of("causa", t("relazione.causa"));
        var reading = new Reading(form, labels);
        String causa = reading.text("causa", t("relazione.causa.manca"));
        if (reading.failed()) {
            return show(acting, request, key, reading.form());
        }
        Outcome outcome = commands.put(
                acting,
                "/relazioni/" + acting.anno() + "/cause/" + obiettivo + "/" + indicatore,
                form.command(),
                form.ifMatch(),
                Map.of("causa", causa));
        return after(outcome, acting, request, form, labels, key, "relazione#s5", "relazione.causa.salvata");
    }

    @PostMapping("/pubblicazione")
    View publish(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, PUBBLICAZIONE);
        String url = reading.text("url", t("piano.url.manca"));
        LocalDate day = reading.day("pubblicataIl", t("data.manca"));
        if (reading.failed() || day == null) {
            return show(acting, request, null, reading.form());
        }
        Outcome outcome = commands.post(
                acting,
                "/relazioni/" + acting.anno() + "/pubblicazione",
                form.command(),
                form.ifMatch(),
                Map.of("url", url, "pubblicataIl", day.toString()));
        return after(outcome, acting, request, form, PUBBLICAZIONE, null, "relazione", "relazione.pubblicata");
    }

    @GetMapping({"/delibera", "/delibera/frase"})
    View act(Acting acting, HttpServletRequest request) {
        RelazioneAnswer relazione = answer(acting);
        return act(
                acting,
                relazione,
                Form.restored(request, Form.fresh(relazione.versione(), Map.of("atto/organo", "GIUNTA"))));
    }

    @PostMapping("/delibera/frase")
    View sentence(Acting acting, HttpServletRequest request) {
        return act(acting, answer(acting), Form.of(request));
    }

    @PostMapping("/delibera")
    View approve(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, Acts.LABELS);
        var atto = Acts.read(form, reading);
        if (atto == null) {
            return act(acting, answer(acting), reading.form());
        }
        Outcome outcome = commands.post(
                acting,
                "/relazioni/" + acting.anno() + "/approvazione",
                form.command(),
                form.ifMatch(),
                Map.of("atto", atto));
        return switch (outcome) {
            case Done done -> done(acting, done, "relazione", "relazione.e.approvata");
            case Refused refused -> act(acting, answer(acting), form.refused(refused, Acts.LABELS));
        };
    }

    @GetMapping({"/validazione", "/validazione/frase"})
    View validation(Acting acting, HttpServletRequest request) {
        RelazioneAnswer relazione = answer(acting);
        return validation(acting, relazione, Form.restored(request, Form.fresh(relazione.versione(), Map.of())));
    }

    @PostMapping("/validazione/frase")
    View validationSentence(Acting acting, HttpServletRequest request) {
        return validation(acting, answer(acting), Form.of(request));
    }

    @PostMapping("/validazione")
    View validate(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var labels = Map.of(
                "esito", t("relazione.esito"),
                "atto/numero", t("relazione.verbale.numero"),
                "atto/data", t("relazione.verbale.data"),
                "motivo", t("motivo"),
                "conflittoDichiarato", t("relazione.conflitto"));
        var reading = new Reading(form, labels);
        String esito = reading.text("esito", t("relazione.esito.manca"));
        String numero = reading.text("atto/numero", t("relazione.verbale.manca"));
        LocalDate day = reading.day("atto/data", t("relazione.verbale.data.manca"));
        String motivo = reading.text("motivo", t("relazione.motivo.manca"));
        if (alsoSegretario(acting)) {
            reading.text("conflittoDichiarato", t("relazione.conflitto.manca"));
        }
        if (reading.failed() || day == null) {
            return validation(acting, answer(acting), reading.form());
        }
        var body = new LinkedHashMap<String, Object>();
        if (!esito.equals(REFUSED)) {
            body.put("esito", esito);
        }
        body.put(
                "atto",
                Map.of("organo", "OIV", "numero", numero, "data", day.toString(), "immediatamenteEseguibile", false));
        body.put("motivo", motivo);
        if (form.has("conflittoDichiarato")) {
            body.put("conflittoDichiarato", form.value("conflittoDichiarato"));
        }
        Outcome outcome = commands.post(
                acting,
                "/relazioni/" + acting.anno() + (esito.equals(REFUSED) ? "/rifiuto-validazione" : "/validazione"),
                form.command(),
                form.ifMatch(),
                body);
        return switch (outcome) {
            case Done done ->
                done(
                        acting,
                        done,
                        "relazione",
                        esito.equals(REFUSED) ? "relazione.non.e.validata" : "relazione.e.validata");
            case Refused refused -> validation(acting, answer(acting), form.refused(refused, labels));
        };
    }

    private View after(
            Outcome outcome,
            Acting acting,
            HttpServletRequest request,
            Form form,
            Map<String, String> labels,
            @Nullable String open,
            String page,
            String said) {
        return switch (outcome) {
            case Done done -> done(acting, done, page, said);
            case Refused refused -> show(acting, request, open, form.refused(refused, labels));
        };
    }

    private static View done(Acting acting, Done done, String page, String said) {
        return Pages.see(
                acting,
                page,
                new Notice("ok", t(said, String.valueOf(acting.anno()), Formats.number(done.sequenza()))));
    }

    private View show(Acting acting, HttpServletRequest request, @Nullable String open, @Nullable Form refused) {
        String anno = String.valueOf(acting.anno());
        Head head = Head.of(t("relazione.titolo", anno)).in(Nav.RELAZIONE);
        var cicli = queries.cicli(acting);
        var year = cicli.stream()
                .filter(c -> c.anno() == acting.anno())
                .findFirst()
                .orElse(null);
        RelazioneAnswer relazione = year == null ? null : answer(acting);
        if (relazione == null || relazione.stato() == Stato.NON_CREATA) {
            var form = refused != null ? refused : Form.restored(request, Form.fresh(null, Map.of()));
            return page(acting, head, "relazione/inizia.jte", form, beginning(acting, year));
        }
        Cicli.CicloDetail ciclo = queries.ciclo(acting, acting.anno());
        List<ObjectiveRow> objectives =
                relazione.scostamenti().isEmpty() ? List.of() : queries.obiettivi(acting, acting.anno());
        var view = RelazionePage.of(
                acting, relazione, ciclo, queries.unita(acting), objectives, names(acting, relazione), open);
        var form = refused != null
                ? refused
                : Form.restored(request, Form.fresh(relazione.versione(), typed(relazione, open)));
        return page(acting, head, "relazione/relazione.jte", form, view);
    }

    /** The values of the form that is open. */
    private static Map<String, String> typed(RelazioneAnswer relazione, @Nullable String open) {
        var values = new LinkedHashMap<String, String>();
        relazione.sezioni().stream()
                .filter(s -> s.sezione().name().equals(open))
                .forEach(s -> values.put("testo", s.testo()));
        relazione.scostamenti().stream()
                .filter(s -> (s.obiettivo() + "_" + s.indicatore()).equals(open) && s.causa() != null)
                .forEach(s -> values.put("causa", s.causa() == null ? "" : s.causa()));
        return values;
    }

    private People.Names names(Acting acting, RelazioneAnswer relazione) {
        List<it.ciclo.contracts.@Nullable PersonId> ids = new ArrayList<>();
        relazione.sezioni().forEach(s -> ids.add(s.scrittaDa()));
        if (relazione.validazione() != null) {
            ids.add(relazione.validazione().da());
        }
        return people.names(acting, ids);
    }

    private static IniziaPage beginning(Acting acting, Cicli.@Nullable Ciclo year) {
        String anno = String.valueOf(acting.anno());
        boolean writes = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        var fase = year == null ? Cicli.Fase.PROGRAMMAZIONE : year.fase();
        var step = switch (fase) {
            case PROGRAMMAZIONE -> IniziaPage.Passo.PIANO;
            case GESTIONE -> acting.is(Role.SEGRETARIO) ? IniziaPage.Passo.CHIUDI : IniziaPage.Passo.ASPETTA;
            case CONSUNTIVO, CHIUSO -> writes ? IniziaPage.Passo.SCRIVI : IniziaPage.Passo.ASPETTA;
        };
        return new IniziaPage(
                anno,
                RelazionePage.address(acting),
                t("relazione.non.ancora", anno),
                t("relazione.inizia." + fase, anno),
                step,
                t("relazione.frase.inizia", acting.io().fullName(), anno));
    }

    private View act(Acting acting, RelazioneAnswer relazione, Form form) {
        String anno = String.valueOf(acting.anno());
        Head head = Head.of(t("piano.delibera.titolo"))
                .in(Nav.RELAZIONE)
                .under(t("relazione.breve", anno), acting.at("relazione"))
                .here(t("piano.delibera.breve"));
        var term = queries.ciclo(acting, acting.anno()).scadenze().stream()
                .filter(s -> s.kind().equals("RELAZIONE"))
                .findFirst()
                .orElse(null);
        String grado = Formats.grado(
                relazione.risultati() == null ? null : relazione.risultati().grado());
        var view = new AttoPage(
                anno,
                RelazionePage.address(acting),
                Acts.organs(),
                t(
                        "relazione.frase.approvazione",
                        Acts.subject(form),
                        anno,
                        Acts.typed(form),
                        acting.io().fullName(),
                        role(acting),
                        grado),
                grado,
                t("relazione.poi.oiv"),
                term == null ? null : t("relazione.termine.il", Formats.date(term.entro())));
        return page(acting, head, "relazione/delibera.jte", form, view);
    }

    private View validation(Acting acting, RelazioneAnswer relazione, Form form) {
        String anno = String.valueOf(acting.anno());
        Head head = Head.of(t("relazione.validazione.titolo"))
                .in(Nav.RELAZIONE)
                .under(t("relazione.breve", anno), acting.at("relazione"))
                .here(t("relazione.validazione.breve"));
        long explained = relazione.scostamenti().stream()
                .filter(s -> s.causa() != null && !s.causa().isBlank())
                .count();
        List<ValidazionePage.Fatto> facts = new ArrayList<>();
        facts.add(new ValidazionePage.Fatto(
                t("relazione.fatto.grado"),
                Formats.grado(
                        relazione.risultati() == null
                                ? null
                                : relazione.risultati().grado())));
        facts.add(new ValidazionePage.Fatto(
                t("relazione.fatto.scostamenti"),
                t(
                        "relazione.fatto.spiegati",
                        Formats.number(explained),
                        Formats.number(relazione.scostamenti().size()))));
        facts.add(
                new ValidazionePage.Fatto(t("relazione.fatto.misure"), Formats.date(relazione.misurazioniChiuseIl())));
        facts.add(new ValidazionePage.Fatto(
                t("relazione.fatto.atto"),
                relazione.atto() == null ? t("relazione.fatto.non.ancora") : Formats.act(relazione.atto())));
        var view = new ValidazionePage(
                anno,
                RelazionePage.address(acting),
                OUTCOMES.stream()
                        .map(o -> new ValidazionePage.Esito(
                                o, t("relazione.esito." + o), t("relazione.esito.spiega." + o), form.is("esito", o)))
                        .toList(),
                alsoSegretario(acting) || wrote(acting, relazione) || form.error("conflittoDichiarato") != null,
                t(
                        form.is("esito", REFUSED) ? "relazione.frase.rifiuto" : "relazione.frase.validazione",
                        anno,
                        Acts.minutes(form),
                        acting.io().fullName(),
                        role(acting)),
                facts);
        return page(acting, head, "relazione/validazione.jte", form, view);
    }

    /** Whoever programmes and evaluates says so in the act; it is allowed, never silent. */
    private static boolean alsoSegretario(Acting acting) {
        return acting.io().here(acting.tenant(), acting.today()).stream()
                .map(Io.Appartenenza::ruolo)
                .anyMatch(r ->
                        Arrays.asList(Role.SEGRETARIO, Role.DIRETTORE_GENERALE).contains(r));
    }

    private static boolean wrote(Acting acting, RelazioneAnswer relazione) {
        return relazione.sezioni().stream().anyMatch(s -> acting.io().id().equals(s.scrittaDa()));
    }

    private static String role(Acting acting) {
        return acting.is(Role.OIV) ? "OIV" : t("ruolo." + acting.role()).toLowerCase(Locale.ITALIAN);
    }

    private RelazioneAnswer answer(Acting acting) {
        return queries.get(
                acting, "/cicli/" + acting.anno() + "/relazione", new ParameterizedTypeReference<RelazioneAnswer>() {});
    }

    private View page(Acting acting, Head head, String template, Form form, Object view) {
        return pages.page(acting, head, template, Map.of("page", view, "form", form))
                .withStatus(form.status());
    }
}
