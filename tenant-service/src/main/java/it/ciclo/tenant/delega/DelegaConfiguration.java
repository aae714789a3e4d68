// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.delega;

import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DelegaConfiguration {

    @Bean
    Deleghe deleghe(Register register, MembershipRegister memberships, Clock clock) {
        return new Deleghe(register, memberships, clock);
    }
}
