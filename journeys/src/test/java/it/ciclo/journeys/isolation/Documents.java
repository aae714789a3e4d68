// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.journeys.isolation.Operation.Parameter;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface of all three services as docs/api tells it, joined with the permission matrix. */
final class Documents {

    private static final Map<String, Application> SERVICES = Map.of(
            "command-service", Application.COMMAND,
            "query-service", Application.QUERY,
            "tenant-service", Application.TENANT);

    /** Pages for people at the sign-in: they take no id of an ente and show nothing of one. */
    private static final String PAGES = "/accesso";

    private final Map<Application, JsonNode> roots = new LinkedHashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();

    Documents() throws IOException {
        JsonMapper json = JsonMapper.shared();
        for (Map.Entry<String, Application> service : SERVICES.entrySet()) {
            roots.put(
                    service.getValue(),
                    json.readTree(Files.readString(Path.of("..", "docs", "api", service.getKey() + ".json"))));
        }
        try (InputStream in = Documents.class.getResourceAsStream("/permissions.json")) {
            json.readTree(Objects.requireNonNull(in)).forEach(this::row);
        }
    }

    List<Operation> of(Application service) {
        return operations.stream().filter(o -> o.service() == service).toList();
    }

    Schemas schemas(Application service) {
        return new Schemas(root(service));
    }

    /** Rows of the matrix that no document tells of. */
    List<String> undocumented() {
        return undocumented;
    }

    private JsonNode root(Application service) {
        return Objects.requireNonNull(roots.get(service));
    }

    private void row(JsonNode row) {
        Application service =
                Objects.requireNonNull(SERVICES.get(row.path("service").asString()));
        String method = row.path("method").asString();
        String path = row.path("path").asString();
        JsonNode drawn = root(service).path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        if (path.startsWith(PAGES)) {
            return;
        }
        if (drawn.isMissingNode()) {
            undocumented.add(method + " " + path);
            return;
        }
        Set<String> roles = new LinkedHashSet<>();
        row.path("roles").forEach(role -> roles.add(role.asString()));
        JsonNode content = drawn.path("requestBody").path("content");
        JsonNode body = content.path("application/json").path("schema");
        operations.add(new Operation(
                service,
                method,
                path,
                row.path("access").asString("MEMBER"),
                roles,
                parameters(service, drawn),
                body.isMissingNode() ? null : body,
                file(content)));
    }

    private List<Parameter> parameters(Application service, JsonNode drawn) {
        Schemas schemas = schemas(service);
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : drawn.path("parameters")) {
            JsonNode it = schemas.resolved(each);
            parameters.add(new Parameter(
                    it.path("in").asString(),
                    it.path("name").asString(),
                    it.path("schema").path(Schemas.ID_OF).asString(""),
                    it.path("required").asBoolean(false)));
        }
        return parameters;
    }

    private static @Nullable String file(JsonNode content) {
        return content.propertyNames().stream()
                .filter(type -> !type.equals("application/json"))
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
