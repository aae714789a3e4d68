// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.revocation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RevocationSettings.class)
class RevocationConfiguration {

    @Bean
    Revocations revocations(RevocationSettings settings) {
        Map<String, URI> services = new LinkedHashMap<>();
        services.put("command-service", settings.commandService());
        services.put("query-service", settings.queryService());
        return new Revocations(services, settings.internalSecret());
    }
}
