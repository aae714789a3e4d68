// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Provata;
import it.ciclo.portal.client.Consorzi.Richiesta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What would become of each row of a sheet. */
public record AnteprimaPage(String id, String indirizzo, String lead, List<Riga> righe, int buone, String bottone) {

    public record Riga(int riga, String comune, String segno, String testo) {}

    static AnteprimaPage of(String indirizzo, Anteprima kept) {
        Map<Integer, Richiesta> typed = new HashMap<>();
        for (Richiesta r : kept.richieste()) {
            typed.put(r.riga(), r);
        }
        List<Riga> rows = new ArrayList<>();
        for (Provata p : kept.provate()) {
            boolean good = p.errori().isEmpty();
            Richiesta row = Objects.requireNonNull(typed.get(p.riga()));
            rows.add(new Riga(
                    p.riga(),
                    p.denominazione() == null ? Objects.requireNonNullElse(row.comune(), "") : p.denominazione(),
                    good ? "ok" : "late",
                    good ? t("avvio.riga.buona", String.valueOf(p.comune())) : Errori.testo(row, p.errori())));
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
