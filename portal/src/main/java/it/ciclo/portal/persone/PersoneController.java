// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.Outcome;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/persone")
class PersoneController {

    /** Roles a membership of an ente can give. */
    private static final List<Role> ROLES = List.of(
            Role.RESPONSABILE,
            Role.DIPENDENTE,
            Role.SEGRETARIO,
            Role.DIRETTORE_GENERALE,
            Role.SINDACO,
            Role.GIUNTA,
            Role.OIV,
            Role.PERSONALE,
            Role.REVISORE,
            Role.EDITOR);

    private static final List<Role> OF_A_UNIT = List.of(Role.RESPONSABILE, Role.DIPENDENTE);

    private static final Map<String, String> LABELS = Map.of(
            "nome", t("persone.nome"),
            "cognome", t("persone.cognome"),
            "username", t("persone.username"),
            "password", t("persone.password"),
            "ruolo", t("persone.ruolo"),
            "unita", t("persone.settore"),
            "dal", t("persone.dal.campo"),
            "al", t("persone.al.campo"),
            "motivo", t("motivo"),
            "codice", t("persone.codice"));

    private final QueryClient queries;
    private final CommandClient commands;
    private final TenantClient tenants;
    private final Pages pages;

    PersoneController(QueryClient queries, CommandClient commands, TenantClient tenants, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.tenants = tenants;
        this.pages = pages;
    }

    @GetMapping
    View persone(Acting acting) {
        var view = PersonePage.of(acting, tenants.persone(acting), queries.unita(acting), tenants.profilo(acting));
        return pages.page(
                acting, Head.of(t("persone.titolo")).in(Nav.PERSONE), "persone/persone.jte", Map.of("page", view));
    }

    // people and memberships ---------------------------------------------------------------

    @GetMapping("/nuova")
    View newPerson(Acting acting, HttpServletRequest request) {
        return person(acting, Form.restored(request, Form.fresh(null, today(acting))));
    }

    /** A person is registered first, then gets the membership; what was done stays done when the second step is refused. */
    @PostMapping("/nuova")
    View addPerson(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Map.of(
                "nome", reading.text("nome", t("persone.nome.manca")),
                "cognome", reading.text("cognome", t("persone.cognome.manca")),
                "username", reading.text("username", t("persone.username.manca")),
                "password", reading.text("password", t("persone.password.manca")));
        var membership = membership(form, reading);
        if (reading.failed()) {
            return person(acting, reading.form());
        }
        Outcome registered = tenants.post(acting, "/persone", form.command(), body);
        return switch (registered) {
            case Refused refused -> person(acting, form.refused(refused, LABELS));
            case Done done -> {
                membership.put("persona", done.id().toString());
                var values = new LinkedHashMap<>(form.values());
                values.put("persona", done.id().toString());
                yield grant(acting, Form.fresh(null, values), membership);
            }
        };
    }

    @GetMapping("/ruolo")
    View newMembership(Acting acting, HttpServletRequest request, @RequestParam String persona) {
        var values = new LinkedHashMap<>(today(acting));
        values.put("persona", persona);
        return member(acting, Form.restored(request, Form.fresh(null, values)));
    }

    @PostMapping("/ruolo")
    View addMembership(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var membership = membership(form, reading);
        if (reading.failed()) {
            return member(acting, reading.form());
        }
        membership.put("persona", form.value("persona"));
        return grant(acting, form, membership);
    }

    private View grant(Acting acting, Form form, Map<String, Object> membership) {
        return switch (tenants.post(acting, "/appartenenze", form.command(), membership)) {
            case Done _ -> Pages.see(acting, "persone", new Notice("ok", t("persone.ruolo.dato")));
            case Refused refused -> member(acting, form.refused(refused, LABELS));
        };
    }

    private static Map<String, Object> membership(Form form, Reading reading) {
        var body = new LinkedHashMap<String, Object>();
        String role = reading.text("ruolo", t("persone.ruolo.manca"));
        body.put("ruolo", role);
        boolean ofUnit = OF_A_UNIT.stream().anyMatch(r -> r.name().equals(role));
        if (ofUnit) {
            body.put("unita", reading.text("unita", t("persone.settore.manca")));
        }
        LocalDate from = reading.day("dal", t("data.manca"));
        body.put("dal", String.valueOf(from));
        if (form.has("al")) {
            body.put("al", String.valueOf(reading.day("al", t("data.manca"))));
        }
        body.put("motivo", reading.text("motivo", t("persone.motivo.manca")));
        return body;
    }

    private static Map<String, String> today(Acting acting) {
        return Map.of("dal", acting.today().toString(), "ruolo", Role.RESPONSABILE.name());
    }

    private View person(Acting acting, Form form) {
        var view = new PersonaPage(
                acting.at("").replaceFirst("/$", ""),
                acting.at("persone/nuova"),
                t("persone.nuova"),
                t("persone.nuova.lead"),
                t("persone.nuova.bottone"),
                null,
                roles(),
                units(acting));
        return page(acting, view.titolo(), "persone/persona.jte", form, view);
    }

    private View member(Acting acting, Form form) {
        var known = known(acting, form.value("persona"));
        var view = new PersonaPage(
                acting.at("").replaceFirst("/$", ""),
                acting.at("persone/ruolo"),
                t("persone.ruolo.nuovo"),
                known.fullName(),
                t("persone.ruolo.bottone"),
                known.id().toString(),
                roles(),
                units(acting));
        return page(acting, view.titolo(), "persone/persona.jte", form, view);
    }

    private TenantClient.Persona known(Acting acting, String id) {
        UUID uuid = Formats.uuid(id);
        return tenants.persone(acting).stream()
                .filter(p -> uuid != null && p.id().equals(new PersonId(uuid)))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    @GetMapping("/ruoli/{id}/fine")
    View ending(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        return end(
                acting,
                id,
                Form.restored(
                        request, Form.fresh(null, Map.of("al", acting.today().toString()))));
    }

    @PostMapping("/ruoli/{id}/fine")
    View end(Acting acting, HttpServletRequest request, @PathVariable UUID id) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        LocalDate last = reading.day("al", t("data.manca"));
        String why = reading.text("motivo", t("persone.motivo.manca"));
        if (reading.failed() || last == null) {
            return end(acting, id, reading.form());
        }
        Outcome outcome = tenants.post(
                acting, "/appartenenze/" + id + "/fine", form.command(), Map.of("al", last.toString(), "motivo", why));
        return switch (outcome) {
            case Done _ ->
                Pages.see(acting, "persone", new Notice("ok", t("persone.ruolo.finito", Formats.date(last))));
            case Refused refused -> end(acting, id, form.refused(refused, LABELS));
        };
    }

    private View end(Acting acting, UUID id, Form form) {
        for (var person : tenants.persone(acting)) {
            for (var m : person.appartenenze()) {
                if (m.id().equals(id)) {
                    String unit = m.unita() == null
                            ? ""
                            : queries.unita(acting).stream()
                                    .filter(u -> u.id().equals(m.unita()))
                                    .map(u -> ", " + u.nome())
                                    .findFirst()
                                    .orElse("");
                    var view = new FinePage(
                            acting.at("").replaceFirst("/$", ""),
                            acting.at("persone/ruoli/" + id + "/fine"),
                            person.fullName(),
                            t("ruolo." + m.ruolo()) + unit,
                            m.ruolo() == Role.RESPONSABILE ? t("persone.fine.responsabile") : null);
                    return page(acting, t("persone.fine"), "persone/fine.jte", form, view);
                }
            }
        }
        throw new ServiceAnswer(Desk.notHere());
    }

    // units --------------------------------------------------------------------------------

    @GetMapping("/settori/nuovo")
    View newUnit(Acting acting, HttpServletRequest request) {
        return unit(acting, Form.restored(request, Form.fresh(null, Map.of())));
    }

    @PostMapping("/settori/nuovo")
    View defineUnit(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Map.of(
                "codice", reading.text("codice", t("persone.codice.manca")),
                "nome", reading.text("nome", t("persone.settore.nome.manca")));
        if (reading.failed()) {
            return unit(acting, reading.form());
        }
        return switch (commands.post(acting, "/unita", form.command(), null, body)) {
            case Done done -> units(acting, done, "persone.settore.definito", form.value("nome"));
            case Refused refused -> unit(acting, form.refused(refused, LABELS));
        };
    }

    @GetMapping("/settori/{unita}")
    View renaming(Acting acting, HttpServletRequest request, @PathVariable UUID unita) {
        var unit = unit(acting, unita);
        return rename(acting, unit, Form.restored(request, Form.fresh(null, Map.of("nome", unit.nome()))));
    }

    @PostMapping("/settori/{unita}")
    View renameUnit(Acting acting, HttpServletRequest request, @PathVariable UUID unita) {
        var unit = unit(acting, unita);
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        var body = Map.of(
                "nome", reading.text("nome", t("persone.settore.nome.manca")),
                "motivo", reading.text("motivo", t("persone.motivo.manca")));
        if (reading.failed()) {
            return rename(acting, unit, reading.form());
        }
        return switch (commands.put(acting, "/unita/" + unita, form.command(), null, body)) {
            case Done done -> units(acting, done, "persone.settore.rinominato", form.value("nome"));
            case Refused refused -> rename(acting, unit, form.refused(refused, LABELS));
        };
    }

    private static View units(Acting acting, Done done, String said, String name) {
        return Pages.see(acting, "persone#settori", new Notice("ok", t(said, name, Formats.number(done.sequenza()))));
    }

    private Cicli.Unita unit(Acting acting, UUID id) {
        return queries.unita(acting).stream()
                .filter(u -> u.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    private View unit(Acting acting, Form form) {
        return unit(acting, form, "nuovo", "nuovo", t("persone.settore.nuovo.lead"), true);
    }

    private View rename(Acting acting, Cicli.Unita unit, Form form) {
        return unit(
                acting,
                form,
                unit.id().toString(),
                "rinomina",
                t("persone.settore.rinomina.lead", unit.codice(), unit.nome()),
                false);
    }

    private View unit(Acting acting, Form form, String path, String key, String lead, boolean fresh) {
        var view = new SettorePage(
                acting.at("").replaceFirst("/$", ""),
                acting.at("persone/settori/" + path),
                t("persone.settore." + key),
                lead,
                t("persone.settore." + key + ".bottone"),
                fresh);
        return page(acting, view.titolo(), "persone/settore.jte", form, view);
    }

    private static List<Option> roles() {
        return ROLES.stream().map(r -> new Option(r.name(), t("ruolo." + r))).toList();
    }

    private List<Option> units(Acting acting) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", t("persone.settore.scegli")));
        queries.unita(acting).forEach(u -> options.add(new Option(u.id().toString(), u.codice() + " " + u.nome())));
        return options;
    }

    private View page(Acting acting, String title, String template, Form form, Object view) {
        Head head = Head.of(title).in(Nav.PERSONE).under(t("persone.titolo"), acting.at("persone"));
        return pages.page(acting, head, template, Map.of("page", view, "form", form))
                .withStatus(form.status());
    }
}
