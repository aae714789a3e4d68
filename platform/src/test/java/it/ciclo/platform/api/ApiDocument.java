// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import it.ciclo.platform.permission.Endpoint;
import it.ciclo.platform.permission.PermissionMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API document of a service, OpenAPI 3.0, as its code says it today. The one in {@code docs/api} is the same, or the build fails;
 * {@code -Dciclo.openapi=write} writes it anew.
 */
public final class ApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private final String service;
    private final JsonNode root;

    private ApiDocument(String service, JsonNode root) {
        this.service = service;
        this.root = root;
    }

    /** What a service must be started with so that it can be drawn; anywhere else springdoc sleeps. */
    public static Map<String, Object> settings(Class<?>... ofTheService) {
        StringBuilder sources = new StringBuilder(ApiDocumentConfiguration.class.getName());
        for (Class<?> more : ofTheService) {
            sources.append(',').append(more.getName());
        }
        return Map.of(
                "springdoc.api-docs.enabled", "true",
                "springdoc.api-docs.version", "openapi_3_0",
                "spring.main.sources", sources.toString());
    }

    /** Without the addresses that springdoc adds where it is awake. */
    public static Set<Endpoint> drawable(Set<Endpoint> mapped) {
        return mapped.stream()
                .filter(endpoint -> !endpoint.path().startsWith("/v3/api-docs"))
                .collect(Collectors.toSet());
    }

    public static ApiDocument of(ApplicationContext service) {
        try {
            byte[] json = service.getBean(OpenApiWebMvcResource.class)
                    .openapiJson(new MockHttpServletRequest("GET", "/v3/api-docs"), "/v3/api-docs", Locale.ITALIAN);
            String name = service.getBean(PermissionMatrix.class)
                    .permissions()
                    .getFirst()
                    .service();
            return new ApiDocument(name, JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return what to do where the committed document is another one; empty when it is the same */
    public List<String> differencesToCommitted() {
        Path committed = Path.of("..", "docs", "api", service + ".json");
        String now = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        try {
            if ("write".equals(System.getProperty("ciclo.openapi"))) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, now);
            }
            String before = Files.exists(committed) ? Files.readString(committed, StandardCharsets.UTF_8) : "";
            return before.equals(now)
                    ? List.of()
                    : List.of("docs/api/" + service + ".json is not what the code says, first at: "
                            + firstDifference(before, now)
                            + ". Look at the change as at one of the interface; if it is meant: ./mvnw test -pl "
                            + service + " -am -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
                            + " -Dciclo.openapi=write");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String before, String now) {
        List<String> old = before.lines().toList();
        List<String> new_ = now.lines().toList();
        for (int i = 0; i < new_.size(); i++) {
            if (i >= old.size() || !old.get(i).equals(new_.get(i))) {
                return "line " + (i + 1) + ", now «" + new_.get(i).strip() + "»";
            }
        }
        return "line " + (new_.size() + 1) + ", where it should end";
    }

    public List<String> differencesTo(PermissionMatrix matrix) {
        Set<Endpoint> drawn = new LinkedHashSet<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> drawn.add(new Endpoint(method.toUpperCase(Locale.ROOT), path.getKey()))));
        return matrix.differencesTo(drawn);
    }

    /** What breaks the rules an API of Italian public bodies keeps, and ours. */
    public List<String> brokenRules() {
        return new ApiRules(root).broken();
    }

    /**
     * Sends what the document allows and what it does not, field by field.
     *
     * @param fieldCodes the codes that say that a field is no such thing, whatever the rest of the ente is like
     */
    public List<String> untrueFields(FieldProbe.Sender sender, Set<String> fieldCodes) {
        return untrueFields(sender, fieldCodes, _ -> true);
    }

    /** As above. @param asked which paths: of a body whose parts may all be said later, what is missing is no error */
    public List<String> untrueFields(FieldProbe.Sender sender, Set<String> fieldCodes, Predicate<String> asked) {
        return new FieldProbe(root, sender, fieldCodes, asked).untrue();
    }
}
