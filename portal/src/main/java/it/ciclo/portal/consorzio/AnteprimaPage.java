// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Profilo;
import it.ciclo.portal.client.Consorzi.Provata;
import it.ciclo.portal.client.Consorzi.Richiesta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                    !good ? "late" : missing(row).isEmpty() ? "ok" : "risk",
                    good ? begins(String.valueOf(p.comune()), missing(row)) : Errori.testo(row, p.errori())));
        }
        int good = (int) rows.stream().filter(r -> !r.segno().equals("late")).count();
        return new AnteprimaPage(
                kept.id().toString(),
                indirizzo,
                t("avvio.anteprima.lead", kept.file(), String.valueOf(good), String.valueOf(rows.size())),
                rows,
                good,
                count("avvio.anteprima.carica", good));
    }

    private static String begins(String istat, List<String> missing) {
        return missing.isEmpty()
                ? t("avvio.riga.buona", istat)
                : t("avvio.riga.incompleta", istat, String.join(", ", missing));
    }

    /** What the steps will stop at: the row is taken without it. */
    private static List<String> missing(Richiesta row) {
        Profilo profilo = Objects.requireNonNullElse(row.profilo(), Profilo.EMPTY);
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("indirizzo", profilo.indirizzo());
        asked.put("codiceFiscale", profilo.codiceFiscale());
        asked.put("email", profilo.email());
        asked.put("pec", profilo.pec());
        asked.put("dipendenti", profilo.dipendenti());
        asked.put("uffici", row.uffici() == null || row.uffici().isEmpty() ? null : row.uffici());
        asked.put("segretario.email", row.segretario());
        return asked.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(field -> t("avvio.campo." + field.getKey()))
                .toList();
    }
}
