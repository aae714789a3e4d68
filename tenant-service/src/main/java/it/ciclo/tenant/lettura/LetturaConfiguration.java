// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.lettura;

import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LetturaConfiguration {

    @Bean
    Letture letture(Register register, Clock clock) {
        return new Letture(register, clock);
    }

    @Bean
    Taglio taglio(Register register, Clock clock) {
        return new Taglio(register, clock);
    }
}
