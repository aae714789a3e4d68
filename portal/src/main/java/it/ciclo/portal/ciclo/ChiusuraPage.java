// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closing the measurements: what will be written, and what is still open.
 *
 * @param presto from when final values are recorded, while that is not yet
 * @param bloccata why not yet; absent when it can be done
 * @param correggibile whether they are closed, on a day that can still be mended
 */
public record ChiusuraPage(
        String anno,
        String indirizzo,
        String lead,
        @Nullable String presto,
        List<Aperto> aperti,
        String quanti,
        String frase,
        @Nullable String bloccata,
        boolean correggibile) {

    /** @param chi who mends it */
    public record Aperto(String titolo, String perche, String chi, String rimedio, String dove) {}

    /**
     * @param objectives of the year; none where the measurements are closed already
     * @param people knows who answers for them
     */
    static ChiusuraPage of(
            Acting acting, Cicli.CicloDetail ciclo, List<ObjectiveRow> objectives, People.Names people, Form form) {
        String anno = String.valueOf(acting.anno());
        boolean over = !acting.today().isBefore(lastDay(acting));
        List<Aperto> open = open(acting, objectives, people, over);
        boolean early = !over && ciclo.fase() == Cicli.Fase.GESTIONE;
        return new ChiusuraPage(
                anno,
                acting.address(),
                counted(ciclo),
                early ? t("ciclo.presto", Formats.date(lastDay(acting))) : null,
                open,
                count("ciclo.aperti", open.size()),
                t("ciclo.frase.misurazioni", acting.io().fullName(), anno, Formats.dots(form.value("chiuseIl"))),
                blocked(acting, ciclo, open.size()),
                ciclo.misurazioniChiuseIl() != null
                        && ciclo.fase() == Cicli.Fase.CONSUNTIVO
                        && acting.is(Role.SEGRETARIO));
    }

    private static String counted(Cicli.CicloDetail ciclo) {
        var c = ciclo.conteggi();
        return t(
                "ciclo.conteggio",
                count("ciclo.confermati", c.finaliConfermati()),
                count("ciclo.dichiarati", c.finaliNonDisponibili()),
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
        if (acting.today().isBefore(lastDay(acting))) {
            return t("ciclo.si.chiudono", Formats.date(lastDay(acting)));
        }
        return open == 0 ? null : count("ciclo.prima", open);
    }

    private static LocalDate lastDay(Acting acting) {
        return new Anno(acting.anno()).lastDay();
    }

    /** Every indicatore without a final value that is confirmed or declared not available; before the year is over, what waits only. */
    private static List<Aperto> open(Acting acting, List<ObjectiveRow> objectives, People.Names people, boolean over) {
        List<Aperto> open = new ArrayList<>();
        for (var objective : objectives) {
            for (var indicatore : objective.indicatori()) {
                String why = why(indicatore);
                if (why != null && (over || why.equals("conferma"))) {
                    open.add(
                            why.equals("conferma")
                                    ? toConfirm(acting, objective, indicatore)
                                    : missing(acting, objective, indicatore, people));
                }
            }
        }
        return open;
    }

    private static Aperto toConfirm(Acting acting, ObjectiveRow objective, IndicatoreRow indicatore) {
        return new Aperto(
                objective.codice() + " " + indicatore.nome(),
                t("ciclo.perche.conferma"),
                t("ciclo.chi.conferma"),
                t(acting.is(Role.SEGRETARIO) ? "ciclo.rimedio.conferma" : "ciclo.rimedio.valori"),
                acting.at("valori"));
    }

    private static Aperto missing(
            Acting acting, ObjectiveRow objective, IndicatoreRow indicatore, People.Names people) {
        boolean records = acting.is(Role.SEGRETARIO) && !objective.responsabileAttivo();
        String page = "obiettivi/" + objective.id();
        return new Aperto(
                objective.codice() + " " + indicatore.nome(),
                t("ciclo.perche.manca"),
                objective.responsabileAttivo()
                        ? t("ciclo.chi.titolare", people.brief(objective.responsabile()))
                        : t("ciclo.chi.segretario"),
                t(records ? "ciclo.rimedio.manca" : "ciclo.rimedio.obiettivo"),
                acting.at(
                        records
                                ? page + "/registra/" + indicatore.id() + "/" + Period.finale(new Anno(acting.anno()))
                                : page));
    }

    private static @Nullable String why(IndicatoreRow indicatore) {
        var last = indicatore.ultimo();
        if (last == null || !last.period().isFinale()) {
            return "manca";
        }
        return last.stato() == StatoValore.REGISTRATO ? "conferma" : null;
    }
}
