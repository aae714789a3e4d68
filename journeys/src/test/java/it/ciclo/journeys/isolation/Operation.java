// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.standalone.Application;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a service's document, with its row of the permission matrix.
 *
 * @param access who is let in at all, by the name in the matrix
 * @param roles who may, where that is a matter of roles
 * @param body what a JSON body looks like, null where there is none
 * @param file the kind of file it takes, null where it takes none
 */
record Operation(
        Application service,
        String method,
        String path,
        String access,
        Set<String> roles,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        @Nullable String file) {

    /** @param of what it is an id of, empty where it is none */
    record Parameter(String in, String name, String of, boolean required) {}

    String name() {
        return method + " " + path;
    }

    boolean isOfEnte() {
        return path.startsWith("/enti/{tenant}");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean asks(String header) {
        return parameters.stream()
                .anyMatch(p -> p.in().equals("header") && p.name().equals(header) && p.required());
    }

    /** What the part of that name in the address is an id of, empty where it is none. */
    String of(String part) {
        return parameters.stream()
                .filter(p -> p.in().equals("path") && p.name().equals(part))
                .map(Parameter::of)
                .findFirst()
                .orElse("");
    }
}
