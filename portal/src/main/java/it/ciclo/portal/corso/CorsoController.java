// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** How an objective is carried out: its phases, its people, who has seen it. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi/{id}")
class CorsoController {

    private static final Labels FASE = Labels.of(Map.of(
            "come", t("corso.fase.successo"),
            "iniziataIl", t("corso.fase.iniziata.il"),
            "fattaIl", t("corso.fase.fatta.il"),
            "dal", t("corso.fase.dal"),
            "al", t("corso.fase.al"),
            "motivo", t("motivo")));

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Lines beyond those in use. */
    private static final int MORE = 3;

    private final QueryClient queries;
    private final CommandClient commands;
    private final TenantClient tenants;
    private final Pages pages;

    CorsoController(QueryClient queries, CommandClient commands, TenantClient tenants, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.tenants = tenants;
        this.pages = pages;
    }

    // phases

    @GetMapping("/fasi/{fase}")
    View phase(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id, @PathVariable FaseId fase) {
        ObjectiveDetail o = objective(acting, id);
        Corso.Fase f = fase(o, fase);
        String today = acting.today().toString();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("come", f.isDone() ? "riapri" : f.iniziata() == null ? "inizia" : "concludi");
        values.put("fattaIl", today);
        values.put("dal", (f.attesaDal() == null ? f.dal() : f.attesaDal()).toString());
        values.put("al", (f.attesaAl() == null ? f.al() : f.attesaAl()).toString());
        return phase(acting, o, f, Form.restored(request, Form.fresh(o.versione(), values)));
    }

    @PostMapping("/fasi/{fase}")
    View follow(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id, @PathVariable FaseId fase) {
        ObjectiveDetail o = objective(acting, id);
        Corso.Fase f = fase(o, fase);
        var reading = new Reading(Form.of(request), FASE);
        String what = reading.text("come", t("corso.fase.scegli"));
        var body = switch (what) {
            case "inizia" -> Body.of("iniziataIl", reading.day("iniziataIl", t("data.manca")));
            case "concludi" -> {
                var done = Body.of("fattaIl", reading.day("fattaIl", t("data.manca")));
                boolean begins = f.iniziata() == null && reading.form().has("iniziataIl");
                yield begins ? done.and("iniziataIl", reading.day("iniziataIl", t("data.manca"))) : done;
            }
            case "rinvia" ->
                Body.of("dal", reading.day("dal", t("data.manca")))
                        .and("al", reading.day("al", t("data.manca")))
                        .and("motivo", reading.text("motivo", t("monitoraggio.motivo.manca")));
            default -> Body.of("motivo", reading.text("motivo", t("monitoraggio.motivo.manca")));
        };
        return reading.send(
                sent -> commands.post(
                        acting,
                        "/obiettivi/" + id + "/fasi/" + fase + "/" + step(what),
                        sent.command(),
                        body.members()),
                done -> see(acting, id, "corso.fase.salvata", done),
                again -> phase(acting, o, f, again));
    }

    private static String step(String what) {
        return switch (what) {
            case "inizia" -> "inizio";
            case "concludi" -> "fine";
            case "rinvia" -> "rinvio";
            default -> "riapertura";
        };
    }

    private View phase(Acting acting, ObjectiveDetail o, Corso.Fase f, Form form) {
        List<Option> ways = f.isDone()
                ? List.of(new Option("riapri", t("corso.fase.riapri")))
                : f.iniziata() == null
                        ? List.of(
                                new Option("inizia", t("corso.fase.inizia")),
                                new Option("concludi", t("corso.fase.concludi")),
                                new Option("rinvia", t("corso.fase.rinvia")))
                        : List.of(
                                new Option("concludi", t("corso.fase.concludi")),
                                new Option("rinvia", t("corso.fase.rinvia")));
        var page = new FasePage(
                t("corso.fase.titolo", f.nome()),
                t("corso.fase.lead", Formats.date(f.dal()), Formats.date(f.al()), Formats.number(f.peso(), 2)),
                acting.at("obiettivi/" + o.id() + "/fasi/" + f.fase()),
                acting.at("obiettivi/" + o.id()),
                ways);
        return page(acting, o, page.titolo(), "corso/fase.jte", page, form);
    }

    private static Corso.Fase fase(ObjectiveDetail o, FaseId id) {
        return o.corso().fasi().stream()
                .filter(f -> f.fase().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    // people

    @GetMapping("/persone")
    View people(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        ObjectiveDetail o = objective(acting, id);
        Map<String, String> values = new LinkedHashMap<>();
        List<Corso.Persona> now = o.corso().persone();
        for (int n = 0; n < now.size() + MORE; n++) {
            values.put(
                    "persone/" + n + "/persona",
                    n < now.size() ? now.get(n).persona().toString() : "");
            values.put(
                    "persone/" + n + "/quota",
                    n < now.size() ? Formats.peso(now.get(n).quota()) : "");
        }
        return people(acting, o, Form.restored(request, Form.fresh(o.versione(), values)));
    }

    @PostMapping("/persone")
    View assign(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        ObjectiveDetail o = objective(acting, id);
        Form form = Form.of(request);
        List<Integer> places = new ArrayList<>();
        var reading = new Reading(form, CorsoController::label, pointer -> line(pointer, places));
        List<Map<String, Object>> persone = new ArrayList<>();
        for (int n : lines(form)) {
            if (form.has("persone/" + n + "/persona")) {
                places.add(n);
                persone.add(Body.of("persona", form.value("persone/" + n + "/persona"))
                        .and("quota", quota(reading, "persone/" + n + "/quota"))
                        .members());
            }
        }
        return reading.send(
                sent -> commands.put(
                        acting, "/obiettivi/" + id + "/persone", sent.command(), Map.of("persone", persone)),
                done -> see(acting, id, "corso.persone.salvate", done),
                again -> people(acting, o, again));
    }

    /** It travels as a peso does, but to who reads it is a quota. */
    private static @Nullable BigDecimal quota(Reading reading, String field) {
        BigDecimal quota = reading.number(field);
        if (quota != null
                && (quota.signum() < 0
                        || quota.compareTo(WHOLE) > 0
                        || quota.stripTrailingZeros().scale() > 2)) {
            reading.wrong(field, t("corso.quota.fuori"));
        }
        return quota;
    }

    private static String label(String field) {
        return field.endsWith("/quota") ? t("corso.quota") : field.endsWith("/persona") ? t("corso.persona") : "";
    }

    private static List<Integer> lines(Form form) {
        return IntStream.iterate(0, n -> form.values().containsKey("persone/" + n + "/persona"), n -> n + 1)
                .boxed()
                .toList();
    }

    /** A refusal counts the lines that were filled in, the page all of them. */
    private static String line(String pointer, List<Integer> places) {
        String[] parts = pointer.split("/");
        if (parts.length > 1 && parts[0].equals("persone") && parts[1].matches("\\d{1,3}")) {
            int n = Integer.parseInt(parts[1]);
            parts[1] = n < places.size() ? places.get(n).toString() : parts[1];
        }
        return String.join("/", parts);
    }

    private View people(Acting acting, ObjectiveDetail o, Form form) {
        var page = new PersonePage(
                t("corso.persone.titolo", o.codice()),
                t("corso.persone.lead"),
                acting.at("obiettivi/" + o.id() + "/persone"),
                acting.at("obiettivi/" + o.id()),
                lines(form),
                options(
                        acting,
                        o.corso().persone().stream().map(Corso.Persona::persona).toList()));
        return page(acting, o, page.titolo(), "corso/persone.jte", page, form);
    }

    /** Who works there now. @param also offered in any case */
    private List<Option> options(Acting acting, List<PersonId> also) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t("monitoraggio.scegli")));
        tenants.persone(acting).stream()
                .filter(p -> p.worksOn(acting.today()) || also.contains(p.id()))
                .forEach(p -> options.add(new Option(p.id().toString(), p.fullName())));
        return List.copyOf(options);
    }

    // receipts

    @GetMapping("/comunicazione")
    View telling(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        ObjectiveDetail o = objective(acting, id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("comunicatoIl", acting.today().toString());
        CorsoPanel.untold(acting, o).forEach(p -> values.put("persone/" + p, "true"));
        return telling(acting, o, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/comunicazione")
    View tell(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        ObjectiveDetail o = objective(acting, id);
        Form form = Form.of(request);
        var reading = new Reading(form, Labels.of(Map.of("comunicatoIl", t("corso.comunicato.il"))));
        List<String> people = CorsoPanel.untold(acting, o).stream()
                .map(PersonId::toString)
                .filter(p -> form.has("persone/" + p))
                .toList();
        if (people.isEmpty()) {
            reading.text("persone", t("corso.comunica.nessuno"));
        }
        var body = Body.of("persone", people).and("comunicatoIl", reading.day("comunicatoIl", t("data.manca")));
        return reading.send(
                sent -> commands.post(acting, "/obiettivi/" + id + "/comunicazione", sent.command(), body.members()),
                done -> see(acting, id, "corso.comunicato", done),
                again -> telling(acting, o, again));
    }

    private View telling(Acting acting, ObjectiveDetail o, Form form) {
        List<PersonId> untold = CorsoPanel.untold(acting, o);
        List<Option> people = options(acting, untold).stream()
                .filter(option -> untold.stream().anyMatch(p -> p.toString().equals(option.value())))
                .toList();
        var page = new PersonePage(
                t("corso.comunica.titolo", o.codice()),
                t("corso.comunica.lead"),
                acting.at("obiettivi/" + o.id() + "/comunicazione"),
                acting.at("obiettivi/" + o.id()),
                List.of(),
                people);
        return page(acting, o, page.titolo(), "corso/comunica.jte", page, form);
    }

    @PostMapping("/presa-visione")
    View acknowledge(Acting acting, HttpServletRequest request, @PathVariable ObjectiveId id) {
        return switch (commands.post(
                acting, "/obiettivi/" + id + "/presa-visione", Form.of(request).command(), Map.of())) {
            case Done done -> see(acting, id, "corso.visto", done);
            case Refused refused -> Pages.see(acting, "obiettivi/" + id, new Notice("risk", refused.sentence()));
        };
    }

    /** Where a form was sent to and somebody comes back to by its address. */
    @GetMapping("/presa-visione")
    View back(Acting acting, @PathVariable ObjectiveId id) {
        return Pages.see(acting.at("obiettivi/" + id));
    }

    private static View see(Acting acting, ObjectiveId id, String said, Done done) {
        return Pages.done(acting, "obiettivi/" + id, t(said, Formats.number(done.sequenza())));
    }

    private View page(Acting acting, ObjectiveDetail o, String title, String template, Object page, Form form) {
        Head head = Head.of(title)
                .in(Nav.OBIETTIVI)
                .under(t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"))
                .under(o.codice(), acting.at("obiettivi/" + o.id()));
        return pages.form(acting, head, template, page, form);
    }

    /** @throws ServiceAnswer 404 when it is of another year too: the address of a page says one year */
    private ObjectiveDetail objective(Acting acting, ObjectiveId id) {
        ObjectiveDetail o = queries.obiettivo(acting, id);
        if (o.anno() != acting.anno()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return o;
    }
}
