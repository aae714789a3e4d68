// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRuleTest {

    private static final byte[] PDF = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final byte[] P7M =
            HexFormat.of().parseHex("308004820006092a864886f70d010702a080".replace("04820006", "06"));
    private static final byte[] EML =
            text("Received: from pec.example\r\nFrom: anagrafe@comune.example\r\nSubject: estratto\r\n\r\nAllegato.");
    private static final byte[] EXE = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] ods() {
        byte[] head = HexFormat.of()
                .parseHex("504b03040a000000000000000000000000000000000000000000000008000000".substring(0, 60));
        byte[] name = text("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        byte[] ods = Arrays.copyOf(head, head.length + name.length);
        System.arraycopy(name, 0, ods, head.length, name.length);
        return ods;
    }

    private static void accepted(Tipo tipo, String nome, String declared, byte[] content) {
        assertThat(FileRule.check(nome, declared, content)).isEqualTo(tipo);
    }

    private static void refused(String nome, String declared, byte[] content, String... problems) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> FileRule.check(nome, declared, content))
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(422);
                    List<String> found = e.problems().stream()
                            .map((Problem p) -> p.pointer() + " " + p.code())
                            .toList();
                    assertThat(found).containsExactly(problems);
                });
    }

    @Test
    void whatAnOfficeHasToShowIsAccepted() {
        accepted(Tipo.PDF, "Estratto del gestionale.pdf", "application/pdf", PDF);
        accepted(Tipo.PNG, "schermata.PNG", "image/png", PNG);
        accepted(Tipo.JPEG, "cartello.jpeg", "image/jpeg", JPEG);
        accepted(Tipo.XLSX, "pratiche.xlsx", "application/octet-stream", zip("[Content_Types].xml", "xl/workbook.xml"));
        accepted(Tipo.ODS, "pratiche.ods", "application/vnd.oasis.opendocument.spreadsheet", ods());
        accepted(Tipo.P7M, "verbale.pdf.p7m", "application/pkcs7-mime", P7M);
        accepted(Tipo.EML, "ricevuta.eml", "message/rfc822; charset=utf-8", EML);
    }

    @Test
    void whatIsNotWhatItSaysIsRefused() {
        refused("verbale.pdf", "application/pdf", EXE, "/contenuto EVIDENCE_CONTENT");
        refused("verbale.pdf", "image/png", PDF, "/tipo EVIDENCE_DECLARED");
        refused("foto.png", "image/jpeg", JPEG, "/tipo EVIDENCE_DECLARED", "/contenuto EVIDENCE_CONTENT");
        refused("foglio.xlsx", "application/octet-stream", zip("word/document.xml"), "/contenuto EVIDENCE_CONTENT");
        refused("messaggio.eml", "message/rfc822", text("MZ\u0000From: nessuno"), "/contenuto EVIDENCE_CONTENT");
    }

    @Test
    void aSheetWithAProgramInItIsRefused() {
        refused(
                "foglio.xlsx",
                "application/octet-stream",
                zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
                "/contenuto EVIDENCE_CONTENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gioco.exe", "pagina.html", "disegno.svg", "macro.xlsm", "senza", ".pdf", "archivio.zip"})
    void whatIsOfNoUseAsEvidenceIsRefused(String nome) {
        refused(
                nome,
                "application/octet-stream",
                PDF,
                nome.startsWith(".") ? "/nome EVIDENCE_NAME" : "/nome EVIDENCE_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.pdf",
                "C:\\prove\\verbale.pdf",
                "riga\nnuova.pdf",
                "nullo\u0000.pdf",
                "inverso\u202Efdp.pdf",
                "  ",
                "domanda?.pdf"
            })
    void aNameThatLeadsElsewhereOrCannotBeSeenIsRefused(String nome) {
        refused(nome, "application/pdf", PDF, "/nome EVIDENCE_NAME");
    }

    @Test
    void anEmptyFileProvesNothing() {
        refused("verbale.pdf", "application/pdf", new byte[0], "/contenuto EVIDENCE_EMPTY");
    }

    @Test
    void theDirectoryOfAZipIsReadWithoutTrustingIt() {
        byte[] zip = zip("[Content_Types].xml", "xl/workbook.xml");
        for (int cut = 0; cut < zip.length; cut++) {
            assertThat(ZipNames.of(Arrays.copyOf(zip, cut))).isEmpty();
        }
        for (int at = 0; at < zip.length; at++) {
            byte[] broken = zip.clone();
            broken[at] ^= (byte) 0xFF;
            assertThat(ZipNames.of(broken)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void sizesAreSaidAsPeopleReadThem() {
        assertThat(FileRule.size(812)).isEqualTo("812 byte");
        assertThat(FileRule.size(48_213)).isEqualTo("49 kB");
        assertThat(FileRule.size(5_242_880)).isEqualTo("5,3 MB");
        assertThat(FileRule.size(14_000_000)).isEqualTo("14 MB");
    }
}
