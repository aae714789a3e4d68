// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The Piano begun with objectives of the year before. */
@Controller
@RequestMapping("/enti/{tenant}/{anno}/caricamenti/copia")
class CopiaController {

    private final Caricamenti caricamenti;
    private final QueryClient query;
    private final TenantClient tenants;
    private final CommandClient commands;
    private final Units units;
    private final People people;
    private final Pages pages;

    CopiaController(
            Caricamenti caricamenti,
            QueryClient query,
            TenantClient tenants,
            CommandClient commands,
            Units units,
            People people,
            Pages pages) {
        this.caricamenti = caricamenti;
        this.query = query;
        this.tenants = tenants;
        this.commands = commands;
        this.units = units;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    View form(Acting acting, HttpServletRequest request) {
        CopiaPage page = page(acting);
        Map<String, String> all = new LinkedHashMap<>();
        page.righe().forEach(riga -> {
            if (!riga.gia()) {
                all.put(riga.campo(), "SI");
            }
        });
        return show(acting, page, Form.restored(request, Form.fresh(null, all)));
    }

    @PostMapping
    View copy(Acting acting, HttpServletRequest request) {
        CopiaPage page = page(acting);
        var form = Form.of(request);
        List<CopiaPage.Riga> chosen = page.righe().stream()
                .filter(riga -> form.is(riga.campo(), "SI"))
                .toList();
        var reading = new Reading(form, labels(page), pointer -> field(pointer, chosen));
        if (chosen.isEmpty()) {
            reading.wrong("", t("copia.nessuno"));
        }
        List<Map<String, Object>> owners = new ArrayList<>();
        chosen.stream().filter(riga -> riga.titolare() == null).forEach(riga -> {
            if (form.has(riga.campoResponsabile())) {
                owners.add(Map.of("obiettivo", riga.id().toString(), "persona", form.value(riga.campoResponsabile())));
            } else {
                reading.wrong(riga.campoResponsabile(), t("copia.titolare.manca", riga.cessato()));
            }
        });
        var body = Body.of("anno", acting.anno())
                .and(
                        "obiettivi",
                        chosen.stream().map(riga -> riga.id().toString()).toList())
                .and("responsabili", owners);
        return reading.send(
                sent -> commands.post(acting, "/caricamenti/copia", sent.command(), body.members()),
                done -> Pages.done(
                        acting,
                        "caricamenti",
                        count("copia.fatta", chosen.size(), page.da(), Formats.number(done.sequenza()))),
                again -> show(acting, page, again));
    }

    private static Labels labels(CopiaPage page) {
        return name -> page.righe().stream()
                .filter(riga ->
                        riga.campo().equals(name) || riga.campoResponsabile().equals(name))
                .map(CopiaPage.Riga::codice)
                .findFirst()
                .orElse("");
    }

    /** "obiettivi/2/codice" is about the third that was chosen. */
    private static String field(String pointer, List<CopiaPage.Riga> chosen) {
        String[] parts = pointer.split("/");
        if (parts.length > 1 && parts[0].equals("obiettivi") && parts[1].matches("\\d{1,3}")) {
            int n = Integer.parseInt(parts[1]);
            return n < chosen.size() ? chosen.get(n).campo() : "";
        }
        return pointer;
    }

    private CopiaPage page(Acting acting) {
        List<ObjectiveRow> before = before(acting);
        Set<ObjectiveId> copied = caricamenti.of(acting).stream()
                .filter(c -> c.annullamento() == null)
                .flatMap(c -> c.obiettivi().stream())
                .map(Caricamento.Voce::continua)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        List<@Nullable PersonId> owners = new ArrayList<>();
        before.forEach(o -> owners.add(o.responsabile()));
        Units.Names names = units.of(acting);
        return CopiaPage.of(
                acting,
                before,
                copied,
                names,
                new Persone(names.all(), tenants.persone(acting), acting.today()),
                people.names(acting, owners));
    }

    /** None where the year before was never opened. */
    private List<ObjectiveRow> before(Acting acting) {
        try {
            return query.obiettivi(acting, acting.anno() - 1);
        } catch (ServiceAnswer answer) {
            if (answer.refused().status() == 404) {
                return List.of();
            }
            throw answer;
        }
    }

    private View show(Acting acting, CopiaPage page, Form form) {
        Head head = CaricamentiController.head(acting).under(t("caricamenti.breve"), acting.at("caricamenti"));
        return pages.form(acting, head.titled(t("copia.titolo", page.da())), "caricamenti/copia.jte", page, form);
    }
}
