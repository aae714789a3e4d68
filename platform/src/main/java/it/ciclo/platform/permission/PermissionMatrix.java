// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.permission;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one service. What has no row is denied. */
public final class PermissionMatrix {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What a request meets in the matrix. */
    public sealed interface Match {
        record Row(Permission permission) implements Match {}

        /** The path is known, but not with this method. */
        record OtherMethod(Set<String> allowed) implements Match {}

        record Nothing() implements Match {}
    }

    private record Entry(PathPattern pattern, Permission permission) {}

    private final List<Permission> permissions;
    private final List<Entry> entries;

    /** @throws IllegalArgumentException when two rows have the same method and path */
    public PermissionMatrix(List<Permission> permissions) {
        this.permissions = List.copyOf(permissions);
        Set<Endpoint> seen = new HashSet<>();
        for (Permission row : permissions) {
            if (!seen.add(new Endpoint(row.method(), row.path()))) {
                throw new IllegalArgumentException("two rows for " + row.method() + " " + row.path());
            }
        }
        this.entries = permissions.stream()
                .map(row -> new Entry(PathPatternParser.defaultInstance.parse(row.path()), row))
                .sorted(Comparator.comparing(Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    /** The rows of {@code permissions.json} that belong to a service. */
    public static PermissionMatrix ofService(String service) {
        return new PermissionMatrix(
                all().stream().filter(row -> row.service().equals(service)).toList());
    }

    public static List<Permission> all() {
        try (InputStream file = PermissionMatrix.class.getResourceAsStream("/permissions.json")) {
            if (file == null) {
                throw new IllegalStateException("permissions.json is not on the class path");
            }
            return List.of(JSON.readValue(file, Permission[].class));
        } catch (IOException e) {
            throw new IllegalStateException("permissions.json cannot be read", e);
        }
    }

    public List<Permission> permissions() {
        return permissions;
    }

    /** @param path without the context, still encoded */
    public Match find(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        PathContainer segments = PathContainer.parsePath(path);
        List<Entry> samePath =
                entries.stream().filter(e -> e.pattern().matches(segments)).toList();
        for (Entry entry : samePath) {
            if (entry.permission().method().equals(asked)) {
                return new Match.Row(entry.permission());
            }
        }
        return samePath.isEmpty()
                ? new Match.Nothing()
                : new Match.OtherMethod(
                        samePath.stream().map(e -> e.permission().method()).collect(Collectors.toUnmodifiableSet()));
    }

    /** The row of a command or reading by its name, or null. */
    public @Nullable Permission action(String action) {
        return permissions.stream()
                .filter(row -> row.action().equals(action))
                .findFirst()
                .orElse(null);
    }

    /**
     * Compares the matrix with what a service really answers to.
     *
     * @return a sentence for each endpoint without a row and each row without an endpoint; empty when they agree
     */
    public List<String> differencesTo(Set<Endpoint> mapped) {
        Set<Endpoint> rows = permissions.stream()
                .map(row -> new Endpoint(row.method(), row.path()))
                .collect(Collectors.toSet());
        List<String> differences = new ArrayList<>();
        mapped.stream()
                .filter(endpoint -> !rows.contains(endpoint))
                .sorted(Comparator.comparing(Endpoint::toString))
                .forEach(endpoint -> differences.add(endpoint + " is mapped but has no row in permissions.json"));
        rows.stream()
                .filter(endpoint -> !mapped.contains(endpoint))
                .sorted(Comparator.comparing(Endpoint::toString))
                .forEach(
                        endpoint -> differences.add(endpoint + " has a row in permissions.json but nothing is mapped"));
        return differences;
    }
}
