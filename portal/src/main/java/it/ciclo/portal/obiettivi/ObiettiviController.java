// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Persona;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reader;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi")
class ObiettiviController {

    private final Pages pages;
    private final QueryClient query;
    private final CommandClient commands;
    private final TenantClient tenants;
    private final People people;
    private final Units units;
    private final Gradi gradi;

    ObiettiviController(
            Pages pages,
            QueryClient query,
            CommandClient commands,
            TenantClient tenants,
            People people,
            Units units,
            Gradi gradi) {
        this.pages = pages;
        this.query = query;
        this.commands = commands;
        this.tenants = tenants;
        this.people = people;
        this.units = units;
        this.gradi = gradi;
    }

    @GetMapping
    View list(
            Acting acting,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String settore,
            @RequestParam(defaultValue = "settore") String ordine,
            @RequestParam(defaultValue = "") String filtro) {
        var ciclo = query.ciclo(acting, acting.anno());
        var rows = query.obiettivi(acting, acting.anno());
        var ids = new ArrayList<@Nullable PersonId>();
        rows.forEach(o -> ids.add(o.responsabile()));
        return pages.page(
                acting,
                Head.of(Texts.t("obiettivi.titolo", String.valueOf(acting.anno())))
                        .in(Nav.OBIETTIVI),
                "obiettivi/list.jte",
                Map.of(
                        "page",
                        ObiettiviPage.of(
                                acting,
                                rows,
                                units.of(acting),
                                people.names(acting, ids),
                                gradi.of(acting),
                                approved(ciclo),
                                ciclo.fase() == Cicli.Fase.PROGRAMMAZIONE && mayAssign(acting),
                                new ObiettiviPage.Choice(q.strip(), settore, ordine, filtro))));
    }

    private static @Nullable String approved(Cicli.CicloDetail ciclo) {
        return ciclo.passi().stream()
                .filter(p -> p.passo() == Cicli.Passo.ASSEGNAZIONE && p.atto() != null)
                .findFirst()
                .map(p -> p.atto() == null
                        ? null
                        : Texts.t(
                                "obiettivi.approvato",
                                Formats.date(p.atto().data()),
                                Texts.t("organo.breve." + p.atto().organo()) + " n. "
                                        + p.atto().numero()))
                .orElse(null);
    }

    private static boolean mayAssign(Acting acting) {
        return acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                || (acting.is(Role.RESPONSABILE) && !acting.unita().isEmpty());
    }

    // one objective --------------------------------------------------------------------------

    @GetMapping("/{id:[0-9a-f-]{36}}")
    View scheda(Acting acting, @PathVariable String id) {
        var o = objective(acting, id);
        var ids = new ArrayList<@Nullable PersonId>();
        ids.add(o.responsabile());
        ids.add(o.sostituto());
        o.indicatori().stream().flatMap(i -> i.misurazioni().stream()).forEach(m -> {
            ids.add(m.registratoDa());
            ids.add(m.confermatoDa());
        });
        boolean registro = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.OIV)
                || (acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita()));
        return pages.page(
                acting,
                crumbs(acting, units.of(acting), o).here(o.codice()),
                "obiettivi/scheda.jte",
                Map.of(
                        "page",
                        SchedaPage.of(
                                acting,
                                o,
                                units.of(acting).of(o.unita()),
                                people.names(acting, ids),
                                registro,
                                acting.today())));
    }

    private static Head crumbs(Acting acting, Units.Names units, ObjectiveDetail o) {
        return Head.of(o.codice() + " " + o.titolo())
                .in(Nav.OBIETTIVI)
                .under(Texts.t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"))
                .under(units.of(o.unita()), acting.at("obiettivi?settore=" + o.unita()));
    }

    /** @throws ServiceAnswer 404 when it is of another year too: the address of a page says one year */
    private ObjectiveDetail objective(Acting acting, String id) {
        ObjectiveDetail o;
        try {
            o = query.obiettivo(acting, ObjectiveId.of(id));
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
        if (o.anno() != acting.anno()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return o;
    }

    // new, change ----------------------------------------------------------------------------

    @GetMapping("/nuovo")
    View fresh(Acting acting, HttpServletRequest request) {
        return form(acting, null, Form.restored(request, Form.fresh(null, suggestions(acting))));
    }

    @PostMapping("/nuovo")
    View assign(Acting acting, HttpServletRequest request, @RequestParam(defaultValue = "salva") String azione) {
        Form form = Form.of(request);
        var changed = ObjectiveForm.changed(form, azione);
        if (changed != null) {
            return form(acting, null, form.with(changed));
        }
        var reader = new Reader(form, acting.anno());
        var body = ObjectiveForm.body(form, reader, acting.anno(), true);
        if (!reader.errors().isEmpty()) {
            return form(acting, null, form.wrong(reader.errors()));
        }
        return switch (commands.post(acting, "/obiettivi", form.command(), null, body)) {
            case Done done -> {
                var notice = new Notice(
                        "ok", Texts.t("form.assegnato", form.value("titolo"), Formats.number(done.sequenza())));
                yield Pages.see(
                        acting, azione.equals("salva-altro") ? "obiettivi/nuovo" : "obiettivi/" + done.id(), notice);
            }
            case Refused refused ->
                form(acting, null, form.refused(refused, ObjectiveForm.labels(form, acting.anno())));
        };
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/modifica")
    View change(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objective(acting, id);
        return form(acting, o, Form.restored(request, Form.fresh(o.versione(), ObjectiveForm.of(o))));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/modifica")
    View revise(
            Acting acting,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "salva") String azione) {
        var o = objective(acting, id);
        Form form = Form.of(request);
        var changed = ObjectiveForm.changed(form, azione);
        if (changed != null) {
            return form(acting, o, form.with(changed));
        }
        var reader = new Reader(form, acting.anno());
        var body = ObjectiveForm.body(form, reader, acting.anno(), false);
        if (!reader.errors().isEmpty()) {
            return form(acting, o, form.wrong(reader.errors()));
        }
        return switch (commands.put(acting, "/obiettivi/" + o.id(), form.command(), form.ifMatch(), body)) {
            case Done done ->
                Pages.see(
                        acting,
                        "obiettivi/" + o.id(),
                        new Notice("ok", Texts.t("form.modificato", Formats.number(done.sequenza()))));
            case Refused refused -> form(acting, o, form.refused(refused, ObjectiveForm.labels(form, acting.anno())));
        };
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/ritiro")
    View withdraw(Acting acting, HttpServletRequest request, @PathVariable String id) {
        var o = objective(acting, id);
        Form form = Form.of(request);
        return switch (commands.post(
                acting,
                "/obiettivi/" + o.id() + "/ritiro",
                form.command(),
                form.ifMatch(),
                Map.of("motivo", form.value("motivo")))) {
            case Done done ->
                Pages.see(
                        acting,
                        "obiettivi",
                        new Notice("ok", Texts.t("form.ritirato", o.titolo(), Formats.number(done.sequenza()))));
            case Refused refused -> {
                var back = form.refused(refused, Map.of("motivo", Texts.t("form.motivo")));
                yield form(acting, o, Form.fresh(o.versione(), ObjectiveForm.of(o)), back);
            }
        };
    }

    /** The panel beside the form, for what is typed now. */
    @PostMapping("/quadratura")
    View quadratura(Acting acting, HttpServletRequest request, @RequestParam(defaultValue = "") String id) {
        return pages.page(
                acting,
                Head.of(Texts.t("quadratura")),
                "obiettivi/quadratura.jte",
                Map.of("q", quadratura(acting, Form.of(request), id.isEmpty() ? null : ObjectiveId.of(id))));
    }

    private QuadraturaPanel quadratura(Acting acting, Form form, @Nullable ObjectiveId itself) {
        return QuadraturaPanel.of(
                form, acting.anno(), itself, query.obiettivi(acting, acting.anno()), units.of(acting));
    }

    private View form(Acting acting, @Nullable ObjectiveDetail o, Form form) {
        return form(acting, o, form, Form.fresh(o == null ? null : o.versione(), Map.of("motivo", "")));
    }

    private View form(Acting acting, @Nullable ObjectiveDetail o, Form form, Form withdraw) {
        var names = units.of(acting);
        var persone = tenants.persone(acting);
        var all = query.obiettivi(acting, acting.anno());
        String anno = String.valueOf(acting.anno());
        String title = o == null ? Texts.t("form.nuovo", anno) : Texts.t("form.modifica", o.codice());
        var head = Head.of(title).in(Nav.OBIETTIVI).under(Texts.t("obiettivi.titolo", anno), acting.at("obiettivi"));
        if (o != null) {
            head = head.under(o.codice(), acting.at("obiettivi/" + o.id())).here(Texts.t("scheda.modifica"));
        } else {
            head = head.here(Texts.t("form.nuovo.breve"));
        }
        var page = new FormPage(
                title,
                Texts.t("form.lead"),
                acting.at(o == null ? "obiettivi/nuovo" : "obiettivi/" + o.id() + "/modifica"),
                acting.at("obiettivi/quadratura" + (o == null ? "" : "?id=" + o.id())),
                acting.at(o == null ? "obiettivi" : "obiettivi/" + o.id()),
                o == null,
                acting.anno(),
                form,
                unitOptions(acting, names),
                owners(acting, persone, names),
                substitutes(acting, persone),
                QuadraturaPanel.of(form, acting.anno(), o == null ? null : o.id(), all, names),
                o == null ? null : acting.at("obiettivi/" + o.id() + "/ritiro"),
                withdraw);
        int status = form.wrong() ? form.status() : withdraw.wrong() ? withdraw.status() : 200;
        return pages.page(acting, head, "obiettivi/form.jte", Map.of("page", page))
                .withStatus(status);
    }

    private static List<Option> unitOptions(Acting acting, Units.Names names) {
        return names.all().stream()
                .filter(u -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(u.id()))
                .map(u -> new Option(u.id().toString(), u.nome()))
                .toList();
    }

    private static List<Option> owners(Acting acting, List<Persona> persone, Units.Names names) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Texts.t("form.scegli")));
        for (Persona p : persone) {
            p.appartenenze().stream()
                    .filter(a -> a.ruolo() == Role.RESPONSABILE && a.activeOn(acting.today()))
                    .filter(a -> !acting.is(Role.RESPONSABILE) || a.unita() == null || acting.ownUnit(a.unita()))
                    .findFirst()
                    .ifPresent(a -> options.add(new Option(
                            p.id().toString(),
                            a.unita() == null
                                    ? p.fullName()
                                    : Texts.t("form.responsabile.di", p.fullName(), names.of(a.unita())))));
        }
        return List.copyOf(options);
    }

    private static List<Option> substitutes(Acting acting, List<Persona> persone) {
        var options = new ArrayList<Option>();
        options.add(new Option("", Texts.t("form.sostituto.nessuno")));
        persone.stream()
                .filter(p -> p.appartenenze().stream()
                        .anyMatch(a -> a.activeOn(acting.today())
                                && List.of(Role.RESPONSABILE, Role.DIPENDENTE, Role.SEGRETARIO)
                                        .contains(a.ruolo())))
                .forEach(p -> options.add(new Option(p.id().toString(), p.fullName())));
        return List.copyOf(options);
    }

    /** A new form begins with what is known: own unit, oneself, the next free code, one indicatore. */
    private Map<String, String> suggestions(Acting acting) {
        var names = units.of(acting);
        var values = new LinkedHashMap<String, String>();
        var unit = names.all().stream()
                .filter(u -> !acting.is(Role.RESPONSABILE) || acting.ownUnit(u.id()))
                .findFirst();
        values.put("unita", unit.map(u -> u.id().toString()).orElse(""));
        values.put(
                "codice",
                unit.map(u -> nextCode(u.codice(), query.obiettivi(acting, acting.anno())))
                        .orElse(""));
        values.put("titolo", "");
        values.put("descrizione", "");
        values.put("natura", "SVILUPPO");
        values.put(
                "responsabile", acting.is(Role.RESPONSABILE) ? acting.io().id().toString() : "");
        values.put("sostituto", "");
        values.put("peso", "");
        ObjectiveForm.blankIndicatore(values, 0);
        return values;
    }

    static String nextCode(String unit, List<ObjectiveRow> all) {
        for (int n = 1; n < 100; n++) {
            String code = unit + "-" + (n < 10 ? "0" : "") + n;
            if (all.stream().noneMatch(o -> o.codice().equals(code))) {
                return code;
            }
        }
        return "";
    }
}
