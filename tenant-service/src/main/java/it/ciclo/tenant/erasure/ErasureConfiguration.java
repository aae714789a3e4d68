// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.erasure;

import it.ciclo.tenant.keyring.ErasureRegister;
import it.ciclo.tenant.keyring.KeyRing;
import it.ciclo.tenant.keyring.RunnerOrder;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    Erasures erasures(
            Register register, Changes changes, People people, KeyRing ring, ErasureRegister outside, Clock clock) {
        return new Erasures(register, changes, people, ring, outside, clock);
    }

    @Bean
    @Order(RunnerOrder.ERASURES)
    ApplicationRunner erasuresAgain(Erasures erasures) {
        return _ -> erasures.again();
    }
}
