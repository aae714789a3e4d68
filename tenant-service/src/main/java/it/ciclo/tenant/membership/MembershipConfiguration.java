// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.membership;

import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {

    @Bean
    MembershipRegister membershipRegister(Changes changes) {
        return new MembershipRegister(changes);
    }

    @Bean
    Successione successione(Register register, MembershipRegister memberships) {
        return new Successione(register, memberships);
    }
}
