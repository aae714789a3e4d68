// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.api.ApiDocument;
import it.ciclo.platform.permission.Endpoint;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.problem.ProblemTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class EndpointsTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z_]{3,})\"");

    private final PermissionMatrix matrix = PermissionMatrix.ofService("tenant-service");

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        assertThat(matrix.differencesTo(mapped())).isEmpty();
    }

    @Test
    void anEndpointThatForgotItsRowIsFound() {
        Set<Endpoint> more = new HashSet<>(mapped());
        more.add(new Endpoint("DELETE", "/enti/{tenant}/persone/{id}"));

        assertThat(matrix.differencesTo(more))
                .containsExactly("DELETE /enti/{tenant}/persone/{id} is mapped but has no row in permissions.json");
    }

    @Test
    void everyProblemHasItsSentence() throws IOException {
        ProblemTexts texts = ProblemTexts.load();
        Set<String> silent = new TreeSet<>();
        for (String file : List.of("person", "membership", "ente", "consortium", "erasure", "problem")) {
            try (Stream<Path> sources = Files.walk(Path.of("src/main/java/it/ciclo/tenant", file))) {
                for (Path source :
                        sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                    Matcher codes = CODE.matcher(Files.readString(source));
                    while (codes.find()) {
                        if (!texts.has(codes.group(1))) {
                            silent.add(codes.group(1));
                        }
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static Set<Endpoint> mapped() {
        return ApiDocument.drawable(Endpoint.of(
                Running.CONTEXT.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)));
    }
}
