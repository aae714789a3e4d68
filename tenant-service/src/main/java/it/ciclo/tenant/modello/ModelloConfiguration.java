// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.modello;

import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModelloConfiguration {

    @Bean
    Pubblicazioni pubblicazioni(Register register, Consortia consortia, Clock clock) {
        return new Pubblicazioni(register, consortia, clock);
    }

    @Bean
    Offerte offerte(Register register, Changes changes, Clock clock) {
        return new Offerte(register, changes, clock);
    }
}
