// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.stemma;

import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StemmaConfiguration {

    @Bean
    Stemmi stemmi(Register register, Changes changes, Clock clock) {
        return new Stemmi(register, changes, clock);
    }
}
