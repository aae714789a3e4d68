// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.scadenze;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What query-service says of the terms of a year. */
record ScadenzeAnswer(int anno, Long versione, List<Termine> termini, List<Dimensione> dimensione) {

    ScadenzeAnswer {
        termini = termini == null ? List.of() : List.copyOf(termini);
        dimensione = dimensione == null ? List.of() : List.copyOf(dimensione);
    }

    /** What the ente owes by its size; null while it has not said how big it is. */
    record Dimensione(
            String codice,
            String conta,
            @Nullable Integer quanti,
            int soglia,
            @Nullable Boolean dovuto,
            String fonte,
            String certezza) {}

    record Proroga(LocalDate prima, String provvedimento, String motivo) {}

    record Termine(
            String codice,
            @Nullable LocalDate entro,
            @Nullable Integer giorni,
            @Nullable String da,
            String fonte,
            String certezza,
            @Nullable Proroga proroga,
            String stato,
            @Nullable LocalDate fattoIl,
            @Nullable String motivo,
            boolean prorogabile) {}
}
