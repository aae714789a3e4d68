// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConfrontiSettings.class)
class ConfrontoConfiguration {

    @Bean
    Confronti confronti(Register register, Consortia consortia, Changes changes, Clock clock) {
        return new Confronti(register, consortia, changes, clock);
    }

    @Bean
    Chiusure chiusure(Register register, ConfrontiSettings settings, Clock clock) {
        return new Chiusure(register, settings, clock.getZone());
    }

    @Bean
    ChiusureJob chiusureJob(Chiusure chiusure, ConfrontiSettings settings, Clock clock) {
        return new ChiusureJob(chiusure, settings.every(), clock);
    }
}
