// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class RequestJsonTest {

    private static final JsonMapper JSON = RequestJson.mapper();

    record Riga(
            @Nullable String nome,
            @Nullable BigDecimal peso,
            @Nullable LocalDate data,
            int decimali) {}

    record Modulo(List<Riga> righe, @Nullable Valore valore) {}

    @Test
    void decimalsComeAsTextOrNumberAndLeaveAsText() {
        assertThat(JSON.readValue("{\"peso\": 33.33, \"decimali\": 2}", Riga.class)
                        .peso())
                .isEqualTo("33.33");
        assertThat(JSON.readValue("{\"peso\": \"33.33\", \"decimali\": 2}", Riga.class)
                        .peso())
                .isEqualTo("33.33");
        assertThat(JSON.writeValueAsString(new Riga(null, new BigDecimal("33.30"), null, 2)))
                .isEqualTo("{\"peso\":\"33.30\",\"decimali\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1E5",
                "\"1e5\"",
                "\"NaN\"",
                "\"Infinity\"",
                "-0",
                "-0.00",
                "\" 1\"",
                "\"\"",
                "\"1,5\"",
                "1.23456",
                "1234567890123456",
                "\"01\"",
                "\"+1\"",
                "\"١\""
            })
    void numbersThatAreNotPlainDecimalsAreRefusedAtTheirPlace(String number) {
        Problem problem = refused("{\"righe\": [{\"decimali\": 2, \"peso\": " + number + "}]}");

        assertThat(problem).isEqualTo(Problem.at("/righe/0/peso", "DECIMAL_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "-2147483649",
                "99999999999999999999999",
                "1000000000000000000000000000000000000000000000000000000000000"
            })
    void anIntegerTooLargeForItsFieldIsRefusedAtItsPlace(String number) {
        Problem problem = refused("{\"righe\": [{\"decimali\": " + number + "}]}");

        assertThat(problem).isEqualTo(Problem.at("/righe/0/decimali", "INTEGER_OUT_OF_RANGE"));
    }

    @Test
    void aGiantExponentIsRefusedAlsoWhenTheTypeComesAfterIt() {
        Problem problem = refused("{\"righe\": [], \"valore\": {\"numero\": 1e999999999, \"tipo\": \"NUMERO\"}}");

        assertThat(problem).isEqualTo(Problem.at("/valore/numero", "DECIMAL_INVALID"));
    }

    @Test
    void aValueThatMissesItsPartIsSaidToMissIt() {
        assertThat(refused("{\"righe\": [], \"valore\": {\"tipo\": \"NUMERO\"}}"))
                .isEqualTo(Problem.at("/valore", "VALUE_MISSING"));
        assertThat(refused("{\"righe\": [], \"valore\": {\"tipo\": \"java.lang.Object\"}}")
                        .code())
                .isEqualTo("UNKNOWN_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\u202e", "\\u001b", "\\ufffe", "\\u2066"})
    void invisibleCharactersAreRefused(String escape) {
        assertThat(refused("{\"righe\": [{\"decimali\": 2, \"nome\": \"a" + escape + "b\"}]}")
                        .code())
                .isIn("TEXT_INVALID", "MALFORMED_JSON");
    }

    @Test
    void textIsStoredInOneForm() {
        assertThat(JSON.readValue("{\"nome\": \"Unita\\u0300\\r\\nnuova\", \"decimali\": 2}", Riga.class)
                        .nome())
                .isEqualTo("Unità\nnuova");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"righe\": []} x",
                "{\"righe\": [}",
                "",
                "{'righe': []}",
                "{\"righe\": [] /* commento */}",
                "{\"righe\": [NaN]}"
            })
    void whatIsNotJsonIsRefused(String body) {
        assertThat(refused(body).code()).isIn("MALFORMED_JSON", "WRONG_TYPE");
    }

    @Test
    void listsHaveAtMostAThousandItems() {
        String item = "{\"decimali\":1}";
        String thousand = "{\"righe\": [" + item + ("," + item).repeat(999) + "]}";
        assertThat(JSON.readValue(thousand, Modulo.class).righe()).hasSize(1_000);

        assertThat(refused(thousand.replace("]}", "," + item + "]}")))
                .isEqualTo(Problem.at("/righe", "BODY_TOO_COMPLEX"));
    }

    @Test
    void eachKindOfMistakeHasItsName() {
        assertThat(refused("{\"righe\": [], \"righe\": []}").code()).isEqualTo("DUPLICATE_NAME");
        assertThat(refused("{\"righe\": [], \"tenantId\": \"x\"}"))
                .isEqualTo(Problem.at("/tenantId", "UNKNOWN_PROPERTY"));
        assertThat(refused("{\"righe\": {}}")).isEqualTo(Problem.at("/righe", "WRONG_TYPE"));
        assertThat(refused("{\"righe\": [{\"nome\": 5, \"decimali\": 1}]}"))
                .isEqualTo(Problem.at("/righe/0/nome", "WRONG_TYPE"));
        assertThat(refused("{\"righe\": [{\"decimali\": \"2\"}]}").code()).isEqualTo("WRONG_TYPE");
        assertThat(refused("{\"righe\": [{\"decimali\": 2.5}]}").code()).isEqualTo("WRONG_TYPE");
        assertThat(refused("{\"righe\": [{\"decimali\": null}]}").code()).isEqualTo("WRONG_TYPE");
        assertThat(refused("{\"righe\": [{\"decimali\": 1, \"data\": \"2026-02-30\"}]}"))
                .isEqualTo(Problem.at("/righe/0/data", "WRONG_TYPE"));
        assertThat(refused("{\"righe\": " + "[".repeat(30) + "]".repeat(30) + "}")
                        .code())
                .isIn("BODY_TOO_COMPLEX", "WRONG_TYPE");
        assertThat(refused("{\"righe\": [{\"decimali\": 1, \"nome\": \"" + "a".repeat(20_001) + "\"}]}")
                        .code())
                .isEqualTo("BODY_TOO_COMPLEX");
    }

    private static Problem refused(String body) {
        JacksonException failure =
                catchThrowableOfType(JacksonException.class, () -> JSON.readValue(body, Modulo.class));
        assertThat(failure).as("refused: %s", body).isNotNull();
        HttpInputMessage input = new MockHttpInputMessage(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        ProblemException problem = Meaning.of(new HttpMessageNotReadableException("body", failure, input));
        assertThat(problem.status()).isEqualTo(400);
        return problem.problems().getFirst();
    }
}
