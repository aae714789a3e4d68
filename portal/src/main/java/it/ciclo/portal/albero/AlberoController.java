// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.albero;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The albero of a year, the programme it begins with, and the place of each objective. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/albero")
class AlberoController {

    private static final Labels MANDATO =
            Acts.LABELS.and("dal", t("albero.dal")).and("al", t("albero.al")).and("titolo", t("albero.titolo.mandato"));
    private static final Labels VOCE = Labels.of(Map.of(
            "livello", t("albero.livello"),
            "sopra", t("albero.sopra"),
            "codice", t("albero.codice"),
            "titolo", t("albero.titolo.voce"),
            "descrizione", t("albero.descrizione"),
            "missione", t("albero.missione.campo"),
            "riferimento", t("albero.riferimento"),
            "motivo", t("motivo")));
    private static final Labels POSTO =
            Labels.of(Map.of("posto", t("albero.posto"), "nodo", t("albero.posto"), "sopra", t("albero.posto")));

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;

    AlberoController(QueryClient queries, CommandClient commands, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View albero(Acting acting, HttpServletRequest request) {
        return albero(acting, Form.restored(request, Form.fresh(null, Map.of())));
    }

    @PostMapping
    View asBefore(Acting acting, HttpServletRequest request) {
        return new Reading(Form.of(request), Labels.NONE)
                .send(
                        sent -> commands.post(
                                acting,
                                "/programma/collocazioni/" + acting.anno() + "/come-prima",
                                sent.command(),
                                Map.of()),
                        done -> Pages.taken(acting, "albero", "albero.come.prima.fatto", done),
                        again -> albero(acting, again));
    }

    @GetMapping("/mandato")
    View mandato(Acting acting, HttpServletRequest request) {
        writer(acting);
        int anno = acting.anno();
        return mandato(
                acting,
                Form.restored(
                        request,
                        Form.fresh(
                                null,
                                Map.of(
                                        "dal", String.valueOf(anno),
                                        "al", String.valueOf(anno + 5),
                                        "atto/organo", Organ.CONSIGLIO.name()))));
    }

    @PostMapping("/mandato")
    View open(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, MANDATO);
        var atto = Body.of("organo", reading.choice("atto/organo"))
                .and("numero", reading.text("atto/numero", t("atto.numero.manca")))
                .and("data", reading.day("atto/data", t("atto.data.manca")))
                .and("immediatamenteEseguibile", form.is("atto/immediatamenteEseguibile", "true"));
        var body = Body.of("dal", reading.whole("dal"))
                .and("al", reading.whole("al"))
                .and("titolo", reading.text("titolo", t("albero.titolo.manca")))
                .and("atto", atto.members());
        return reading.send(
                sent -> commands.post(acting, "/programma/mandati", sent.command(), body.members()),
                done -> Pages.taken(acting, "albero", "albero.mandato.fatto", done),
                again -> mandato(acting, again));
    }

    @GetMapping("/voci/nuova")
    View nuova(Acting acting, HttpServletRequest request) {
        writer(acting);
        AlberoAnswer albero = of(acting);
        String sopra = Objects.requireNonNullElse(request.getParameter("sopra"), "");
        Livello livello = albero.rami()
                .filter(ramo -> ramo.id().toString().equals(sopra))
                .map(ramo -> below(ramo.livello()))
                .findFirst()
                .orElse(Livello.LINEA);
        var fresh = Form.fresh(null, Map.of("sopra", sopra, "livello", livello.name()));
        return nuova(acting, Form.restored(request, fresh), albero, mandato(request));
    }

    /** The level that most often hangs under one. */
    private static Livello below(Livello above) {
        return switch (above) {
            case LINEA -> Livello.AREA;
            case AREA -> Livello.STRATEGICO;
            case STRATEGICO, OPERATIVO -> Livello.OPERATIVO;
        };
    }

    @PostMapping("/voci/nuova")
    View add(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, VOCE);
        int mandato = mandato(request);
        var body = voce(reading, form).and("mandato", mandato).and("livello", reading.choice("livello"));
        return reading.send(
                sent -> commands.post(acting, "/programma/nodi", sent.command(), body.members()),
                done -> Pages.taken(acting, "albero", "albero.voce.fatta", done),
                again -> nuova(acting, again, of(acting), mandato));
    }

    @GetMapping("/voci/{nodo:[0-9a-f-]{36}}")
    View voce(Acting acting, HttpServletRequest request, @PathVariable NodoId nodo) {
        writer(acting);
        AlberoAnswer albero = of(acting);
        AlberoAnswer.Ramo ramo = ramo(albero, nodo);
        return voce(acting, Form.restored(request, Form.fresh(null, values(ramo))), albero, ramo);
    }

    @PostMapping("/voci/{nodo:[0-9a-f-]{36}}")
    View change(Acting acting, HttpServletRequest request, @PathVariable NodoId nodo) {
        var form = Form.of(request);
        // Its level is that of its beginning: what does not fit is the place.
        var reading = new Reading(form, VOCE, field -> field.equals("livello") ? "sopra" : field);
        String motivo = reading.text("motivo", t("albero.motivo.manca"));
        if (form.is("passo", "ritira")) {
            return reading.send(
                    sent -> commands.post(
                            acting, "/programma/nodi/" + nodo + "/ritiro", sent.command(), Map.of("motivo", motivo)),
                    done -> Pages.taken(acting, "albero", "albero.voce.ritirata", done),
                    again -> voceAgain(acting, again, nodo));
        }
        var body = voce(reading, form).and("motivo", motivo);
        return reading.send(
                sent -> commands.put(acting, "/programma/nodi/" + nodo, sent.command(), body.members()),
                done -> Pages.taken(acting, "albero", "albero.voce.riscritta", done),
                again -> voceAgain(acting, again, nodo));
    }

    @GetMapping("/obiettivi/{id:[0-9a-f-]{36}}")
    View posto(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        AlberoAnswer albero = of(acting);
        String now = albero.sopra(id);
        boolean nodo = !now.isEmpty() && albero.ramo(NodoId.of(now)) != null;
        String value = now.isEmpty() || nodo ? now : "o/" + now;
        return posto(acting, Form.restored(request, Form.fresh(null, Map.of("posto", value))), albero, id);
    }

    @PostMapping("/obiettivi/{id:[0-9a-f-]{36}}")
    View place(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        var reading = new Reading(Form.of(request), POSTO, field -> "posto");
        String posto = reading.form().value("posto");
        Body body = posto.startsWith("o/")
                ? Body.of("sopra", posto.substring(2))
                : Body.of("nodo", posto.isEmpty() ? null : posto);
        return reading.send(
                sent -> commands.put(
                        acting, "/programma/collocazioni/" + acting.anno() + "/" + id, sent.command(), body.members()),
                done -> Pages.taken(acting, "albero", "albero.posto.fatto", done),
                again -> posto(acting, again, of(acting), id));
    }

    /** The programme is written by these two; the others read it. */
    private static void writer(Acting acting) {
        if (!acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)) {
            throw new ServiceAnswer(Desk.notYours());
        }
    }

    private AlberoAnswer of(Acting acting) {
        return queries.get(
                acting, "/cicli/" + acting.anno() + "/albero", new ParameterizedTypeReference<AlberoAnswer>() {});
    }

    private static AlberoAnswer.Ramo ramo(AlberoAnswer albero, NodoId nodo) {
        AlberoAnswer.Ramo ramo = albero.ramo(nodo);
        if (ramo == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return ramo;
    }

    private static int mandato(HttpServletRequest request) {
        String text = request.getParameter("mandato");
        return text != null && text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }

    private static Body voce(Reading reading, Form form) {
        String sopra = form.value("sopra");
        return Body.of("sopra", sopra.isEmpty() ? null : sopra)
                .and("codice", reading.text("codice", t("albero.codice.manca")))
                .and("titolo", reading.text("titolo", t("albero.titolo.manca")))
                .and("descrizione", form.value("descrizione"))
                .and("missione", reading.textIfAny("missione"))
                .and("riferimento", reading.textIfAny("riferimento"));
    }

    private static Map<String, String> values(AlberoAnswer.Ramo ramo) {
        Map<String, String> values = new HashMap<>();
        values.put("sopra", ramo.sopra() == null ? "" : ramo.sopra().toString());
        values.put("codice", ramo.codice());
        values.put("titolo", ramo.titolo());
        values.put("descrizione", ramo.descrizione());
        values.put("missione", ramo.missione() == null ? "" : ramo.missione());
        values.put("riferimento", ramo.riferimento());
        return values;
    }

    private View albero(Acting acting, Form form) {
        String anno = String.valueOf(acting.anno());
        boolean open = queries.ciclo(acting, acting.anno()).chiusoIl() == null;
        Head head = Head.of(t("albero.titolo", anno)).in(Nav.OBIETTIVI);
        return pages.form(acting, head, "albero/albero.jte", AlberoPage.of(acting, of(acting), open), form);
    }

    private Head below(Acting acting, String title) {
        return Head.of(title)
                .in(Nav.OBIETTIVI)
                .under(t("albero.titolo", String.valueOf(acting.anno())), acting.at("albero"))
                .here(title);
    }

    private View mandato(Acting acting, Form form) {
        var page = new VocePage(
                t("albero.mandato.titolo"),
                t("albero.mandato.lead"),
                acting.at("albero/mandato"),
                acting.at("albero"),
                List.of(),
                Stream.of(Organ.CONSIGLIO, Organ.COMMISSARIO)
                        .map(o -> new Option(o.name(), t("organo." + o)))
                        .toList(),
                null,
                t("albero.mandato.bottone"));
        return pages.form(acting, below(acting, t("albero.mandato.titolo")), "albero/mandato.jte", page, form);
    }

    private View nuova(Acting acting, Form form, AlberoAnswer albero, int mandato) {
        var page = new VocePage(
                t("albero.voce.nuova"),
                t("albero.voce.lead"),
                acting.at("albero/voci/nuova?mandato=" + mandato),
                acting.at("albero"),
                Arrays.stream(Livello.values())
                        .map(l -> new Option(l.name(), t("albero.livello." + l)))
                        .toList(),
                Posti.sopra(albero, mandato, null, null),
                null,
                t("albero.voce.bottone"));
        return pages.form(acting, below(acting, t("albero.voce.nuova")), "albero/voce.jte", page, form);
    }

    private View voceAgain(Acting acting, Form form, NodoId nodo) {
        AlberoAnswer albero = of(acting);
        return voce(acting, form, albero, ramo(albero, nodo));
    }

    private View voce(Acting acting, Form form, AlberoAnswer albero, AlberoAnswer.Ramo ramo) {
        int mandato = albero.mandati().stream()
                .filter(m -> m.linee().stream().flatMap(AlberoAnswer.Ramo::all).anyMatch(ramo::equals))
                .mapToInt(AlberoAnswer.Mandato::dal)
                .findFirst()
                .orElse(0);
        var page = new VocePage(
                ramo.codice() + " " + ramo.titolo(),
                t("albero.livello." + ramo.livello()),
                acting.at("albero/voci/" + ramo.id()),
                acting.at("albero"),
                List.of(),
                Posti.sopra(albero, mandato, ramo.livello(), ramo.id()),
                ramo.codice(),
                t("albero.riscrivi.bottone"));
        return pages.form(acting, below(acting, ramo.codice()), "albero/voce.jte", page, form);
    }

    private View posto(Acting acting, Form form, AlberoAnswer albero, ObjectiveId id) {
        AlberoAnswer.Foglia foglia = albero.foglia(id);
        if (foglia == null) {
            throw new ServiceAnswer(Desk.notHere());
        }
        var page = new VocePage(
                t("albero.posto.titolo", foglia.codice()),
                foglia.titolo(),
                acting.at("albero/obiettivi/" + id),
                acting.at("albero"),
                List.of(),
                Posti.perObiettivo(albero, foglia),
                foglia.codice(),
                t(albero.sopra(id).isEmpty() ? "albero.colloca" : "albero.sposta"));
        return pages.form(acting, below(acting, foglia.codice()), "albero/posto.jte", page, form);
    }
}
