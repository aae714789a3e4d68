// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.api;

import io.swagger.v3.core.jackson.ModelResolver;
import it.ciclo.platform.permission.PermissionMatrix;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins a service for the time of drawing its document. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentConfiguration {

    ApiDocumentConfiguration() {
        Shapes.declare();
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mapper, SchemaNames names) {
        return new ModelResolver(mapper.jsonMapper(), names);
    }

    @Bean
    Presence presence() {
        return new Presence();
    }

    /** The method behind an operation, for the drawing that comes after. */
    @Bean
    OperationCustomizer handlers() {
        return (operation, method) -> {
            operation.addExtension(ApiDrawing.HANDLER, method);
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer drawing(PermissionMatrix matrix, SchemaNames names, ObjectProvider<Handling> handling) {
        return new ApiDrawing(matrix, names, handling.getIfAvailable(() -> _ -> Map.of()));
    }
}
