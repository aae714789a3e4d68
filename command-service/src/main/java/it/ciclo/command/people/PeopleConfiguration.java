// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.people;

import it.ciclo.platform.tenancy.Memberships;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    @Bean
    People people(Memberships memberships, Clock clock) {
        return new People(memberships, clock);
    }
}
