// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.foglio.Foglio.Riga;
import it.ciclo.portal.foglio.FoglioIllegibile.Motivo;
import it.ciclo.portal.frame.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook, values only. */
final class Xlsx {

    /** What Excel shows as a day without saying so in a format of its own. */
    private static final List<Integer> DAYS = List.of(14, 15, 16, 17, 22);

    /** So that they are told all at once. */
    private static final int SAID = 12;

    private final FoglioSettings limiti;
    private final List<String> formule = new ArrayList<>();

    Xlsx(FoglioSettings limiti) {
        this.limiti = limiti;
    }

    List<Riga> read(byte[] file, List<String> avvisi) {
        Parti parti = new Parti(limiti);
        parti.check(file);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            Sheet first = sheets.stream()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new FoglioIllegibile(Motivo.NASCOSTO));
            sheets.stream()
                    .filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE)
                    .filter(sheet -> !sheet.getName().equals(t("foglio.modello.scelte")))
                    .map(sheet -> t("foglio.ignorato.nascosto", sheet.getName()))
                    .forEach(avvisi::add);
            String merged = parti.mergedIn(first.getId());
            if (merged != null) {
                throw new FoglioIllegibile(Motivo.CELLE_UNITE, merged);
            }
            List<Riga> rows = rows(first);
            if (!formule.isEmpty()) {
                throw new FoglioIllegibile(
                        Motivo.FORMULE,
                        String.join(", ", formule.subList(0, Math.min(SAID, formule.size())))
                                + (formule.size() > SAID ? ", …" : ""));
            }
            return rows;
        } catch (FoglioIllegibile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library says so in many ways: a part that is missing, XML that ends early, an index out of its table.
            throw new FoglioIllegibile(Motivo.DANNEGGIATO);
        }
    }

    private List<Riga> rows(Sheet sheet) throws IOException {
        Righe righe = new Righe(limiti);
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> righe.add(row.getRowNum(), cells(row, righe)));
        }
        return righe.all();
    }

    private List<String> cells(Row row, Righe righe) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : righe.cella(text(cell, row.getRowNum(), i), row.getRowNum(), i));
        }
        return cells;
    }

    private String text(Cell cell, int row, int column) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            formule.add(Foglio.lettera(column) + row);
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? Formats.date(cell.asDate().toLocalDate()) : number(cell.asNumber());
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "Sì" : "No";
            case ERROR -> throw new FoglioIllegibile(Motivo.ERRORI, Foglio.lettera(column) + row);
            case EMPTY, FORMULA -> "";
        };
    }

    /** With a comma, so that what has three decimals is not read as thousands; binary dust behind the tenth digit is dropped. */
    private static String number(BigDecimal number) {
        BigDecimal clean = number.setScale(Math.min(number.scale(), 10), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return clean.toPlainString().replace('.', ',');
    }

    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && DAYS.contains(id)) {
            return true;
        }
        return hasDayAndYear(cell.getDataFormatString());
    }

    private static boolean hasDayAndYear(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        // The programmes of Italy write years as "a" and days as "g".
        return letters.matches(".*[dg].*[ya].*") || letters.matches(".*[ya].*[dg].*");
    }
}
