// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.tenant.register.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnteConfiguration {

    @Bean
    Enti enti(Changes changes) {
        return new Enti(changes);
    }
}
