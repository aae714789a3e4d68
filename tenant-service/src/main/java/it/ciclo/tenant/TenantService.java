// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Who exists, and who is signed in. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class TenantService {

    /** Starts on what the environment says. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(TenantService.class);
        application.setDefaultProperties(Map.of("spring.config.name", "tenant-service"));
        application.run(arguments);
    }
}
