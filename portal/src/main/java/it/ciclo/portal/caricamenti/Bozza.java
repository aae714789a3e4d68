// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.foglio.Foglio;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One objective of a sheet, on its way from cells to the fields of the form of an objective. */
final class Bozza {

    /** Where a field stands in the sheet. */
    private record Cella(Colonna colonna, int numeroColonna, int riga) {
        String text() {
            return t("foglio.dove", colonna.intestazione(), Foglio.lettera(numeroColonna), String.valueOf(riga));
        }
    }

    final int riga;
    final String codice;
    final Map<String, String> values = new LinkedHashMap<>();
    final List<String> motivi = new ArrayList<>();
    final List<String> avvisi = new ArrayList<>();
    int indicatori;
    private final Map<String, Cella> where = new LinkedHashMap<>();
    private final Map<Colonna, String> said = new EnumMap<>(Colonna.class);
    /** Cells that something was said about: one reason for each will do. */
    private final Set<Cella> told = new HashSet<>();

    Bozza(int riga, String codice) {
        this.riga = riga;
        this.codice = codice;
    }

    void put(String field, String value, Colonna colonna, int numeroColonna, int atRow) {
        values.put(field, value);
        where.put(field, new Cella(colonna, numeroColonna, atRow));
    }

    void wrong(Colonna colonna, int numeroColonna, int atRow, String message) {
        tell(new Cella(colonna, numeroColonna, atRow), message);
    }

    private void tell(Cella cell, String message) {
        if (told.add(cell)) {
            motivi.add(cell.text() + ": " + message);
        }
    }

    /** What was said about a field, at the cell it came from. */
    void wrong(String field, String message) {
        String name = field;
        while (!where.containsKey(name) && name.contains("/")) {
            name = name.substring(0, name.lastIndexOf('/'));
        }
        Cella cell = where.get(name);
        if (cell == null) {
            motivi.add(t("foglio.riga", String.valueOf(riga)) + ": " + message);
        } else {
            tell(cell, message);
        }
    }

    /** What the first row said in a column; the first one decides. */
    void prima(Colonna colonna, String text) {
        said.putIfAbsent(colonna, text);
    }

    String prima(Colonna colonna) {
        return said.getOrDefault(colonna, "");
    }

    /** How many phases the indicatore has so far. */
    int fasi(String at) {
        int fasi = 0;
        while (values.containsKey(at + "misura/fasi/" + fasi + "/nome")) {
            fasi++;
        }
        return fasi;
    }

    boolean good() {
        return motivi.isEmpty();
    }
}
