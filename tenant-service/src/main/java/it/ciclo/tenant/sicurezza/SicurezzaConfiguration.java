// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.sicurezza;

import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SicurezzaConfiguration {

    @Bean
    Sicurezza sicurezza(Register register, Clock clock) {
        return new Sicurezza(register, clock);
    }
}
