// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Folds events and answers questions. */
// The pools are declared one by one, each for a role of its own.
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class, proxyBeanMethods = false)
@Import(PlatformConfiguration.class)
public class QueryService {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "query-service");
        SpringApplication.run(QueryService.class, arguments);
    }
}
