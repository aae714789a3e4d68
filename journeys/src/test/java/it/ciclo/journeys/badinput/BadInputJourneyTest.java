// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.standalone.Application;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is no request of ours gets the answer that is prescribed for it, in Italian, and leaves nothing behind. */
class BadInputJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<DynamicTest> tests = new ArrayList<>();

    private String ente = "";
    private String other = "";
    private String unita = "";
    private String person = "";
    private String draft = "";
    private String draftIndicatore = "";

    /** A request put together by hand: a well-formed one with one thing wrong. */
    private final class Wrong {
        private final String method;
        private final URI uri;
        private final List<String> headers = new ArrayList<>();
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        Wrong(String method, Application service, String path) {
            this.method = method;
            this.uri = URI.create(ciclo.ports().internal(service) + path);
            header("Content-Type", "application/json");
            header("Idempotency-Key", UUID.randomUUID().toString());
            as("ada.esempio", "SEGRETARIO");
        }

        Wrong header(String name, String value) {
            without(name);
            headers.add(name);
            headers.add(value);
            return this;
        }

        Wrong without(String name) {
            int at = headers.indexOf(name);
            if (at >= 0) {
                headers.subList(at, at + 2).clear();
            }
            return this;
        }

        Wrong as(String username, String role) {
            try {
                return header("Authorization", "Bearer " + ciclo.token(username, "lovere"))
                        .header("Acting-Role", role);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        Wrong version(String version) {
            return header("If-Match", "\"" + version + "\"");
        }

        Wrong body(String text) {
            body = BodyPublishers.ofString(text);
            return this;
        }

        Wrong bytes(byte[] bytes) {
            body = BodyPublishers.ofByteArray(bytes);
            return this;
        }

        Wrong chunked(byte[] bytes) {
            body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
            return this;
        }

        HttpResponse<String> send() throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(uri)
                            .timeout(Duration.ofSeconds(20))
                            .headers(headers.toArray(String[]::new))
                            .method(method, body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private void is(String what, int status, String code, Wrong wrong) {
        tests.add(dynamicTest(what, () -> {
            String before = stored();
            HttpResponse<String> answer = wrong.send();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            JsonNode problem = JSON.readTree(answer.body());
            JsonNode first = problem.path("errors").path(0);
            assertThat(first.path("code").asString()).as(answer.body()).isEqualTo(code);
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("type").asString()).startsWith("/problemi/");
            assertThat(problem.path("instance").asString()).startsWith("urn:uuid:");
            for (String text : Arrays.asList(
                    problem.path("title").asString(),
                    problem.path("detail").asString(),
                    first.path("message").asString())) {
                assertThat(text)
                        .as("a sentence for people, of nothing inside")
                        .isNotBlank()
                        .doesNotContain("Exception", "it.ciclo", "select ", "{0}", code);
            }
            assertThat(stored()).as("nothing is kept of it").isEqualTo(before);
        }));
    }

    private Wrong post(String path) {
        return new Wrong("POST", Application.COMMAND, "/enti/" + ente + "/" + path);
    }

    private Wrong get(String path) {
        return new Wrong("GET", Application.QUERY, "/enti/" + ente + "/" + path).without("Idempotency-Key");
    }

    @TestFactory
    List<DynamicTest> isAnsweredAsPrescribedAndNothingIsKept() throws Exception {
        look();
        who();
        howItIsSent();
        whatIsSent();
        whatTheCycleForbids();
        questions();
        return tests;
    }

    private void who() {
        String year = "{\"anno\": 2022}";
        is(
                "nobody",
                401,
                "UNAUTHENTICATED",
                post("cicli").without("Authorization").body(year));
        is(
                "a token of nobody",
                401,
                "UNAUTHENTICATED",
                post("cicli").header("Authorization", "Bearer abc").body(year));
        is(
                "an ente nobody knows",
                404,
                "NOT_FOUND",
                new Wrong("POST", Application.COMMAND, "/enti/" + UUID.randomUUID() + "/cicli").body(year));
        is(
                "another ente's address",
                404,
                "NOT_FOUND",
                new Wrong("POST", Application.COMMAND, "/enti/" + other + "/cicli").body(year));
        is("no ente at all", 404, "NOT_FOUND", new Wrong("POST", Application.COMMAND, "/enti/lovere/cicli").body(year));
        is(
                "a role one has not",
                403,
                "ROLE_NOT_HELD",
                post("cicli").as("dario.esempio", "SEGRETARIO").body(year));
        is(
                "a role there is not",
                403,
                "ROLE_NOT_HELD",
                post("cicli").header("Acting-Role", "RE").body(year));
        is(
                "a role that may not",
                403,
                "NOT_PERMITTED",
                post("cicli").as("dario.esempio", "RESPONSABILE").body(year));
        is(
                "two roles and none chosen",
                400,
                "ROLE_NOT_CHOSEN",
                post("cicli").without("Acting-Role").body(year));
        is(
                "the ente in a header",
                400,
                "TENANT_HEADER",
                post("cicli").header("X-Tenant", other).body(year));
        is(
                "the ente in a header",
                400,
                "TENANT_HEADER",
                post("cicli").header("x-tenant-id", ente).body(year));
        is(
                "a foreign id",
                404,
                "NOT_FOUND",
                post("obiettivi/" + UUID.randomUUID() + "/ritiro").version("0").body("""
                {"motivo": "Assorbito da un altro obiettivo"}"""));
        is(
                "another unit's objective",
                403,
                "NOT_YOUR_UNIT",
                post("obiettivi").as("bruno.esempio", "RESPONSABILE").body(objective("")));
    }

    private void howItIsSent() {
        String unit = "{\"codice\": \"ZZ\", \"nome\": \"Mai definita\"}";
        is(
                "no key",
                400,
                "IDEMPOTENCY_KEY_MISSING",
                post("unita").without("Idempotency-Key").body(unit));
        is(
                "a key that is none",
                400,
                "IDEMPOTENCY_KEY_MISSING",
                post("unita").header("Idempotency-Key", "1").body(unit));
        is("no version", 428, "VERSION_MISSING", post("piani/2022/proposta").body("{}"));
        is(
                "a stale version",
                412,
                "VERSION_STALE",
                post("piani/2022/proposta").version("77").body("{}"));
        is(
                "any version",
                400,
                "VERSION_INVALID",
                post("piani/2022/proposta").header("If-Match", "*").body("{}"));
        is(
                "a huge version",
                400,
                "VERSION_INVALID",
                post("piani/2022/proposta").version("9".repeat(20)).body("{}"));
        is(
                "text",
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                post("unita").header("Content-Type", "text/plain").body(unit));
        is(
                "a form",
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                post("unita")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .body("codice=ZZ"));
        is(
                "another method",
                405,
                "METHOD_NOT_ALLOWED",
                new Wrong("DELETE", Application.COMMAND, "/enti/" + ente + "/unita"));
        is("an address of nothing", 404, "NOT_FOUND", post("niente").body(unit));
        is(
                "a year beyond all numbers",
                404,
                "NOT_FOUND",
                post("piani/99999999999999/proposta").version("0").body("{}"));
        byte[] big = new byte[10_000_000];
        Arrays.fill(big, (byte) 'x');
        is("ten megabytes", 413, "BODY_TOO_LARGE", post("unita").bytes(big));
        is(
                "ten megabytes that do not say so",
                413,
                "BODY_TOO_LARGE",
                post("unita").chunked(big));
        is(
                "ten megabytes for tenant-service",
                413,
                "BODY_TOO_LARGE",
                new Wrong("POST", Application.TENANT, "/enti/" + ente + "/persone").bytes(big));
        is(
                "a key used for something else",
                422,
                "IDEMPOTENCY_KEY_REUSED",
                post("unita").header("Idempotency-Key", usedKey()).body(unit));
        is(
                "a key used by somebody else",
                422,
                "IDEMPOTENCY_KEY_REUSED",
                post("obiettivi")
                        .as("dario.esempio", "RESPONSABILE")
                        .header("Idempotency-Key", usedKey())
                        .body(objective("")));
    }

    private void whatIsSent() {
        is("nothing", 400, "BODY_MISSING", post("unita"));
        is("half a body", 400, "MALFORMED_JSON", post("unita").body("{\"codice\": \"ZZ\""));
        is("no JSON", 400, "MALFORMED_JSON", post("unita").body("codice=ZZ"));
        is("two bodies", 400, "WRONG_TYPE", post("unita").body("{\"codice\": \"ZZ\", \"nome\": \"Z\"} {}"));
        is("a name twice", 400, "DUPLICATE_NAME", post("unita").body("{\"codice\": \"ZZ\", \"codice\": \"Z\"}"));
        is("an unknown property", 400, "UNKNOWN_PROPERTY", post("cicli").body("{\"anno\": 2022, \"chiuso\": true}"));
        is(
                "an ente in the body",
                400,
                "UNKNOWN_PROPERTY",
                post("cicli").body("{\"anno\": 2022, \"tenantId\": \"" + other + "\"}"));
        byte[] latin = "{\"codice\": \"ZZ\", \"nome\": \"Attività\"}".getBytes(StandardCharsets.ISO_8859_1);
        is("bytes that are no UTF-8", 400, "MALFORMED_JSON", post("unita").bytes(latin));
        is("a lone surrogate", 400, "TEXT_INVALID", post("unita").body("{\"codice\": \"ZZ\", \"nome\": \"\\ud800\"}"));
        is("a NUL", 400, "TEXT_INVALID", post("unita").body("{\"codice\": \"ZZ\", \"nome\": \"a\\u0000b\"}"));
        is("a year as a word", 400, "WRONG_TYPE", post("cicli").body("{\"anno\": \"presto\"}"));
        is("a year beyond all numbers", 400, "WRONG_TYPE", post("cicli").body("{\"anno\": 1e999999999}"));
        is("a year before all years", 422, "YEAR_INVALID", post("cicli").body("{\"anno\": 1}"));
        is("a weight beyond all numbers", 400, "DECIMAL_INVALID", peso("\"1e999999999\""));
        is("a weight of sixteen digits", 400, "DECIMAL_INVALID", peso("1234567890123456"));
        is("no number as weight", 400, "DECIMAL_INVALID", peso("\"NaN\""));
        is("a weight over 100", 422, "PESO_INVALID", peso("100.01"));
        is("a weight under 0", 422, "PESO_INVALID", peso("-0.01"));
        is("nested for ever", 400, "BODY_TOO_COMPLEX", post("unita").body("{\"a\":".repeat(40)));
        is("a day of another year", 422, "DATE_OUT_OF_YEAR", post("obiettivi").body(objective("""
                        {"nome": "Fatto", "misura": {"tipo": "SCADENZA", "entro": "2027-02-28"}, "unitaDiMisura": "",
                         "decimali": 0, "fonte": "Protocollo", "peso": "100", "cadenza": "ANNUALE"}""")));
        is("a day no calendar has", 422, "DATE_INVALID", post("obiettivi").body(objective("""
                        {"nome": "Fatto", "misura": {"tipo": "SCADENZA", "entro": "2026-02-30"}, "unitaDiMisura": "",
                         "decimali": 0, "fonte": "Protocollo", "peso": "100", "cadenza": "ANNUALE"}""")));
        is(
                "for tenant-service, half a body",
                400,
                "MALFORMED_JSON",
                new Wrong("POST", Application.TENANT, "/enti/" + ente + "/persone").body("{"));
    }

    private Wrong peso(String peso) {
        return post("obiettivi").body(objective("").replace("\"peso\": \"20\"", "\"peso\": " + peso));
    }

    private void whatTheCycleForbids() {
        is("a year that is there", 409, "CICLO_EXISTS", post("cicli").body("{\"anno\": 2023}"));
        is("a Piano of a year that is not", 422, "CICLO_MISSING", post("piani").body("""
                {"anno": 2019, "contenitore": "AUTONOMO"}"""));
        is(
                "an act without number",
                422,
                "DELIBERA_MISSING",
                post("piani/2022/approvazione").version("0").body("""
                {"atto": {"organo": "GIUNTA", "data": "2022-01-29", "immediatamenteEseguibile": true}}"""));
        is(
                "a value before the Piano is approved",
                422,
                "PIANO_NOT_APPROVED",
                post("obiettivi/" + draft + "/misurazioni")
                        .as("bruno.esempio", "RESPONSABILE")
                        .version("0")
                        .body("""
                                {"indicatore": "%s", "period": "2022-03", "valore": {"tipo": "NUMERO", "numero": "1"},
                                 "rilevatoIl": "2022-04-01", "fonte": {"classe": "INTERNA", "descrizione": "Gestionale"}}""".formatted(draftIndicatore)));
        is(
                "a closed year",
                422,
                "YEAR_CLOSED",
                post("cicli/2023/chiusura-misurazioni").version("2").body("{\"chiuseIl\": \"2024-04-30\"}"));
    }

    private void questions() {
        is("an entry that is not", 404, "NOT_FOUND", get("registro/99999999"));
        is("an entry beyond all numbers", 404, "NOT_FOUND", get("registro/" + "9".repeat(20)));
        is("a page too long", 400, "PARAMETER_INVALID", get("registro?limite=100000"));
        is("a NUL to look for", 400, "PARAMETER_INVALID", get("registro?q=%00"));
        is("a NUL as kind", 400, "PARAMETER_INVALID", get("registro?tipo=%00"));
        is("no UTF-8 to look for", 400, "BAD_REQUEST", get("registro?q=%c3%28"));
        is("a day after all days", 400, "PARAMETER_INVALID", get("registro?al=%2B999999999-12-31"));
        is("a day before all days", 400, "PARAMETER_INVALID", get("registro?dal=-999999999-01-01"));
        is(
                "a position that is no number",
                400,
                "PARAMETER_INVALID",
                get("cicli").header("Read-After", "dopo"));
        is("a picture of it", 406, "NOT_ACCEPTABLE", get("cicli").header("Accept", "image/png"));
        is("a year that is not", 404, "NOT_FOUND", get("cicli/2019"));
        is(
                "to write where one reads",
                405,
                "METHOD_NOT_ALLOWED",
                new Wrong("POST", Application.QUERY, "/enti/" + ente + "/cicli").body("{}"));
    }

    private String objective(String indicatore) {
        return """
                {"anno": 2022, "codice": "ZZ-99", "titolo": "Mai assegnato", "descrizione": "", "natura": "SVILUPPO",
                 "unita": "%s", "responsabile": "%s", "peso": "20", "indicatori": [%s]}""".formatted(unita, person, indicatore);
    }

    // --- what is there

    private void look() throws Exception {
        ente = tid("ada.esempio", "lovere");
        other = tid("ugo.esempio", "lodrino");
        String agUnita = "";
        String agPerson = "";
        for (JsonNode row : JSON.readTree(get("cicli/2023/obiettivi").send().body())) {
            if (row.path("codice").asString().startsWith("AG")) {
                agUnita = row.path("unita").asString();
                agPerson = row.path("responsabile").asString();
            }
            if (row.path("codice").asString().startsWith("TE")) {
                unita = row.path("unita").asString();
                person = row.path("responsabile").asString();
            }
        }
        draft(agUnita, agPerson);
        assertThat(List.of(draft, draftIndicatore, unita, person))
                .as("of Lovere")
                .noneMatch(String::isEmpty);
    }

    /** A year that stays a draft: what others do to the demo's years does not matter here. */
    private void draft(String agUnita, String agPerson) throws Exception {
        done(post("cicli").body("{\"anno\": 2022}"));
        done(post("piani").body("{\"anno\": 2022, \"contenitore\": \"AUTONOMO\"}"));
        JsonNode assigned = done(post("obiettivi").body("""
                {"anno": 2022, "codice": "AG-01", "titolo": "In bozza", "descrizione": "", "natura": "SVILUPPO",
                 "unita": "%s", "responsabile": "%s", "peso": "100", "indicatori": [{"nome": "Pratiche",
                 "misura": {"tipo": "CRESCENTE", "target": "10"}, "unitaDiMisura": "pratiche", "decimali": 0,
                 "fonte": "Gestionale", "peso": "100", "cadenza": "TRIMESTRALE"}]}""".formatted(agUnita, agPerson)));
        draft = assigned.path("id").asString();
        draftIndicatore = JSON.readTree(get("obiettivi/" + draft)
                        .header("Read-After", assigned.path("sequenza").asString())
                        .send()
                        .body())
                .path("indicatori")
                .path(0)
                .path("id")
                .asString();
    }

    private static JsonNode done(Wrong right) throws Exception {
        HttpResponse<String> answer = right.send();
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private String tid(String username, String name) throws IOException {
        String[] parts = ciclo.token(username, name).split("\\.", -1);
        return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                .path("tid")
                .asString();
    }

    private String usedKey() {
        return Objects.requireNonNull(text("""
                select command_id::text from receipt where tenant_id = '%s' limit 1""".formatted(ente)));
    }

    private String stored() {
        return text(
                        "select string_agg(tenant_id || ' ' || last_sequence || ' ' || encode(last_hash, 'hex'), ', ' order by tenant_id) from tenant_head")
                + text("select '; ' || count(*) from receipt")
                + text("select '; ' || count(*) from fact");
    }

    private @Nullable String text(String sql) {
        try (Connection admin = ciclo.database("command");
                PreparedStatement statement = admin.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
