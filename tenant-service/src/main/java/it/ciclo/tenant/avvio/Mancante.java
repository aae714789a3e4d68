// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import java.util.Map;

/** What people call a part of the letterhead. */
final class Mancante {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("/denominazione", "denominazione"),
            Map.entry("/provincia", "provincia"),
            Map.entry("/sigla", "sigla della provincia"),
            Map.entry("/indirizzo", "indirizzo"),
            Map.entry("/cap", "CAP"),
            Map.entry("/codiceIstat", "codice ISTAT"),
            Map.entry("/codiceCatastale", "codice catastale"),
            Map.entry("/codiceFiscale", "codice fiscale"),
            Map.entry("/partitaIva", "partita IVA"),
            Map.entry("/email", "e-mail"),
            Map.entry("/pec", "PEC"),
            Map.entry("/popolazione", "abitanti"),
            Map.entry("/dipendenti", "dipendenti"));

    private Mancante() {}

    static String of(String pointer) {
        return NAMES.getOrDefault(pointer, pointer);
    }
}
