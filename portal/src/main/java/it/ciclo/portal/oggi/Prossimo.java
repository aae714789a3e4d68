// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;

/** The Piano of the year to come, while it is being made. */
public record Prossimo(String title, String text, String href, String link) {

    /** @param piano the state of its Piano */
    static Prossimo of(Acting acting, String piano, Cicli.CicloDetail ciclo) {
        String anno = String.valueOf(ciclo.anno());
        int count = ciclo.conteggi().obiettivi();
        String term = ciclo.scadenze().stream()
                .filter(s -> s.kind().equals("PIANO"))
                .findFirst()
                .map(s -> ". " + t("scadenza.PIANO") + ": " + Formats.date(s.entro()) + ".")
                .orElse(".");
        return new Prossimo(
                t("oggi.piano", anno),
                Formats.capital(t("stato.piano." + piano)) + " · " + count("oggi.obiettivi", count) + term,
                "/enti/" + acting.tenant() + "/" + anno + "/piano",
                t("oggi.piano.apri", anno));
    }
}
