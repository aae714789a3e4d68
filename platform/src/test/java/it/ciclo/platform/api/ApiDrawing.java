// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.web.method.HandlerMethod;

/** From what springdoc reads in the controllers to the whole document: what the matrix, the texts and the rules of fields know. */
final class ApiDrawing implements OpenApiCustomizer {

    static final String HANDLER = "x-handler";

    private final PermissionMatrix matrix;
    private final SchemaNames names;
    private final ApiTexts texts = new ApiTexts();
    private final FieldRules fields = new FieldRules();
    private final OperationDrawing operations;
    private final String service;

    ApiDrawing(PermissionMatrix matrix, SchemaNames names, Handling handling) {
        this.matrix = matrix;
        this.names = names;
        this.service = matrix.permissions().getFirst().service();
        this.operations = new OperationDrawing(texts, fields, handling);
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(info());
        api.setServers(List.of(new Server().url("/").description(texts.of("server"))));
        Shapes.spellOutAlternatives(api, names.classes());
        drawOperations(api);
        boundRequests(api);
        keepReachable(api);
        Refusals.schemas().forEach(api.getComponents()::addSchemas);
        new Repetitions(api).share();
        describeFields(api);
        security(api);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
        if (!texts.missing().isEmpty()) {
            throw new IllegalStateException("api_it.properties says nothing of " + texts.missing());
        }
        if (!fields.unused().isEmpty()) {
            throw new IllegalStateException("api-fields.properties bounds what no request has: " + fields.unused());
        }
    }

    private Info info() {
        Info info = new Info()
                .title(texts.of("titolo." + service))
                .version(texts.of("versione"))
                .description(texts.of("descrizione." + service) + "\n\n" + texts.of("convenzioni"))
                .contact(new Contact().name(texts.of("contatto")).url(texts.of("contatto.url")))
                .license(new License()
                        .name("EUPL-1.2")
                        .url("https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"));
        info.addExtension("x-summary", texts.of("sommario." + service));
        return info;
    }

    private void drawOperations(OpenAPI api) {
        Map<String, PathItem> sorted = new TreeMap<>(api.getPaths());
        Paths paths = new Paths();
        sorted.forEach((path, item) -> {
            Map<PathItem.HttpMethod, Operation> there = new LinkedHashMap<>(item.readOperationsMap());
            there.forEach((method, operation) -> {
                Permission row = matrix.permissions().stream()
                        .filter(p -> p.path().equals(path) && p.method().equals(method.name()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(method + " " + path + " has no row"));
                HandlerMethod handler =
                        (HandlerMethod) operation.getExtensions().remove(HANDLER);
                operations.draw(operation, row, Objects.requireNonNull(handler));
            });
            paths.addPathItem(path, item);
        });
        api.setPaths(paths);
        api.setTags(null);
    }

    private void boundRequests(OpenAPI api) {
        Map<String, Schema<?>> schemas = schemas(api);
        for (String name : reachable(schemas, requestBodies(api))) {
            Schema<?> schema = Objects.requireNonNull(schemas.get(name));
            schema.setAdditionalProperties(schema.getOneOf() == null ? Boolean.FALSE : null);
            if (schema.getProperties() == null) {
                continue;
            }
            Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
            schema.getProperties().forEach((field, bounded) -> {
                if (fields.apply(name, field, bounded)) {
                    required.add(field);
                }
            });
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(required::contains)
                    .toList());
        }
    }

    /** Types that only Spring's parameters have are no part of the document. */
    private static void keepReachable(OpenAPI api) {
        Map<String, Schema<?>> schemas = schemas(api);
        Set<String> kept = reachable(schemas, Stream.concat(requestBodies(api), answers(api)));
        api.getComponents().getSchemas().keySet().retainAll(kept);
    }

    private void describeFields(OpenAPI api) {
        schemas(api).forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, described) -> {
                    String own = texts.find("campo." + name + "." + field);
                    String text = own == null ? texts.find("campo." + field) : own;
                    if (text != null && described.get$ref() == null) {
                        described.setDescription(text);
                    }
                });
            }
        });
    }

    private void security(OpenAPI api) {
        Set<String> used = new HashSet<>();
        operations(api)
                .flatMap(o -> o.getSecurity().stream())
                .forEach(requirement -> used.addAll(requirement.keySet()));
        Map<String, SecurityScheme> schemes = new TreeMap<>();
        if (used.contains(OperationDrawing.BEARER)) {
            schemes.put(
                    OperationDrawing.BEARER,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")
                            .description(texts.of("sicurezza.bearer")));
        }
        if (used.contains(OperationDrawing.BASIC)) {
            schemes.put(
                    OperationDrawing.BASIC,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("basic")
                            .description(texts.of("sicurezza.basic")));
        }
        api.getComponents().setSecuritySchemes(schemes);
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }

    private static Stream<Schema<?>> requestBodies(OpenAPI api) {
        List<Schema<?>> bodies = new ArrayList<>();
        operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> operation
                        .getRequestBody()
                        .getContent()
                        .values()
                        .forEach(media -> bodies.add(media.getSchema())));
        return bodies.stream();
    }

    private static Stream<Schema<?>> answers(OpenAPI api) {
        List<Schema<?>> answers = new ArrayList<>();
        operations(api)
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().values().stream())
                .filter(media -> media.getSchema() != null)
                .forEach(media -> answers.add(media.getSchema()));
        return answers.stream();
    }

    private static Map<String, Schema<?>> schemas(OpenAPI api) {
        Map<String, Schema<?>> schemas = new TreeMap<>();
        api.getComponents().getSchemas().forEach(schemas::put);
        return schemas;
    }

    private static Set<String> reachable(Map<String, Schema<?>> schemas, Stream<Schema<?>> from) {
        Set<String> reached = new TreeSet<>();
        Deque<Schema<?>> open = new ArrayDeque<>();
        from.forEach(open::add);
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            if (schema.get$ref() != null) {
                String name = schema.get$ref().substring("#/components/schemas/".length());
                Schema<?> named = schemas.get(name);
                if (named != null && reached.add(name)) {
                    open.add(named);
                }
            }
            if (schema.getItems() != null) {
                open.add(schema.getItems());
            }
            if (schema.getProperties() != null) {
                schema.getProperties().values().forEach(open::add);
            }
            if (schema.getOneOf() != null) {
                schema.getOneOf().forEach(open::add);
            }
            if (schema.getAdditionalProperties() instanceof Schema<?> values) {
                open.add(values);
            }
        }
        return reached;
    }
}
