// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.permission;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A method and a path template. */
public record Endpoint(String method, String path) {

    /** What the controllers of a service answer to; pages of errors are Spring's own affair. */
    public static Set<Endpoint> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(Endpoint::of)
                .filter(endpoint -> !endpoint.path().equals("/error"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Endpoint> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("any method") : methods.stream().map(Enum::name);
        return names.flatMap(method -> info.getPatternValues().stream().map(path -> new Endpoint(method, path)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
