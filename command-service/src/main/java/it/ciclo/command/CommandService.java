// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import it.ciclo.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Decides and appends. */
// The pools are declared one by one, each for a role of its own.
@SpringBootApplication(exclude = DataSourceAutoConfiguration.class, proxyBeanMethods = false)
@Import(PlatformConfiguration.class)
public class CommandService {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "command-service");
        // Axon advertises a product at each start.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(CommandService.class, arguments);
    }
}
