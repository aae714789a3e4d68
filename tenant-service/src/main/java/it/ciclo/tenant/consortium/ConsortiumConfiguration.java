// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.consortium;

import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class ConsortiumConfiguration {

    @Bean
    Consortia consortia(Register register, Enti enti, MembershipRegister memberships, People people, Clock clock) {
        return new Consortia(register, enti, memberships, people, clock);
    }

    @Bean
    FirstAdministrator firstAdministrator(Register register, People people, Clock clock, Environment environment) {
        return new FirstAdministrator(register, people, clock, environment.getProperty("ciclo.bootstrap-admin", ""));
    }
}
