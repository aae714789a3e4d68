// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.foglio;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The worksheet, row by row, as its author wrote it; of a formula the figure it came to. */
record Foglio(List<Riga> indicatori, List<Riga> fasi, List<Riga> obiettivi, List<Riga> unita, List<Riga> ente) {

    /** One row: text by the name of its column. */
    record Riga(Map<String, String> celle) {

        String testo(String colonna) {
            return celle.getOrDefault(colonna, "");
        }

        boolean ha(String colonna) {
            return !testo(colonna).isEmpty();
        }

        BigDecimal numero(String colonna) {
            return new BigDecimal(testo(colonna));
        }

        /** A spreadsheet counts days from 30 December 1899. */
        LocalDate giorno(String colonna) {
            return LocalDate.of(1899, 12, 30).plusDays(numero(colonna).longValueExact());
        }
    }

    static Foglio read(String name) throws IOException {
        try (InputStream in = Foglio.class.getResourceAsStream("/foglio/" + name);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            return new Foglio(
                    rows(book, "Indicatori"),
                    rows(book, "Fasi"),
                    rows(book, "Obiettivi"),
                    rows(book, "Unità"),
                    rows(book, "Ente"));
        }
    }

    List<Riga> indicatoriOf(String obiettivo) {
        return indicatori.stream()
                .filter(r -> r.testo("Obiettivo").equals(obiettivo))
                .toList();
    }

    List<Riga> fasiOf(String obiettivo) {
        return fasi.stream().filter(r -> r.testo("Obiettivo").equals(obiettivo)).toList();
    }

    private static List<Riga> rows(ReadableWorkbook book, String sheet) throws IOException {
        List<Row> rows = book.findSheet(sheet).orElseThrow().read();
        Row head = rows.getFirst();
        List<Riga> all = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            Map<String, String> celle = new HashMap<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                Cell cell = row.getCell(i);
                if (cell != null && !text(cell).isEmpty()) {
                    celle.put(text(head.getCell(i)), text(cell));
                }
            }
            if (!celle.isEmpty()) {
                all.add(new Riga(celle));
            }
        }
        return all;
    }

    private static String text(Cell cell) {
        String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return raw == null ? "" : raw.strip();
    }
}
