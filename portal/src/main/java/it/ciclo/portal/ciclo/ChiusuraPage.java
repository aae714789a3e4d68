// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.client.ObjectiveRow.StatoValore;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closing the measurements: what will be written, and what is still open. @param bloccata why not yet; absent when it can be done */
public record ChiusuraPage(
        String anno,
        String indirizzo,
        String lead,
        List<Aperto> aperti,
        String quanti,
        String frase,
        @Nullable String bloccata) {

    public record Aperto(String titolo, String perche, String rimedio, String dove) {}

    /** @param objectives of the year; none where the measurements are closed already */
    static ChiusuraPage of(Acting acting, Cicli.CicloDetail ciclo, List<ObjectiveRow> objectives, Form form) {
        String anno = String.valueOf(acting.anno());
        List<Aperto> open = open(acting, objectives);
        return new ChiusuraPage(
                anno,
                acting.address(),
                counted(ciclo),
                open,
                t(open.size() == 1 ? "ciclo.aperto.uno" : "ciclo.aperti", Formats.number(open.size())),
                t("ciclo.frase.misurazioni", acting.io().fullName(), anno, Formats.dots(form.value("chiuseIl"))),
                blocked(acting, ciclo, open.size()));
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
    private static List<Aperto> open(Acting acting, List<ObjectiveRow> objectives) {
        List<Aperto> open = new ArrayList<>();
        for (var objective : objectives) {
            for (var indicatore : objective.indicatori()) {
                String why = why(indicatore);
                if (why != null) {
                    open.add(new Aperto(
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
}
