// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}/obiettivi")
class ObiettiviController {

    private final Pages pages;
    private final QueryClient query;
    private final Objectives objectives;
    private final People people;
    private final Units units;
    private final Gradi gradi;

    ObiettiviController(
            Pages pages, QueryClient query, Objectives objectives, People people, Units units, Gradi gradi) {
        this.pages = pages;
        this.query = query;
        this.objectives = objectives;
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
        var all = query.tuttiGliObiettivi(acting, acting.anno());
        var rows = all.stream().filter(ObjectiveRow::nelPiano).toList();
        var altri = all.stream().filter(o -> !o.nelPiano()).toList();
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
                                altri,
                                units.of(acting),
                                people.names(acting, ids),
                                gradi.of(acting),
                                approved(ciclo),
                                ciclo.fase() == Cicli.Fase.PROGRAMMAZIONE && mayAssign(acting),
                                ciclo.fase() == Cicli.Fase.GESTIONE && mayAssign(acting),
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

    @GetMapping("/{id:[0-9a-f-]{36}}")
    View scheda(Acting acting, @PathVariable String id) {
        var o = objectives.of(acting, id);
        var ids = new ArrayList<@Nullable PersonId>();
        ids.add(o.responsabile());
        ids.add(o.sostituto());
        o.indicatori().stream().flatMap(i -> i.misurazioni().stream()).forEach(m -> {
            ids.add(m.registratoDa());
            ids.add(m.confermatoDa());
            m.prove().forEach(a -> ids.add(a.da()));
        });
        o.corso().persone().forEach(p -> ids.add(p.persona()));
        o.corso().visioni().forEach(v -> ids.add(v.persona()));
        o.corso().azioni().forEach(a -> ids.add(a.incaricato()));
        ids.addAll(GiudizioPanel.people(o));
        boolean registro = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.OIV)
                || (acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita()));
        return pages.page(
                acting,
                crumbs(acting, units.of(acting), o).here(o.codice()),
                "obiettivi/scheda.jte",
                Map.of(
                        "page",
                        SchedaPage.of(
                                acting, o, units.of(acting), people.names(acting, ids), registro, acting.today())));
    }

    private static Head crumbs(Acting acting, Units.Names units, ObjectiveDetail o) {
        return Head.of(o.codice() + " " + o.titolo())
                .in(Nav.OBIETTIVI)
                .under(Texts.t("obiettivi.titolo", String.valueOf(acting.anno())), acting.at("obiettivi"))
                .under(units.of(o.unita()), acting.at("obiettivi?settore=" + o.unita()));
    }
}
