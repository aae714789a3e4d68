// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.FusioniClient.Confrontati;
import it.ciclo.portal.client.FusioniClient.Differenza;
import java.util.List;

/** The enti of a consortium that the official list has otherwise. */
public record ElencoPage(String fonte, String fusioni, List<Riga> differenze) {

    public record Riga(String ente, String segno, String che, String fare) {}

    static ElencoPage of(String indirizzo, Confrontati all) {
        return new ElencoPage(
                t("elenco.fonte", all.fonte()),
                indirizzo + "/fusioni/nuova",
                all.differenze().stream().map(ElencoPage::riga).toList());
    }

    private static Riga riga(Differenza d) {
        var now = d.ora();
        return new Riga(
                d.denominazione() + " (ISTAT " + d.codiceIstat() + ")",
                now == null ? "late" : "risk",
                now == null
                        ? t("elenco.SCOMPARSO")
                        : t(
                                "elenco." + d.che(),
                                now.nome() + " (" + now.sigla() + ")",
                                now.codiceIstat(),
                                now.codiceCatastale()),
                t("elenco.fare." + d.che()));
    }
}
