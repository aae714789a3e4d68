// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.scadenze;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.session.Acting;
import java.util.List;

/** Writing down that a term was put off. */
public record ProrogaPage(String anno, String indirizzo, List<Option> termini, String frase) {

    static ProrogaPage of(Acting acting, ScadenzeAnswer scadenze, Form form) {
        List<ScadenzeAnswer.Termine> movable = scadenze.termini().stream()
                .filter(term -> term.prorogabile() && term.giorni() == null)
                .toList();
        String which = form.value("termine");
        return new ProrogaPage(
                String.valueOf(scadenze.anno()),
                acting.address(),
                movable.stream()
                        .map(term -> new Option(
                                term.codice(), t("scadenza." + term.codice()) + ": " + Formats.date(term.entro())))
                        .toList(),
                t(
                        "scadenza.proroga.frase",
                        acting.io().fullName(),
                        movable.stream()
                                .filter(term -> term.codice().equals(which))
                                .map(term -> t("scadenza." + term.codice()))
                                .findFirst()
                                .orElse("…"),
                        String.valueOf(scadenze.anno()),
                        movable.stream()
                                .filter(term -> term.codice().equals(which))
                                .map(term -> Formats.date(term.entro()))
                                .findFirst()
                                .orElse("…"),
                        Formats.dots(form.value("entro"))));
    }
}
