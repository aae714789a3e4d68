// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.GestoreClient.Ente;
import java.util.List;

/** Which ente is meant. @param azione the page itself @param q what was looked for; empty before */
public record CercaPage(String titolo, String lead, String azione, String indietro, String q, List<Trovato> enti) {

    /** @param indirizzo where it is chosen */
    public record Trovato(String indirizzo, String nome, String dove) {}

    static CercaPage chiedi(String q, List<Ente> found) {
        return of("/gestore/chiedi", t("gestore.chiedi"), t("gestore.cerca.lead"), "/gestore", q, found);
    }

    /** What is suspended already is not offered. */
    static CercaPage sospendi(String q, List<Ente> found) {
        return of(
                "/gestore/sospendi",
                t("gestore.sospendi.titolo"),
                t("gestore.sospendi.lead"),
                "/gestore/sospensioni",
                q,
                found.stream().filter(e -> e.stato().equals("ACTIVE")).toList());
    }

    private static CercaPage of(
            String azione, String titolo, String lead, String indietro, String q, List<Ente> found) {
        return new CercaPage(
                titolo,
                lead,
                azione,
                indietro,
                q,
                found.stream()
                        .map(e -> new Trovato(
                                azione + "/" + e.tenant(),
                                e.denominazione(),
                                t("gestore.trovato", e.provincia(), e.codiceIstat())))
                        .toList());
    }
}
