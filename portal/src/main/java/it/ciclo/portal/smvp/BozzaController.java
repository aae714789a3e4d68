// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ModelliClient;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;

/** The draft of the next version, from its beginning to the form that is sent to the OIV. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/smvp/bozza")
class BozzaController {

    private static final Labels NUOVA = Labels.of(Map.of("da", t("smvp.parti.da"), "validFrom", t("smvp.vale.dal")));

    private final Smvp smvp;
    private final QueryClient queries;
    private final CommandClient commands;
    private final ModelliClient modelli;
    private final Pages pages;

    BozzaController(Smvp smvp, QueryClient queries, CommandClient commands, ModelliClient modelli, Pages pages) {
        this.smvp = smvp;
        this.queries = queries;
        this.commands = commands;
        this.modelli = modelli;
        this.pages = pages;
    }

    @GetMapping("/nuova")
    View begin(Acting acting, HttpServletRequest request) {
        SmvpAnswer all = smvp.all(acting);
        if (all.bozza() != null) {
            return Pages.see(acting.at("smvp/bozza"));
        }
        var values = Map.of(
                "da",
                Inizia.VERSION + (all.inVigore() == null ? 1 : all.inVigore()),
                "validFrom",
                String.valueOf(acting.anno()));
        return begin(acting, all, Form.restored(request, Form.fresh(all.versione(), values)));
    }

    private View begin(Acting acting, SmvpAnswer all, Form form) {
        var view = Inizia.of(acting, all, smvp.templates(acting), modelli.vistoOrNothing(acting), form);
        return pages.form(acting, SmvpController.below(acting, t("smvp.nuova.titolo")), "smvp/nuova.jte", view, form);
    }

    /** The rules are copied now: what the library or the version says later changes no draft. */
    @PostMapping("/nuova")
    View draft(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, NUOVA);
        String from = reading.choice("da");
        ModelliClient.Modello ofConsortium = from.startsWith(Inizia.CONSORTIUM) ? ofConsortium(acting, from) : null;
        var body = Body.of("validFrom", reading.whole("validFrom"))
                .and("rules", ofConsortium == null ? rules(acting, from) : ofConsortium.rules());
        if (ofConsortium != null) {
            body.and(
                    "delConsorzio",
                    Body.of("id", ofConsortium.modello())
                            .and("versione", ofConsortium.versione())
                            .and("nome", ofConsortium.nome())
                            .members());
        } else if (from.startsWith(Inizia.TEMPLATE)) {
            body.and("modello", from.substring(Inizia.TEMPLATE.length()));
        } else if (from.startsWith(Inizia.VERSION)) {
            body.and("daVersione", version(from));
        }
        return reading.send(
                sent -> commands.post(acting, "/smvp/bozza", sent.command(), body.members()),
                done -> Pages.taken(acting, "smvp/bozza", "smvp.bozza.cominciata", done),
                again -> begin(acting, smvp.all(acting), again));
    }

    private ModelliClient.@Nullable Modello ofConsortium(Acting acting, String from) {
        return modelli.visto(acting).ultimi().stream()
                .filter(m -> from.equals(Inizia.code(m)))
                .findFirst()
                .orElse(null);
    }

    private static int version(String from) {
        String digits = from.substring(Inizia.VERSION.length());
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private @Nullable JsonNode rules(Acting acting, String from) {
        if (from.startsWith(Inizia.VERSION)) {
            return smvp.version(acting, version(from)).rules();
        }
        return smvp.templates(acting).stream()
                .filter(m -> from.equals(Inizia.TEMPLATE + m.codice()))
                .findFirst()
                .map(SmvpAnswer.Modello::rules)
                .orElse(null);
    }

    /** The form for who writes; for who judges or decides the same to read. The sub-addresses: a session may have ended there. */
    @GetMapping({"", "/prova", "/scarto"})
    View bozza(Acting acting, HttpServletRequest request) {
        Regole regole = smvp.draft(acting);
        if (!acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)) {
            var view = Versione.of(acting, regole, true, figures(acting, regole));
            return pages.page(
                    acting, SmvpController.below(acting, view.titolo()), "smvp/versione.jte", Map.of("page", view));
        }
        Map<String, String> values = new LinkedHashMap<>(RegoleForm.values(regole.rules()));
        values.put("validFrom", String.valueOf(regole.validFrom()));
        Form form = Form.restored(request, Form.fresh(regole.versione(), values));
        return editor(acting, regole, regole.problemi(), tried(acting, regole.rules()), form);
    }

    private @Nullable Cifre figures(Acting acting, Regole regole) {
        return regole.problemi().isEmpty() ? Cifre.of(tried(acting, regole.rules())) : null;
    }

    private SmvpAnswer.Prova tried(Acting acting, JsonNode rules) {
        return smvp.tried(acting, rules);
    }

    @PostMapping
    View save(Acting acting, HttpServletRequest request) {
        Regole regole = smvp.draft(acting);
        var form = Form.of(request);
        var reading = reading(form);
        var body = Body.of("validFrom", reading.whole("validFrom"))
                .and("rules", RegoleForm.read(regole.rules(), form, reading));
        return reading.send(
                sent -> commands.put(acting, "/smvp/bozza", sent.command(), body.members()),
                done -> Pages.taken(acting, "smvp/bozza", "smvp.bozza.salvata", done),
                again -> editor(acting, regole, List.of(), null, again));
    }

    /** Computes with what is typed and saves nothing. */
    @PostMapping("/prova")
    View trial(Acting acting, HttpServletRequest request) {
        Regole regole = smvp.draft(acting);
        var form = Form.of(request);
        var reading = reading(form);
        var rules = RegoleForm.read(regole.rules(), form, reading);
        if (reading.failed()) {
            return editor(acting, regole, List.of(), null, reading.form());
        }
        try {
            var prova = smvp.tried(acting, rules);
            return editor(acting, regole, prova.problemi(), prova, form);
        } catch (ServiceAnswer refused) {
            if (refused.refused().status() != 422) {
                throw refused;
            }
            Form again = form.refused(refused.refused(), RegoleForm.labels(), name -> RegoleForm.field(form, name));
            return editor(acting, regole, List.of(), null, again);
        }
    }

    private static Reading reading(Form form) {
        return new Reading(form, RegoleForm.labels(), name -> RegoleForm.field(form, name));
    }

    @PostMapping("/scarto")
    View discard(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, Labels.of(Map.of("motivo", t("motivo"))));
        var body = Body.of("motivo", reading.text("motivo", t("smvp.scarto.manca")));
        return reading.send(
                sent -> commands.post(acting, "/smvp/bozza/scarto", sent.command(), body.members()),
                done -> Pages.taken(acting, "smvp", "smvp.bozza.scartata", done),
                again -> {
                    Regole regole = smvp.draft(acting);
                    Map<String, String> values = new LinkedHashMap<>(RegoleForm.values(regole.rules()));
                    values.put("validFrom", String.valueOf(regole.validFrom()));
                    values.put("motivo", again.value("motivo"));
                    return editor(acting, regole, regole.problemi(), null, again.with(values));
                });
    }

    private View editor(
            Acting acting,
            Regole regole,
            List<SmvpAnswer.Problema> problemi,
            SmvpAnswer.@Nullable Prova prova,
            Form form) {
        var view = Editor.of(acting, regole, problemi, prova, queries.unita(acting), form);
        return pages.form(acting, SmvpController.below(acting, view.titolo()), "smvp/bozza.jte", view, form);
    }
}
