// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.problem.ProblemTexts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The answers that say no, RFC 9457, each with the codes it can carry. */
final class Refusals {

    static final String PROBLEM = "Problema";

    private final ApiTexts texts;
    private final ProblemTexts sentences = ProblemTexts.load();

    Refusals(ApiTexts texts) {
        this.texts = texts;
    }

    static Map<String, Schema<?>> schemas() {
        Schema<?> error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().maxLength(2_000))
                .addProperty("code", new StringSchema().maxLength(60).pattern("^[A-Z][A-Z0-9_]*$"))
                .addProperty("message", new StringSchema().maxLength(5_000));
        error.setRequired(List.of("pointer", "code", "message"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri-reference").maxLength(200))
                .addProperty("title", new StringSchema().maxLength(200))
                .addProperty(
                        "status",
                        new IntegerSchema()
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", new StringSchema().maxLength(5_000))
                .addProperty("instance", new StringSchema().format("uri").maxLength(45))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new Schema<>().$ref("#/components/schemas/" + PROBLEM + "Errore"))
                                .minItems(1)
                                .maxItems(1_000));
        problem.setRequired(List.of("type", "title", "status", "detail", "instance", "errors"));
        return Map.of(PROBLEM, problem, PROBLEM + "Errore", error);
    }

    Map<Integer, ApiResponse> of(
            Permission row, boolean hasJson, boolean isKeyed, boolean isCommand, Map<Integer, Set<String>> own) {
        Map<Integer, Set<String>> codes = new TreeMap<>();
        add(codes, 400, "TENANT_HEADER", "PARAMETER_INVALID", "BAD_REQUEST");
        add(codes, 406, "NOT_ACCEPTABLE");
        add(codes, 500, "INTERNAL_ERROR");
        add(codes, 503, "UNAVAILABLE");
        if (row.access() != Access.PUBLIC) {
            add(codes, 401, "UNAUTHENTICATED");
        }
        if (row.path().contains("{")) {
            add(codes, 404, "NOT_FOUND");
        }
        // Pages of the sign-in count mistakes instead.
        if (row.access() == Access.PUBLIC && !row.path().startsWith("/accesso")) {
            add(codes, 429, "LIMIT_ADDRESS", "LIMIT_OPEN");
        }
        if (row.access() == Access.MEMBER) {
            add(codes, 429, "LIMIT_ENTE");
        }
        boolean byPerson = row.access() != Access.PUBLIC && row.access() != Access.INTERNAL;
        if (byPerson && !row.path().startsWith("/accesso")) {
            add(codes, 429, "LIMIT_PERSON");
        }
        if (row.allows(Role.OPERATOR)) {
            add(codes, 503, "READING_NOT_WRITTEN");
        }
        if (byPerson) {
            add(codes, 503, "IDENTITY_UNAVAILABLE");
        }
        if (row.access() == Access.MEMBER) {
            add(codes, 400, "ROLE_NOT_CHOSEN");
            add(codes, 403, "ENTE_NOT_ACTIVE", "ROLE_NOT_HELD", "NOT_PERMITTED");
            if (!row.goesOnWhileSuspended()) {
                add(codes, 403, "ENTE_SUSPENDED");
            }
            if (!row.isForTheExtinct()) {
                add(codes, 403, "ENTE_EXTINCT");
            }
        }
        if (hasJson) {
            add(
                    codes,
                    400,
                    "BODY_MISSING",
                    "BODY_TOO_COMPLEX",
                    "DECIMAL_INVALID",
                    "DUPLICATE_NAME",
                    "MALFORMED_JSON",
                    "TEXT_INVALID",
                    "UNKNOWN_PROPERTY",
                    "UNKNOWN_TYPE",
                    "VALUE_INVALID",
                    "VALUE_MISSING",
                    "WRONG_TYPE");
            add(codes, 413, "BODY_TOO_LARGE");
            add(codes, 415, "UNSUPPORTED_MEDIA_TYPE");
        }
        if (isKeyed) {
            add(codes, 400, "IDEMPOTENCY_KEY_MISSING", "VERSION_INVALID");
        }
        if (isCommand) {
            add(codes, 409, "COMMAND_IN_FLIGHT", "TOO_MANY_AT_ONCE");
            add(codes, 422, "IDEMPOTENCY_KEY_REUSED");
            add(codes, 503, "OUTCOME_UNKNOWN");
        }
        own.forEach((status, more) -> add(codes, status, more.toArray(String[]::new)));
        Map<Integer, ApiResponse> answers = new TreeMap<>();
        codes.forEach((status, all) -> answers.put(status, answer(status, all)));
        return answers;
    }

    private static void add(Map<Integer, Set<String>> codes, int status, String... more) {
        codes.computeIfAbsent(status, _ -> new TreeSet<>()).addAll(List.of(more));
    }

    private ApiResponse answer(int status, Collection<String> codes) {
        for (String code : codes) {
            if (!sentences.has(code)) {
                throw new IllegalStateException("no sentence for " + code);
            }
        }
        ApiResponse answer = new ApiResponse()
                .description(texts.of("risposta." + status) + " Codici: " + String.join(", ", codes) + ".")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        if (status == 409 || status == 429 || status == 503) {
            answer.addHeaderObject(
                    "Retry-After",
                    new Header()
                            .description(texts.of("intestazione.Retry-After"))
                            .schema(new IntegerSchema()
                                    .format("int32")
                                    .minimum(BigDecimal.ONE)
                                    .maximum(BigDecimal.valueOf(3_600))));
        }
        return answer;
    }
}
