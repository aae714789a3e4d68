// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("esiti")
    void theRulesGiveWhatTheDocumentGives(Esito esito) {
        assertThat(esito.giusto()).as("%s", esito).isTrue();
    }

    @Test
    void thePublishedCasesAreAllThere() {
        assertThat(esiti().filter(esito -> !esito.caso().startsWith("synthetic"))
                        .map(Esito::caso))
                .contains(
                        "cervino-2018-obiettivo-segretario",
                        "civitanova-marche-2021-2024-fasce",
                        "cuneo-smvp-pesi-e-classi",
                        "magenta-2015-2017-fasce-merito",
                        "marano-2021-settori",
                        "perosa-argentina-2016-pesi-prerequisito",
                        "reno-galliera-itp-2019-2025",
                        "report-controllo-gestione-2014-indicatori-rapporto",
                        "terlizzi-2020-risultato-dirigenti",
                        "terni-2022-2024-premi");
    }

    @Test
    void aWrongFigureIsNamedAndFails() throws IOException {
        write("ente-x", assertion("SUM", "{\"terms\":[\"1\",\"2\"]}", "\"4\"", true));
        assertThat(run()).contains("ente-x", "SUM", "NO: diverso");
        assertThat(code()).isEqualTo(1);
    }

    @Test
    void aPrintedFigureThatDoesNotFollowMustNotComeOut() throws IOException {
        write("ente-x", assertion("MEAN_UNWEIGHTED", "{\"values\":[\"1\",\"3\"]}", "\"2\"", false));
        assertThat(run()).contains("NO: il documento lo dà come non ricavabile");
        write("ente-x", assertion("MEAN_UNWEIGHTED", "{\"values\":[\"1\",\"3\"]}", "\"2.5\"", false));
        assertThat(code()).isZero();
    }

    @Test
    void theToleranceIsInclusive() throws IOException {
        write("ente-x", assertion("SUM", "{\"terms\":[\"1\"]}", "\"1.5\"", true).replace("\"0\"", "\"0.5\""));
        assertThat(code()).isZero();
        write("ente-x", assertion("SUM", "{\"terms\":[\"1\"]}", "\"1.5\"", true).replace("\"0\"", "\"0.49\""));
        assertThat(code()).isEqualTo(1);
    }

    @Test
    void anUnknownRuleIsNamed() throws IOException {
        write("ente-x", assertion("MEDIANA", "{}", "\"4\"", true));
        assertThat(run()).contains("regola sconosciuta: MEDIANA");
        assertThat(code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsNamedAndNeverAStackTrace() throws IOException {
        Files.writeString(folder.resolve("rotto.json"), "{ \"schemaVersion\":");
        Files.writeString(folder.resolve("lista.json"), "[]");
        Files.writeString(folder.resolve("vuoto.json"), "{}");
        write("altro-nome", assertion("SUM", "{\"terms\":[\"1\"]}", "\"1\"", true));
        Files.move(folder.resolve("altro-nome.json"), folder.resolve("nome.json"));
        write("senza-campo", assertion("SHARE_PCT", "{\"part\":\"1\"}", "\"1\"", true));
        write("non-numero", assertion("SUM", "{\"terms\":[\"uno\"]}", "\"1\"", true));
        write("per-zero", assertion("SHARE_PCT", "{\"part\":\"1\",\"total\":\"0\"}", "\"1\"", true));
        write("smvp-strano", assertion("ENTE", "{\"unita\":[],\"smvp\":{\"capp\":\"1\"}}", "null", true));

        assertThat(run())
                .contains(
                        "rotto",
                        "il file non si legge come JSON",
                        "il file non è un oggetto JSON",
                        "manca «schemaVersion»",
                        "caseId altro-nome non è il nome del file",
                        "manca «total»",
                        "«terms» non è un numero: uno",
                        "le regole rifiutano i dati",
                        "nessuno SMVP ha «capp»")
                .doesNotContain("Exception", "\tat ");
        assertThat(code()).isEqualTo(1);
    }

    @Test
    void anEmptyFolderIsNoSuccess() {
        assertThat(run()).contains("nessun caso in questa cartella");
        assertThat(code()).isEqualTo(1);
    }

    static Stream<Esito> esiti() {
        URL url = Objects.requireNonNull(CasesTest.class.getResource("/cases"));
        try {
            return Casi.run(Path.of(url.toURI())).stream();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the cases lie on the class path as files", e);
        }
    }

    private int code() {
        return Cases.run(folder, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private String run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Cases.run(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String assertion(String rule, String inputs, String expected, boolean reproducible) {
        return "{\"id\":\"a\",\"rule\":\"" + rule + "\",\"inputs\":" + inputs + ",\"expected\":" + expected
                + ",\"tolerance\":\"0\",\"reproducible\":" + reproducible + "}";
    }

    private void write(String caseId, String... assertions) throws IOException {
        Files.writeString(
                folder.resolve(caseId + ".json"),
                "{\"schemaVersion\":\"1.0\",\"caseId\":\"" + caseId + "\",\"assertions\":" + List.of(assertions) + "}");
    }
}
