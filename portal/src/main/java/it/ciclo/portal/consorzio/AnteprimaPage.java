// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Errore;
import it.ciclo.portal.client.Consorzi.Provata;
import it.ciclo.portal.client.Consorzi.Richiesta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What would become of each row of a sheet. */
public record AnteprimaPage(String id, String indirizzo, String lead, List<Riga> righe, int buone, String bottone) {

    public record Riga(int riga, String comune, String segno, String testo) {}

    static AnteprimaPage of(String indirizzo, Anteprima kept) {
        List<Riga> rows = new ArrayList<>();
        for (Provata p : kept.provate()) {
            Richiesta asked = kept.richieste().get(p.riga() - 1);
            boolean good = p.errori().isEmpty();
            rows.add(new Riga(
                    kept.numeri().get(p.riga() - 1),
                    p.denominazione() == null ? (asked.comune() == null ? "" : asked.comune()) : p.denominazione(),
                    good ? "ok" : "late",
                    good
                            ? t("avvio.riga.buona", String.valueOf(p.comune()))
                            : p.errori().stream().map(Errore::message).collect(Collectors.joining(" "))));
        }
        int good = (int) rows.stream().filter(r -> r.segno().equals("ok")).count();
        return new AnteprimaPage(
                kept.id().toString(),
                indirizzo,
                t("avvio.anteprima.lead", kept.file(), String.valueOf(good), String.valueOf(rows.size())),
                rows,
                good,
                count("avvio.anteprima.carica", good));
    }
}
