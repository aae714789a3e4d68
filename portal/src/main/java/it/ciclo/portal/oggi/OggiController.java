// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cicli.CicloDetail;
import it.ciclo.portal.client.Cicli.Passo;
import it.ciclo.portal.client.Cicli.StatoPasso;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.Semaforo;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.obiettivi.Gradi;
import it.ciclo.portal.obiettivi.Rows;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class OggiController {

    private final Pages pages;
    private final Desk desk;
    private final QueryClient query;
    private final People people;
    private final Units units;
    private final Gradi gradi;

    OggiController(Pages pages, Desk desk, QueryClient query, People people, Units units, Gradi gradi) {
        this.pages = pages;
        this.desk = desk;
        this.query = query;
        this.people = people;
        this.units = units;
        this.gradi = gradi;
    }

    /** An ente without a year in the address: this year's cycle, else the newest there is. */
    @GetMapping("/enti/{tenant}")
    View ente(HttpServletRequest request, @PathVariable String tenant) {
        int now = desk.today().getYear();
        Acting acting;
        try {
            acting = desk.acting(request, TenantId.of(tenant), now);
        } catch (IllegalArgumentException _) {
            throw new ServiceAnswer(Desk.notHere());
        }
        var years = query.cicli(acting).stream().map(Cicli.Ciclo::anno).toList();
        return Pages.see("/enti/" + tenant + "/" + landing(years, now) + "/oggi");
    }

    /** Without any year it is this one, whose page tells who opens it. */
    static int landing(List<Integer> years, int now) {
        return years.contains(now)
                ? now
                : years.stream().max(Comparator.naturalOrder()).orElse(now);
    }

    @GetMapping("/enti/{tenant}/{anno}/oggi")
    View oggi(Acting acting) {
        var cicli = query.cicli(acting);
        if (cicli.stream().noneMatch(c -> c.anno() == acting.anno())) {
            return years(acting, cicli);
        }
        var ciclo = query.ciclo(acting, acting.anno());
        var cose = query.oggi(acting, acting.anno());
        List<ObjectiveRow> rows = objectives(acting);
        var names = units.of(acting);
        var ids = new ArrayList<@Nullable PersonId>();
        rows.forEach(o -> ids.add(o.responsabile()));
        var persone = people.names(acting, ids);
        var todos = Todos.of(cose, acting, names, rows);
        boolean whole =
                acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE, Role.SINDACO, Role.GIUNTA, Role.OIV, Role.REVISORE);
        var shown = todos.subList(0, Math.min(Todos.SHOWN, todos.size()));
        var more = todos.subList(shown.size(), todos.size());
        var next = next(ciclo, acting);
        var page = new OggiPage(
                Texts.t("oggi.buongiorno", acting.io().nome()),
                Formats.longDate(acting.today()) + " · " + where(acting, names),
                todos.isEmpty() ? "" : Todos.count(cose),
                shown,
                more,
                more.size() == 1 ? Texts.t("oggi.altra") : Texts.t("oggi.altre", String.valueOf(more.size())),
                todos.isEmpty()
                        ? next == null
                                ? Texts.t("oggi.niente")
                                : Texts.t("oggi.niente.prossima", next.day() + " " + next.month())
                        : null,
                whole && !rows.isEmpty() ? settori(acting, rows, names, persone) : null,
                acting.is(Role.RESPONSABILE) ? own(acting, rows) : null,
                next,
                whole ? prossimo(acting, cicli) : null,
                acting.anno(),
                steps(ciclo, rows, acting));
        return pages.page(acting, Head.of(Texts.t("nav.oggi")).in(Nav.OGGI), "oggi/page.jte", Map.of("page", page));
    }

    /** Some roles read objectives only once the Piano is approved: then the page goes without. */
    private List<ObjectiveRow> objectives(Acting acting) {
        try {
            return query.obiettivi(acting, acting.anno());
        } catch (ServiceAnswer answer) {
            if (answer.refused().status() == 403) {
                return List.of();
            }
            throw answer;
        }
    }

    private static String where(Acting acting, Units.Names names) {
        var own = acting.unita();
        return own.isEmpty()
                ? acting.denominazione()
                : String.join(", ", own.stream().map(names::of).toList());
    }

    private OggiPage.Settori settori(Acting acting, List<ObjectiveRow> rows, Units.Names names, People.Names persone) {
        Map<UnitaId, BigDecimal> gradi = this.gradi.of(acting);
        var byUnit = new LinkedHashMap<UnitaId, List<ObjectiveRow>>();
        rows.forEach(
                o -> byUnit.computeIfAbsent(o.unita(), _ -> new ArrayList<>()).add(o));
        var settori = new ArrayList<OggiPage.Settore>();
        byUnit.forEach((unit, of) -> {
            BigDecimal grado = gradi.get(unit);
            settori.add(new OggiPage.Settore(
                    names.of(unit),
                    acting.at("obiettivi?settore=" + unit),
                    of.stream()
                            .filter(ObjectiveRow::responsabileAttivo)
                            .findFirst()
                            .map(o -> persone.brief(o.responsabile()))
                            .orElse(null),
                    Formats.grado(grado),
                    grado == null ? null : grado.toPlainString(),
                    look(of)));
        });
        return new OggiPage.Settori(
                List.copyOf(settori), acting.at("cruscotto"), gradi.isEmpty() ? null : Texts.t("oggi.settori.nota"));
    }

    /** The worst thing of a unit, in words. */
    private static State look(List<ObjectiveRow> rows) {
        int late = rows.stream().mapToInt(ObjectiveRow::valoriInRitardo).sum();
        long off = rows.stream()
                .filter(o -> o.semaforo() == Semaforo.NON_IN_LINEA || o.semaforo() == Semaforo.NON_RAGGIUNTO)
                .count();
        long risk =
                rows.stream().filter(o -> o.semaforo() == Semaforo.A_RISCHIO).count();
        if (late > 0) {
            return new State(
                    "late",
                    late == 1
                            ? Texts.t("oggi.guarda.ritardo.uno")
                            : Texts.t("oggi.guarda.ritardo", String.valueOf(late)));
        }
        if (off > 0) {
            return new State("late", Texts.t("oggi.guarda.non.in.linea", String.valueOf(off)));
        }
        long part = rows.stream().filter(o -> o.semaforo() == Semaforo.PARZIALE).count();
        if (part > 0) {
            return new State("risk", Texts.t("oggi.guarda.parziale", String.valueOf(part)));
        }
        return risk > 0
                ? new State("risk", Texts.t("oggi.guarda.rischio", String.valueOf(risk)))
                : new State("ok", Texts.t("oggi.guarda.niente"));
    }

    private static OggiPage.Own own(Acting acting, List<ObjectiveRow> rows) {
        var mine = rows.stream()
                .filter(o -> acting.ownUnit(o.unita()) || acting.io().id().equals(o.responsabile()))
                .toList();
        Period common = Rows.common(mine);
        return new OggiPage.Own(
                acting.at("obiettivi"),
                mine.stream()
                        .map(o -> Rows.of(o, acting.at("obiettivi/" + o.id()), common))
                        .toList());
    }

    /** The year after this one is made while this one runs. */
    private OggiPage.@Nullable Prossimo prossimo(Acting acting, List<Cicli.Ciclo> cicli) {
        int anno = acting.anno() + 1;
        String piano = cicli.stream()
                .filter(c -> c.anno() == anno && c.fase() == Cicli.Fase.PROGRAMMAZIONE)
                .findFirst()
                .map(Cicli.Ciclo::piano)
                .orElse(null);
        if (piano == null) {
            return null;
        }
        var ciclo = query.ciclo(acting, anno);
        int count = ciclo.conteggi().obiettivi();
        String text = Formats.capital(Texts.t("stato.piano." + piano)) + " · "
                + (count == 1 ? Texts.t("oggi.obiettivo") : Texts.t("oggi.obiettivi", String.valueOf(count)))
                + ciclo.scadenze().stream()
                        .filter(s -> s.kind().equals("PIANO"))
                        .findFirst()
                        .map(s -> ". " + Texts.t("scadenza.PIANO") + ": " + Formats.date(s.entro()) + ".")
                        .orElse(".");
        return new OggiPage.Prossimo(
                Texts.t("oggi.piano", String.valueOf(anno)),
                text,
                "/enti/" + acting.tenant() + "/" + anno + "/piano",
                Texts.t("oggi.piano.apri", String.valueOf(anno)));
    }

    private static OggiPage.@Nullable Deadline next(CicloDetail ciclo, Acting acting) {
        return ciclo.scadenze().stream()
                .filter(s -> !s.entro().isBefore(acting.today()) && !met(s, ciclo))
                .min(Comparator.comparing(Cicli.Scadenza::entro))
                .map(s -> new OggiPage.Deadline(
                        String.valueOf(s.entro().getDayOfMonth()),
                        Formats.monthShort(s.entro())
                                + (s.entro().getYear() == acting.today().getYear()
                                        ? ""
                                        : " " + s.entro().getYear()),
                        Texts.t("scadenza." + s.kind()),
                        Formats.until(s.entro(), acting.today())
                                + (s.fonte() == null || s.fonte().isBlank() ? "" : " · " + s.fonte())))
                .orElse(null);
    }

    private static boolean met(Cicli.Scadenza s, CicloDetail ciclo) {
        return switch (s.kind()) {
            case "PIANO" -> done(ciclo, Passo.ASSEGNAZIONE);
            case "MISURAZIONI" -> done(ciclo, Passo.MISURAZIONE);
            case "RELAZIONE" -> done(ciclo, Passo.RELAZIONE);
            default -> false;
        };
    }

    private static boolean done(CicloDetail ciclo, Passo passo) {
        return ciclo.passi().stream().anyMatch(p -> p.passo() == passo && p.stato() == StatoPasso.FATTO);
    }

    private static List<OggiPage.Step> steps(CicloDetail ciclo, List<ObjectiveRow> rows, Acting acting) {
        var steps = new ArrayList<OggiPage.Step>();
        for (var p : ciclo.passi()) {
            String css = switch (p.stato()) {
                case FATTO -> "done";
                case IN_CORSO -> "now";
                case DA_FARE -> "todo";
            };
            String detail = p.data() == null ? "" : Formats.date(p.data());
            if (p.atto() != null) {
                detail += " · " + Texts.t("organo.breve." + p.atto().organo()) + " n. "
                        + p.atto().numero();
            }
            if (p.stato() != StatoPasso.FATTO) {
                detail = term(ciclo, p.passo());
            }
            steps.add(new OggiPage.Step(
                    css,
                    Texts.t("passo." + p.passo()),
                    Texts.t("passo.stato." + p.stato()),
                    detail,
                    p.stato() == StatoPasso.IN_CORSO ? progress(p.passo(), ciclo, rows, acting) : null));
        }
        return List.copyOf(steps);
    }

    private static String term(CicloDetail ciclo, Passo passo) {
        String kind = switch (passo) {
            case PROGRAMMAZIONE, ASSEGNAZIONE -> "PIANO";
            case MONITORAGGIO -> "";
            case MISURAZIONE -> "MISURAZIONI";
            case RELAZIONE -> "RELAZIONE";
        };
        return ciclo.scadenze().stream()
                .filter(s -> s.kind().equals(kind))
                .findFirst()
                .map(s -> Texts.t("passo.entro", Formats.date(s.entro())))
                .orElse(passo == Passo.MONITORAGGIO ? Texts.t("passo.monitoraggio") : "");
    }

    /** "36 su 38 valori di ottobre" while monitoring, final values while measuring. */
    private static OggiPage.@Nullable Progress progress(
            Passo passo, CicloDetail ciclo, List<ObjectiveRow> rows, Acting acting) {
        if (passo == Passo.MISURAZIONE) {
            var c = ciclo.conteggi();
            int done = c.finaliRegistrati() + c.finaliNonDisponibili();
            return c.indicatori() == 0
                    ? null
                    : progress(done, c.indicatori(), Texts.t("oggi.valori.finali"), c.finaliConfermati());
        }
        if (passo != Passo.MONITORAGGIO) {
            return null;
        }
        Period month = rows.stream()
                .flatMap(o -> o.indicatori().stream())
                .flatMap(i -> i.periodiAttesi().stream())
                .filter(p -> p.lastDay().isBefore(acting.today()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (month == null) {
            return null;
        }
        int expected = 0;
        int missing = 0;
        for (ObjectiveRow o : rows) {
            for (var i : o.indicatori()) {
                expected += i.periodiAttesi().contains(month) ? 1 : 0;
                missing += i.periodiMancanti().contains(month) ? 1 : 0;
            }
        }
        return progress(expected - missing, expected, Texts.t("oggi.valori.di", Formats.periodShort(month)), -1);
    }

    private static OggiPage.Progress progress(int done, int all, String of, int confirmed) {
        String count = Texts.t("oggi.su", String.valueOf(done), String.valueOf(all));
        return new OggiPage.Progress(
                done,
                all,
                of + ": " + count,
                count,
                of + (confirmed < 0 ? "" : ", " + Texts.t("oggi.confermati", String.valueOf(confirmed))));
    }

    // years ----------------------------------------------------------------------------------

    @GetMapping("/enti/{tenant}/{anno}/anni")
    View years(Acting acting) {
        return years(acting, query.cicli(acting));
    }

    private View years(Acting acting, List<Cicli.Ciclo> cicli) {
        boolean opens = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        var rows = cicli.stream()
                .map(c -> new AnniPage.Year(
                        String.valueOf(c.anno()),
                        "/enti/" + acting.tenant() + "/" + c.anno() + "/oggi",
                        c.anno() == acting.anno(),
                        Texts.t("fase." + c.fase()),
                        c.piano() == null ? Formats.NOT_YET : Texts.t("stato.piano." + c.piano()),
                        c.relazione() == null ? Formats.NOT_YET : Texts.t("stato.relazione." + c.relazione())))
                .toList();
        boolean missing = cicli.stream().noneMatch(c -> c.anno() == acting.anno());
        var page = new AnniPage(
                missing ? Texts.t("anni.manca", String.valueOf(acting.anno())) : null,
                opens ? acting.at("piano") : null,
                rows);
        return pages.page(acting, Head.of(Texts.t("anni.titolo")), "oggi/anni.jte", Map.of("page", page));
    }
}
