// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.person;

import it.ciclo.tenant.keyring.KeyRing;
import it.ciclo.tenant.keyring.LookupKey;
import it.ciclo.tenant.keyring.RunnerOrder;
import it.ciclo.tenant.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    Passwords passwords(@Value("${ciclo.password-strength}") int strength) {
        return new Passwords(strength);
    }

    @Bean
    Directory directory(KeyRing ring, LookupKey usernames) {
        return new Directory(ring, usernames);
    }

    @Bean
    People people(Register register, Passwords passwords, Directory directory) {
        return new People(register, passwords, directory);
    }

    @Bean
    @Order(RunnerOrder.DIRECTORY)
    Unsealed unsealed(Register register, People people, Directory directory) {
        return new Unsealed(register, people, directory);
    }
}
