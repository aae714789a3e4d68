// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.RunningService.Answer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no request of ours gets a clear no, and nothing of it is kept. */
class BadInputOverHttpTest {

    private static final RunningService SERVICE = new RunningService();
    private static final TenantId TENANT = SERVICE.ente("Comune di Esempio");
    private static final PersonId ADA = SERVICE.member(TENANT, Role.SEGRETARIO, null);
    private static final UnitaId DEMOGRAFICI = UnitaId.of(last(post("/unita", """
            {"codice": "DEM", "nome": "Servizi demografici"}""")));
    private static final UnitaId TECNICO = UnitaId.of(last(post("/unita", """
            {"codice": "TEC", "nome": "Settore tecnico"}""")));
    private static final PersonId BRUNO = SERVICE.member(TENANT, Role.RESPONSABILE, DEMOGRAFICI);

    @BeforeAll
    static void aYearInProgramming() {
        assertThat(post("/cicli", "{\"anno\": 2025}").status()).isEqualTo(201);
        assertThat(post("/piani", "{\"anno\": 2025, \"contenitore\": \"AUTONOMO\"}")
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static String last(Answer answer) {
        String location = String.valueOf(answer.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID());
    }

    private static Answer post(String path, String body, UUID key) {
        return SERVICE.post("/enti/" + TENANT + path, body)
                .as(TENANT, ADA)
                .key(key)
                .send();
    }

    private static long receipts() {
        return SERVICE.number("select count(*) from receipt where tenant_id = ?", TENANT.value());
    }

    private static String objective(String more) {
        return """
                {"anno": 2025, "codice": "DEM1", "titolo": "Digitalizzazione", "descrizione": "", "natura": "SVILUPPO",
                 "unita": "%s", "responsabile": "%s", "peso": "20", "indicatori": []%s}""".formatted(DEMOGRAFICI, BRUNO, more);
    }

    private static String replaced(String before, String now) {
        String body = objective("");
        assertThat(body).contains(before);
        return body.replace(before, now);
    }

    private static String withMisura(String misura) {
        return replaced("\"indicatori\": []", """
                "indicatori": [{"nome": "Pratiche", "misura": %s, "peso": "100", "cadenza": "MENSILE"}]""".formatted(misura));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("half a body", "{\"anno\": 2025", 400, "MALFORMED_JSON"),
                Arguments.of("no JSON at all", "anno=2025", 400, "MALFORMED_JSON"),
                Arguments.of("an array", "[]", 400, "WRONG_TYPE"),
                Arguments.of("an unknown property", objective(", \"stato\": \"APPROVATO\""), 400, "UNKNOWN_PROPERTY"),
                Arguments.of("a tenant in the body", objective(", \"tenantId\": \"x\""), 400, "UNKNOWN_PROPERTY"),
                Arguments.of("a name twice", objective(", \"codice\": \"X\""), 400, "DUPLICATE_NAME"),
                Arguments.of("a number as title", replaced("\"Digitalizzazione\"", "7"), 400, "WRONG_TYPE"),
                Arguments.of("a year no integer holds", replaced("2025", "9999999999"), 400, "INTEGER_OUT_OF_RANGE"),
                Arguments.of("half a year", replaced("2025", "2025.5"), 400, "WRONG_TYPE"),
                Arguments.of("an exponent", replaced("\"20\"", "1e999999999"), 400, "DECIMAL_INVALID"),
                Arguments.of("an exponent as text", replaced("\"20\"", "\"1e999999999\""), 400, "DECIMAL_INVALID"),
                Arguments.of("not a number", replaced("\"20\"", "\"NaN\""), 400, "DECIMAL_INVALID"),
                Arguments.of("an unknown kind", replaced("SVILUPPO", "ALTRO"), 400, "WRONG_TYPE"),
                Arguments.of("no id", replaced(DEMOGRAFICI.toString(), "1-1-1-1-1"), 400, "VALUE_INVALID"),
                Arguments.of(
                        "an unknown misura", withMisura("{\"tipo\": \"CLASSE\", \"target\": 1}"), 400, "UNKNOWN_TYPE"),
                Arguments.of(
                        "a class name as misura",
                        withMisura("{\"@class\": \"java.lang.Runtime\"}"),
                        400,
                        "UNKNOWN_TYPE"),
                Arguments.of(
                        "another misura's field",
                        withMisura("{\"tipo\": \"CRESCENTE\", \"entro\": \"2025-06-30\"}"),
                        400,
                        "UNKNOWN_PROPERTY"),
                Arguments.of("a control character", replaced("Digital", "Digi\\u0000tal"), 400, "TEXT_INVALID"),
                Arguments.of("a bidi override", replaced("Digital", "Digi\\u202Etal"), 400, "TEXT_INVALID"),
                Arguments.of("a zero-width space", replaced("Digital", "Digi\\u200Btal"), 422, "TEXT_INVISIBLE"),
                Arguments.of("a weight over 100", replaced("\"20\"", "100.01"), 422, "PESO_INVALID"),
                Arguments.of("a title too long", replaced("Digitalizzazione", "à".repeat(301)), 422, "TEXT_TOO_LONG"),
                Arguments.of("a year before all years", replaced("2025", "1999"), 422, "YEAR_INVALID"),
                Arguments.of(
                        "a day no calendar has",
                        withMisura("{\"tipo\": \"SCADENZA\", \"entro\": \"2025-02-30\"}"),
                        422,
                        "DATE_INVALID"),
                Arguments.of(
                        "a day of another year",
                        withMisura("{\"tipo\": \"SCADENZA\", \"entro\": \"2026-02-28\"}"),
                        422,
                        "DATE_OUT_OF_YEAR"),
                Arguments.of(
                        "a percentage over 100",
                        withMisura(
                                "{\"tipo\": \"RAPPORTO\", \"target\": 110, \"crescente\": true, \"seZero\": \"ZERO\"}"),
                        422,
                        "PERCENT_OVER_100"),
                Arguments.of(
                        "a weight over 100 in another unit",
                        objective(
                                ", \"scheda\": {\"quote\": [{\"unita\": \"" + TECNICO + "\", \"peso\": \"100.01\"}]}"),
                        422,
                        "PESO_INVALID"),
                Arguments.of(
                        "its own unit among the others",
                        objective(
                                ", \"scheda\": {\"quote\": [{\"unita\": \"" + DEMOGRAFICI + "\", \"peso\": \"10\"}]}"),
                        422,
                        "QUOTA_OWN_UNIT"),
                Arguments.of(
                        "of several units and none named",
                        objective(", \"scheda\": {\"ambito\": \"TRASVERSALE\"}"),
                        422,
                        "AMBITO_ALONE"),
                Arguments.of(
                        "a unit nobody has",
                        replaced(DEMOGRAFICI.toString(), UUID.randomUUID().toString()),
                        422,
                        "UNITA_UNKNOWN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedAndNothingIsKept(String what, String body, int status, String code) {
        long before = receipts();
        Answer answer = post("/obiettivi", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(codes(answer)).as(answer.body()).containsExactly(code);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(receipts()).isEqualTo(before);
    }

    private static List<String> codes(Answer answer) {
        return EventJson.mapper()
                .readTree(answer.body())
                .path("errors")
                .valueStream()
                .map(error -> error.path("code").asString())
                .toList();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceInTheOrderOfTheFields() {
        Answer answer = post("/obiettivi", "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(EventJson.mapper()
                        .readTree(answer.body())
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/anno", "/codice", "/titolo", "/natura", "/unita", "/responsabile", "/peso");
    }

    @Test
    void aBodyOfTenMegabytesIsNotRead() {
        long before = receipts();
        Answer answer = post("/obiettivi", objective(", \"x\": \"" + "x".repeat(10_000_000) + "\""));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(receipts()).isEqualTo(before);
    }

    @Test
    void addressesAndHeadersThatAreTooLongAreAnsweredInOurForm() {
        Answer address =
                SERVICE.get("/enti/" + TENANT + "?q=" + "x".repeat(2_048)).send();
        Answer headers = SERVICE.get("/enti/" + TENANT)
                .with("X-Prova", "x".repeat(20_000))
                .send();

        assertThat(address.status()).isEqualTo(414);
        assertThat(codes(address)).containsExactly("ADDRESS_TOO_LONG");
        assertThat(headers.status()).isEqualTo(431);
        assertThat(codes(headers)).containsExactly("HEADERS_TOO_LARGE");
    }

    @Test
    void aKeyIsGoodForOneRequest() {
        UUID key = UUID.randomUUID();
        Answer first = post("/unita", "{\"codice\": \"A\", \"nome\": \"Area A\"}", key);
        Answer again = post("/unita", "{\"codice\": \"A\", \"nome\": \"Area A\"}", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Answer other = post("/unita", "{\"codice\": \"B\", \"nome\": \"Area B\"}", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(codes(other)).containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aChangeSaysWhichVersionItSaw() {
        Answer answer = post("/piani/2025/proposta", "{}");
        assertThat(answer.status()).isEqualTo(428);
        assertThat(codes(answer)).containsExactly("VERSION_MISSING");
    }

    @Test
    void anAddressThatNamesNothingIsNotFound() {
        assertThat(post("/piani/oggi/proposta", "{}").status()).isEqualTo(404);
        assertThat(SERVICE.post("/enti/" + TENANT + "/obiettivi/" + UUID.randomUUID() + "/ritiro", """
                                {"motivo": "Assorbito da un altro"}""")
                        .as(TENANT, ADA)
                        .key(UUID.randomUUID())
                        .version(0)
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.put("/enti/" + TENANT + "/relazioni/2025/sezioni/ALTRO", "{\"testo\": \"x\"}")
                        .as(TENANT, ADA)
                        .key(UUID.randomUUID())
                        .version(0)
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aResponsabileAssignsForTheOwnUnitOnly() {
        Answer answer = SERVICE.post(
                        "/enti/" + TENANT + "/obiettivi", replaced(DEMOGRAFICI.toString(), TECNICO.toString()))
                .as(TENANT, BRUNO)
                .key(UUID.randomUUID())
                .send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(codes(answer)).containsExactly("NOT_YOUR_UNIT");
    }
}
