// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.Permission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** One operation: its words, its headers, who may use it, what it answers. */
final class OperationDrawing {

    static final String BEARER = "bearer";
    static final String BASIC = "basic";

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    /** In bytes, where the operator sets nothing else. */
    private static final int LARGEST_FILE = 5_242_880;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final String VERSION = "^\"(0|[1-9][0-9]{0,17})\"$";

    private final ApiTexts texts;
    private final FieldRules fields;
    private final Handling handling;
    private final Refusals refusals;

    OperationDrawing(ApiTexts texts, FieldRules fields, Handling handling) {
        this.texts = texts;
        this.fields = fields;
        this.handling = handling;
        this.refusals = new Refusals(texts);
    }

    void draw(Operation operation, Permission row, HandlerMethod handler) {
        boolean isKeyed = takes(handler, "CommandRequest");
        boolean isCommand =
                handler.getMethod().getGenericReturnType().getTypeName().contains("Receipt$Body");
        boolean isReading = declares(operation, "Read-After");
        Map<Integer, Set<String>> refused = handling.refusals(handler);
        operation.setOperationId(row.action().substring(0, 1).toLowerCase(Locale.ROOT)
                + row.action().substring(1));
        operation.setSummary(texts.of("azione." + row.action()));
        operation.setDescription(whoMay(row));
        operation.setTags(List.of(tag(row.path())));
        operation.setSecurity(security(row.access()));
        operation.setParameters(parameters(operation, row, isKeyed, refused.keySet()));
        List<String> files = handling.takesFiles(handler);
        if (!files.isEmpty()) {
            operation.setRequestBody(new RequestBody().content(ofFiles(files)));
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
        boolean creates = handling.creates(handler);
        ApiResponses answers = new ApiResponses();
        operation
                .getResponses()
                .forEach((status, answer) -> answers.addApiResponse(
                        creates ? "201" : status, success(answer, row, handler, isCommand, creates, isReading)));
        refusals.of(row, operation.getRequestBody() != null && files.isEmpty(), isKeyed, isCommand, refused)
                .forEach((status, answer) -> answers.addApiResponse(Integer.toString(status), answer));
        operation.setResponses(answers);
        if (operation.getExtensions() != null && operation.getExtensions().isEmpty()) {
            operation.setExtensions(null);
        }
        operation.addExtension("x-azione", row.action());
        if (!row.roles().isEmpty()) {
            operation.addExtension("x-ruoli", names(row.roles()));
        }
    }

    private static boolean takes(HandlerMethod handler, String type) {
        return Arrays.stream(handler.getMethod().getParameterTypes())
                .anyMatch(parameter -> parameter.getSimpleName().equals(type));
    }

    private static boolean declares(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private String whoMay(Permission row) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (row.access()) {
                    case null -> "";
                    case MEMBER -> "Ruoli: " + String.join(", ", names(row.roles())) + ".";
                    case PUBLIC, PERSON, CONSORTIUM, OPERATOR, INTERNAL -> texts.of("accesso." + row.access());
                });
        Arrays.stream(Role.values())
                .filter(role -> row.scopeOf(role) != null)
                .forEach(role -> sentences.add(role + ": " + texts.of("portata." + row.scopeOf(role))));
        if (row.act()) {
            sentences.add(texts.of("con.atto"));
        }
        if (row.reason()) {
            sentences.add(texts.of("con.motivo"));
        }
        return String.join(" ", sentences);
    }

    private static List<String> names(Set<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Role::name)
                .toList();
    }

    private static String tag(String path) {
        String[] parts = path.split("/");
        return parts.length > 3 && parts[1].equals("enti") ? parts[3] : parts[1];
    }

    private static List<SecurityRequirement> security(@Nullable Access access) {
        return switch (access) {
            case null -> List.of();
            case PUBLIC -> List.of();
            case INTERNAL -> List.of(new SecurityRequirement().addList(BASIC));
            case MEMBER, PERSON, CONSORTIUM, OPERATOR -> List.of(new SecurityRequirement().addList(BEARER));
        };
    }

    private List<Parameter> parameters(Operation operation, Permission row, boolean isKeyed, Set<Integer> refused) {
        List<Parameter> declared = operation.getParameters() == null ? List.of() : operation.getParameters();
        List<Parameter> all = new ArrayList<>();
        Matcher places = PLACE.matcher(row.path());
        while (places.find()) {
            String name = places.group(1);
            all.add(new Parameter()
                    .name(name)
                    .in("path")
                    .required(true)
                    .description(texts.of("parametro." + name))
                    .schema(ofPath(row, name, declared)));
        }
        if (row.access() == Access.MEMBER) {
            StringSchema roles = new StringSchema();
            names(row.roles()).forEach(roles::addEnumItem);
            all.add(header("Acting-Role", false, roles));
            all.add(header("Acting-For", false, Shapes.idOf("persona", Shapes.uuid())));
        }
        if (isKeyed) {
            all.add(header("Idempotency-Key", true, Shapes.uuid()));
        }
        if (refused.contains(412)) {
            all.add(header("If-Match", refused.contains(428), version()));
        }
        declared.stream()
                .filter(parameter -> "header".equals(parameter.getIn()))
                .forEach(parameter -> all.add(header(parameter.getName(), false, position())));
        declared.stream()
                .filter(parameter -> "query".equals(parameter.getIn()) && parameter.getSchema() != null)
                .filter(parameter -> parameter.getSchema().get$ref() == null)
                .forEach(parameter -> all.add(question(row, parameter)));
        return all;
    }

    private Parameter question(Permission row, Parameter declared) {
        String name = declared.getName();
        // Springdoc gives several parameters the same schema.
        Schema<?> schema = name.equals("anno") ? Shapes.anno() : copy(declared.getSchema());
        fields.apply(row.action(), name, schema);
        return declared.schema(schema).description(texts.of("parametro." + name));
    }

    private Schema<?> ofPath(Permission row, String name, List<Parameter> declared) {
        return switch (name) {
            case "tenant" -> Shapes.idOf("ente", Shapes.uuid());
            case "anno" -> Shapes.anno();
            case "period" -> Shapes.period();
            case "sequenza" -> position();
            default -> {
                Schema<?> schema = declared.stream()
                        .filter(parameter -> parameter.getName().equals(name))
                        .findFirst()
                        .map(parameter -> copy(parameter.getSchema()))
                        .orElseThrow(() -> new IllegalStateException(row.path() + " says nothing of " + name));
                fields.apply(row.action(), name, schema);
                yield schema;
            }
        };
    }

    private static Schema<?> copy(Schema<?> schema) {
        return SpringDocUtils.cloneViaJson(schema, Schema.class, Json.mapper());
    }

    private Parameter header(String name, boolean required, Schema<?> schema) {
        return new Parameter()
                .name(name)
                .in("header")
                .required(required)
                .description(texts.of("intestazione." + name))
                .schema(schema);
    }

    private static Schema<?> version() {
        return new StringSchema().pattern(VERSION).maxLength(20);
    }

    private static Schema<?> position() {
        return new IntegerSchema().format("int64").minimum(BigDecimal.ZERO).maximum(LARGEST);
    }

    private static Content ofFiles(List<String> types) {
        Content content = new Content();
        types.forEach(type -> content.addMediaType(
                type, new MediaType().schema(new StringSchema().format("binary").maxLength(LARGEST_FILE))));
        return content;
    }

    private ApiResponse success(
            ApiResponse drawn,
            Permission row,
            HandlerMethod handler,
            boolean isCommand,
            boolean creates,
            boolean isReading) {
        List<String> files = handling.givesFiles(handler);
        ApiResponse answer = new ApiResponse().description(texts.of(isCommand ? "esito.comando" : "esito.lettura"));
        if (row.access() == Access.PUBLIC) {
            answer.setDescription(texts.of("esito.pagina"));
            answer.setContent(new Content().addMediaType("text/html", new MediaType().schema(new StringSchema())));
        } else if (!files.isEmpty()) {
            answer.setDescription(texts.of("esito.file"));
            answer.setContent(ofFiles(files));
            answer.addHeaderObject("Content-Disposition", answered("Content-Disposition", new StringSchema()));
            answer.addHeaderObject(
                    "Repr-Digest",
                    answered("Repr-Digest", new StringSchema().pattern("^sha-256=:[A-Za-z0-9+/]{43}=:$")));
        } else if (drawn.getContent() != null) {
            Content content = new Content();
            drawn.getContent().values().forEach(media -> content.addMediaType("application/json", media));
            answer.setContent(content);
        } else {
            answer.setDescription(texts.of("esito.vuoto"));
        }
        if (creates && isCommand) {
            answer.addHeaderObject("Location", answered("Location", new StringSchema().format("uri-reference")));
        }
        if (isCommand) {
            answer.addHeaderObject("ETag", answered("ETag", version()));
            answer.addHeaderObject(
                    "Audit-Receipt",
                    answered("Audit-Receipt", new StringSchema().pattern("^[0-9a-f-]{36}/[0-9]+/[0-9a-f]{64}$")));
        }
        if (isReading) {
            answer.addHeaderObject("Position", answered("Position", position()));
            StringSchema stale = new StringSchema();
            stale.addEnumItem("true");
            answer.addHeaderObject("Stale", answered("Stale", stale));
        }
        answer.addHeaderObject("Cache-Control", answered("Cache-Control", new StringSchema().maxLength(100)));
        return answer;
    }

    private Header answered(String name, Schema<?> schema) {
        return new Header().description(texts.of("intestazione." + name)).schema(schema);
    }
}
