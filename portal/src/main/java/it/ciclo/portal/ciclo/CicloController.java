// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.CommandClient;
import it.ciclo.portal.client.Done;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.client.Outcome;
import it.ciclo.portal.client.QueryClient;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/enti/{tenant}/{anno}")
class CicloController {

    private static final Map<String, String> LABELS =
            Map.of("chiuseIl", t("ciclo.chiuse.il"), "chiusoIl", t("ciclo.chiuso.il"), "motivo", t("motivo"));

    private final QueryClient queries;
    private final CommandClient commands;
    private final Pages pages;

    CicloController(QueryClient queries, CommandClient commands, Pages pages) {
        this.queries = queries;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping("/chiusura-misurazioni")
    View measurements(Acting acting, HttpServletRequest request) {
        Cicli.CicloDetail ciclo = queries.ciclo(acting, acting.anno());
        return measurements(acting, ciclo, Form.restored(request, fresh(ciclo, acting, "chiuseIl")));
    }

    @PostMapping("/chiusura-misurazioni")
    View closeMeasurements(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        LocalDate day = reading.day("chiuseIl", t("data.manca"));
        if (day == null) {
            return measurements(acting, queries.ciclo(acting, acting.anno()), reading.form());
        }
        Outcome outcome = commands.post(
                acting,
                "/cicli/" + acting.anno() + "/chiusura-misurazioni",
                form.command(),
                form.ifMatch(),
                Map.of("chiuseIl", day.toString()));
        return switch (outcome) {
            case Done done -> done(acting, done, "relazione", "ciclo.misurazioni.chiuse");
            case Refused refused ->
                measurements(acting, queries.ciclo(acting, acting.anno()), form.refused(refused, LABELS));
        };
    }

    @GetMapping({"/chiusura", "/riapertura"})
    View closing(Acting acting, HttpServletRequest request) {
        Cicli.CicloDetail ciclo = queries.ciclo(acting, acting.anno());
        return year(acting, ciclo, Form.restored(request, fresh(ciclo, acting, "chiusoIl")));
    }

    @PostMapping("/chiusura")
    View close(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        LocalDate day = reading.day("chiusoIl", t("data.manca"));
        if (day == null) {
            return year(acting, queries.ciclo(acting, acting.anno()), reading.form());
        }
        return year(
                acting,
                form,
                commands.post(
                        acting,
                        "/cicli/" + acting.anno() + "/chiusura",
                        form.command(),
                        form.ifMatch(),
                        Map.of("chiusoIl", day.toString())),
                "ciclo.chiuso");
    }

    @PostMapping("/riapertura")
    View reopen(Acting acting, HttpServletRequest request) {
        var form = Form.of(request);
        var reading = new Reading(form, LABELS);
        String why = reading.text("motivo", t("ciclo.motivo.manca"));
        if (reading.failed()) {
            return year(acting, queries.ciclo(acting, acting.anno()), reading.form());
        }
        return year(
                acting,
                form,
                commands.post(
                        acting,
                        "/cicli/" + acting.anno() + "/riapertura",
                        form.command(),
                        form.ifMatch(),
                        Map.of("motivo", why)),
                "ciclo.riaperto");
    }

    private View year(Acting acting, Form form, Outcome outcome, String said) {
        return switch (outcome) {
            case Done done -> done(acting, done, "relazione", said);
            case Refused refused -> year(acting, queries.ciclo(acting, acting.anno()), form.refused(refused, LABELS));
        };
    }

    private static Form fresh(Cicli.CicloDetail ciclo, Acting acting, String name) {
        return Form.fresh(ciclo.versione(), Map.of(name, acting.today().toString()));
    }

    private static View done(Acting acting, Done done, String page, String said) {
        return Pages.see(
                acting,
                page,
                new Notice("ok", t(said, String.valueOf(acting.anno()), Formats.number(done.sequenza()))));
    }

    private View measurements(Acting acting, Cicli.CicloDetail ciclo, Form form) {
        String anno = String.valueOf(acting.anno());
        Head head = Head.of(t("ciclo.chiudi.titolo", anno))
                .in(Nav.VALORI)
                .under(t("ciclo.valori", anno), acting.at("valori"))
                .here(t("ciclo.chiudi.breve"));
        List<ChiusuraPage.Aperto> open = ciclo.misurazioniChiuseIl() != null
                ? List.of()
                : open(acting, queries.obiettivi(acting, acting.anno()));
        var view = new ChiusuraPage(
                anno,
                acting.at("").replaceFirst("/$", ""),
                counted(ciclo),
                open,
                t(open.size() == 1 ? "ciclo.aperto.uno" : "ciclo.aperti", Formats.number(open.size())),
                t("ciclo.frase.misurazioni", acting.io().fullName(), anno, day(form.value("chiuseIl"))),
                blocked(acting, ciclo, open.size()));
        return page(acting, head, "ciclo/misurazioni.jte", form, view);
    }

    private static String counted(Cicli.CicloDetail ciclo) {
        var c = ciclo.conteggi();
        return t(
                "ciclo.conteggio",
                Formats.number(c.finaliConfermati()),
                Formats.number(c.finaliNonDisponibili()),
                Formats.number(c.indicatori()));
    }

    private static @Nullable String blocked(Acting acting, Cicli.CicloDetail ciclo, int open) {
        if (ciclo.misurazioniChiuseIl() != null) {
            return t("ciclo.gia.chiuse", Formats.date(ciclo.misurazioniChiuseIl()));
        }
        if (!acting.is(Role.SEGRETARIO)) {
            return t("ciclo.solo.segretario");
        }
        if (ciclo.fase() == Cicli.Fase.PROGRAMMAZIONE) {
            return t("ciclo.piano.non.approvato");
        }
        return open == 0 ? null : t(open == 1 ? "ciclo.prima.uno" : "ciclo.prima", Formats.number(open));
    }

    /** Every indicatore without a final value that is confirmed or declared not available. */
    private static List<ChiusuraPage.Aperto> open(Acting acting, List<ObjectiveRow> objectives) {
        List<ChiusuraPage.Aperto> open = new ArrayList<>();
        for (var objective : objectives) {
            for (var indicatore : objective.indicatori()) {
                String why = why(indicatore);
                if (why != null) {
                    open.add(new ChiusuraPage.Aperto(
                            objective.codice() + " " + indicatore.nome(),
                            t("ciclo.perche." + why),
                            t("ciclo.rimedio." + why),
                            acting.at("obiettivi/" + objective.id())));
                }
            }
        }
        return open;
    }

    private static @Nullable String why(IndicatoreRow indicatore) {
        var last = indicatore.ultimo();
        if (last == null || !last.period().isFinale()) {
            return "manca";
        }
        return last.stato() == StatoValore.REGISTRATO ? "conferma" : null;
    }

    private static String day(String typed) {
        LocalDate day = Formats.parseDate(typed);
        return day == null ? "…" : Formats.date(day);
    }

    private View year(Acting acting, Cicli.CicloDetail ciclo, Form form) {
        String anno = String.valueOf(acting.anno());
        boolean closed = ciclo.chiusoIl() != null;
        Head head = Head.of(t(closed ? "ciclo.riapri.titolo" : "ciclo.chiudi.anno.titolo", anno))
                .in(Nav.RELAZIONE)
                .under(t("relazione.breve", anno), acting.at("relazione"));
        var view = new AnnoPage(
                anno,
                acting.at("").replaceFirst("/$", ""),
                closed,
                head.title(),
                closed ? t("ciclo.chiuso.lead", Formats.date(ciclo.chiusoIl())) : t("ciclo.aperto.lead", anno),
                closed
                        ? t("ciclo.frase.riapertura", acting.io().fullName(), anno)
                        : t("ciclo.frase.chiusura", acting.io().fullName(), anno, day(form.value("chiusoIl"))),
                acting.is(Role.SEGRETARIO) ? null : t("ciclo.solo.segretario"));
        return page(acting, head, "ciclo/anno.jte", form, view);
    }

    private View page(Acting acting, Head head, String template, Form form, Object view) {
        return pages.page(acting, head, template, Map.of("page", view, "form", form))
                .withStatus(form.status());
    }
}
