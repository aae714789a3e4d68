// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.ente;

import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnteConfiguration {

    @Bean
    Anagrafiche anagrafiche(Register register, Enti enti, Comuni comuni) {
        return new Anagrafiche(register, enti, comuni);
    }

    @Bean
    Enti enti(Changes changes) {
        return new Enti(changes);
    }
}
