// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.foglio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.portal.foglio.Foglio.Formato;
import it.ciclo.portal.foglio.Foglio.Riga;
import it.ciclo.portal.foglio.FoglioIllegibile.Motivo;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;

class LettoreTest {

    private static final FoglioSettings LIMITI =
            new FoglioSettings(1024 * 1024, 4 * 1024 * 1024, 100, 50, 100, 40, 1000);
    private static final Lettore LETTORE = new Lettore(LIMITI);

    private static Foglio read(byte[] bytes) {
        return LETTORE.read("prova.xlsx", bytes);
    }

    private static Foglio csv(String text) {
        return LETTORE.read("prova.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(Motivo motivo, byte[] bytes) {
        return refused(motivo, "prova.xlsx", bytes);
    }

    private static String refused(Motivo motivo, String nome, byte[] bytes) {
        var thrown = assertThatExceptionOfType(FoglioIllegibile.class)
                .isThrownBy(() -> LETTORE.read(nome, bytes))
                .actual();
        assertThat(thrown.motivo()).isEqualTo(motivo);
        return thrown.text();
    }

    @Test
    void numbersDaysAndTextsAreReadAsPeopleWriteThem() {
        Foglio foglio = read(File.xlsx(sheet -> {
            sheet.value(0, 0, "Codice");
            sheet.value(1, 0, "DEM-01");
            sheet.value(1, 1, 76.8);
            sheet.value(1, 2, 1.125);
            sheet.value(1, 3, LocalDate.of(2026, 9, 30));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(1, 4, true);
            sheet.value(1, 6, "  perché \n sì ");
        }));
        assertThat(foglio.formato()).isEqualTo(Formato.XLSX);
        assertThat(foglio.sha256()).matches("[0-9a-f]{64}");
        assertThat(foglio.righe())
                .containsExactly(
                        new Riga(1, List.of("Codice")),
                        new Riga(2, List.of("DEM-01", "76,8", "1,125", "30/09/2026", "Sì", "", "perché \n sì")));
    }

    @Test
    void emptyRowsAreLeftOutAndTheOthersKeepTheirNumber() {
        Foglio foglio = read(File.xlsx(sheet -> {
            sheet.value(0, 0, "Codice");
            sheet.value(6, 0, "DEM-01");
        }));
        assertThat(foglio.righe()).extracting(Riga::numero).containsExactly(1, 7);
    }

    @Test
    void aFormulaIsNamedByItsCell() {
        byte[] file = File.xlsx(sheet -> {
            sheet.value(0, 0, "Peso");
            sheet.formula(2, 7, "SUM(A1:A2)");
            sheet.formula(4, 1, "A1");
        });
        assertThat(refused(Motivo.FORMULE, file)).contains("H3, B5");
        assertThat(refused(Motivo.FORMULE, "a.csv", "codice;peso\nA;=1+1".getBytes(StandardCharsets.UTF_8)))
                .contains("B2");
    }

    @Test
    void mergedCellsAreNamedAndThoseOfASheetThatIsNotReadDoNotMatter() {
        assertThat(refused(Motivo.CELLE_UNITE, File.xlsx(sheet -> {
                    sheet.value(1, 2, "due");
                    sheet.range(1, 2, 1, 3).merge();
                })))
                .contains("C2");
        assertThat(read(File.workbook(workbook -> {
                            workbook.newWorksheet("Obiettivi").value(0, 0, "Codice");
                            workbook.newWorksheet("Guida").range(0, 0, 0, 3).merge();
                        }))
                        .righe())
                .hasSize(1);
    }

    @Test
    void hiddenSheetsAreNotReadAndThatIsSaid() {
        Foglio foglio = read(File.workbook(workbook -> {
            var hidden = workbook.newWorksheet("Vecchi");
            hidden.value(0, 0, "di nascosto");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Obiettivi").value(0, 0, "Codice");
        }));
        assertThat(foglio.righe()).containsExactly(new Riga(1, List.of("Codice")));
        assertThat(foglio.avvisi()).singleElement().asString().contains("Vecchi");
    }

    @Test
    void moreRowsColumnsOrCharactersThanTheLimitAreRefused() {
        assertThat(refused(Motivo.TROPPE_RIGHE, File.xlsx(sheet -> {
                    for (int row = 0; row <= 100; row++) {
                        sheet.value(row, 0, "A");
                    }
                })))
                .contains("100");
        refused(Motivo.TROPPE_COLONNE, File.xlsx(sheet -> sheet.value(0, 45, "A")));
        assertThat(refused(Motivo.CELLA_LUNGA, File.xlsx(sheet -> sheet.value(0, 1, "A".repeat(1001)))))
                .contains("B1");
        StringBuilder rows = new StringBuilder("codice;peso\n");
        for (int row = 0; row < 20_000; row++) {
            rows.append("A;1\n");
        }
        refused(Motivo.TROPPE_RIGHE, "a.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        refused(Motivo.TROPPO_GRANDE, new byte[1024 * 1024 + 1]);
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] zeros = new byte[3 * 1024 * 1024];
        refused(Motivo.ZIP_TROPPO_GRANDE, File.zip(Map.of("xl/worksheets/sheet1.xml", zeros)));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int part = 0; part < 60; part++) {
            many.put("xl/media/" + part, new byte[0]);
        }
        refused(Motivo.ZIP_TROPPE_PARTI, File.zip(many));
    }

    @Test
    void anXmlThatPointsOutsideIsNotParsed() {
        byte[] file = File.xlsx(sheet -> sheet.value(0, 0, "Codice"));
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>&e;</t></si></sst>";
        refused(Motivo.XML_ESTERNO, File.with(file, "xl/sharedStrings.xml", evil));
        String wide = new String(evil.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
        refused(Motivo.XML_ESTERNO, File.with(file, "xl/sharedStrings.xml", wide));
    }

    @Test
    void theOldFormatAPasswordMacrosAndOtherFilesHaveTheirReason() {
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 600);
        refused(Motivo.XLS, "obiettivi.XLS", ole);
        refused(Motivo.PROTETTO, "obiettivi.xlsx", ole);
        refused(Motivo.MACRO, File.with(File.xlsx(sheet -> sheet.value(0, 0, "A")), "xl/vbaProject.bin", "x"));
        refused(Motivo.TIPO, "delibera.pdf", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8));
        refused(Motivo.TIPO, File.zip(Map.of("word/document.xml", new byte[0])));
        refused(Motivo.TIPO, "a.csv", new byte[] {1, 2, 3});
        refused(Motivo.VUOTO, new byte[0]);
        refused(Motivo.VUOTO, "a.csv", "\n\n".getBytes(StandardCharsets.UTF_8));
        refused(Motivo.CODIFICA, "a.csv", "codice;peso".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void csvIsReadInBothEncodingsAndWithEverySeparator() {
        assertThat(csv("\uFEFFcodice;titolo;peso\r\nA;\"perché; no\";12,5\r\n").righe())
                .containsExactly(
                        new Riga(1, List.of("codice", "titolo", "peso")),
                        new Riga(2, List.of("A", "perché; no", "12,5")));
        byte[] windows = "codice;titolo\nA;Qualità “vera”\n".getBytes(Charset.forName("windows-1252"));
        assertThat(LETTORE.read("a.csv", windows).righe().get(1).cella(1)).isEqualTo("Qualità “vera”");
        assertThat(csv("codice,titolo\nA,\"uno, due\"\n").righe().get(1).celle())
                .containsExactly("A", "uno, due");
        assertThat(csv("codice\ttitolo\nA\tuno\n").righe().get(1).celle()).containsExactly("A", "uno");
    }

    @Test
    void aQuoteThatIsNeverClosedIsDamage() {
        refused(Motivo.DANNEGGIATO, "a.csv", "codice;titolo\nA;\"senza fine\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes turned over anywhere: a reason or rows, never anything else. */
    @Test
    void whateverIsTurnedOverThereIsAReason() {
        byte[] good = File.xlsx(sheet -> {
            for (int row = 0; row < 8; row++) {
                sheet.value(row, 0, "Codice " + row);
                sheet.value(row, 1, row * 1.5);
            }
        });
        SplittableRandom random = new SplittableRandom(20261128);
        int refused = 0;
        for (int n = 0; n < 1500; n++) {
            byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int flips = random.nextInt(4); flips >= 0 && bad.length > 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                read(bad);
            } catch (FoglioIllegibile e) {
                refused++;
                assertThat(e.text()).isNotBlank();
            }
        }
        assertThat(refused).as("seed 20261128").isGreaterThan(500);
    }
}
