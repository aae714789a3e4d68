// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.platform.permission.Endpoint;
import it.ciclo.platform.permission.PermissionMatrix;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The permission matrix has a row for each endpoint, and no row for none. */
class EndpointsTest {

    @Test
    void everyEndpointIsARowOfTheMatrixAndEveryRowAnEndpoint() {
        try (RunningService service = new RunningService()) {
            assertThat(Endpoint.of(service.bean(RequestMappingHandlerMapping.class)))
                    .containsExactlyInAnyOrderElementsOf(service.bean(PermissionMatrix.class).permissions().stream()
                            .map(row -> new Endpoint(row.method(), row.path()))
                            .collect(Collectors.toSet()));
        }
    }
}
