// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Errore;
import it.ciclo.portal.client.Consorzi.Provata;
import it.ciclo.portal.client.Consorzi.Richiesta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What would become of each row of a sheet. */
public record AnteprimaPage(String id, String indirizzo, String lead, List<Riga> righe, int buone, String bottone) {

    public record Riga(int riga, String comune, String segno, String testo) {}

    static AnteprimaPage of(String indirizzo, Anteprima kept) {
        Map<Integer, String> typed = new HashMap<>();
        for (Richiesta r : kept.richieste()) {
            typed.put(r.riga(), r.comune() == null ? "" : r.comune());
        }
        List<Riga> rows = new ArrayList<>();
        for (Provata p : kept.provate()) {
            boolean good = p.errori().isEmpty();
            rows.add(new Riga(
                    p.riga(),
                    p.denominazione() == null ? typed.getOrDefault(p.riga(), "") : p.denominazione(),
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
