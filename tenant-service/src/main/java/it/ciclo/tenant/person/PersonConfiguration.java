// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.tenant.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    People people(Register register, Passwords passwords) {
        return new People(register, passwords);
    }
}
