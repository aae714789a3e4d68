// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The template: the columns with what may be chosen in them, and a sheet that explains each with invented examples. */
final class Modello {

    private static final int ROWS = 500;
    private static final String EXAMPLES = "/caricamenti/esempio.csv";

    private Modello() {}

    /**
     * @param settori of the ente, to choose from
     * @param persone who may answer for an objective
     */
    static byte[] xlsx(int anno, List<String> settori, List<String> persone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Ciclo", "1.0")) {
            Worksheet obiettivi = workbook.newWorksheet(t("foglio.modello.obiettivi"));
            fill(obiettivi, List.of());
            help(workbook.newWorksheet(t("foglio.modello.guida")), anno);
            fill(workbook.newWorksheet(t("foglio.modello.esempio")), examples());
            choices(
                    obiettivi,
                    workbook.newWorksheet(t("foglio.modello.scelte")),
                    Map.of(
                            Colonna.SETTORE, settori,
                            Colonna.RESPONSABILE, persone,
                            Colonna.SOSTITUTO, persone));
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, List<String[]> rows) {
        Colonna[] columns = Colonna.values();
        for (int c = 0; c < columns.length; c++) {
            Colonna column = columns[c];
            sheet.value(0, c, column.intestazione());
            sheet.width(c, column.larghezza());
            sheet.style(0, c)
                    .bold()
                    .wrapText(true)
                    .fillColor(Colonna.NECESSARIE.contains(column) ? "CCE0F5" : "EEF2F6")
                    .set();
            for (int r = 0; r < rows.size(); r++) {
                if (c < rows.get(r).length && !rows.get(r)[c].isEmpty()) {
                    sheet.value(r + 1, c, rows.get(r)[c]);
                }
            }
        }
        sheet.freezePane(2, 1);
    }

    /** Lists to choose from stand in a hidden sheet: a list in the cell itself is cut at 255 characters. */
    private static void choices(Worksheet first, Worksheet lists, Map<Colonna, List<String>> ofTheEnte) {
        lists.setVisibilityState(VisibilityState.HIDDEN);
        int at = 0;
        Colonna[] columns = Colonna.values();
        for (int c = 0; c < columns.length; c++) {
            Colonna column = columns[c];
            boolean free = ofTheEnte.containsKey(column);
            List<String> choices = free ? ofTheEnte.getOrDefault(column, List.of()) : column.scelte();
            if (choices.isEmpty()) {
                continue;
            }
            for (int i = 0; i < choices.size(); i++) {
                lists.value(i, at, choices.get(i));
            }
            first.range(1, c, ROWS, c)
                    .validateWithList(lists.range(0, at, choices.size() - 1, at))
                    .errorTitle(column.intestazione())
                    .error(t("foglio.modello.scegli"))
                    // A settore may be written by its code too, and a person may come later.
                    .showErrorMessage(!free);
            at++;
        }
    }

    private static void help(Worksheet sheet, int anno) {
        sheet.width(0, 24);
        sheet.width(1, 100);
        int row = 0;
        for (String line : t("foglio.modello.testo", String.valueOf(anno)).split("\n", -1)) {
            sheet.value(row++, 0, line);
        }
        row++;
        for (Colonna column : Colonna.values()) {
            sheet.value(row, 0, column.intestazione());
            sheet.style(row, 0).bold().set();
            sheet.value(row, 1, column.aiuto());
            if (!column.scelte().isEmpty()) {
                row++;
                sheet.value(row, 1, t("foglio.modello.si.sceglie", String.join("; ", column.scelte())));
            }
            row++;
        }
    }

    /** Semicolons and the mark of UTF-8, as the office programmes of Italy open it without asking. */
    static byte[] csv() {
        String headings =
                Arrays.stream(Colonna.values()).map(Colonna::intestazione).collect(Collectors.joining(";"));
        return ("\uFEFF" + headings + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String[]> examples() {
        try (var in = Modello.class.getResourceAsStream(EXAMPLES)) {
            if (in == null) {
                throw new IllegalStateException(EXAMPLES + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
