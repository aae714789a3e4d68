// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.invito;

import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.posta.Corriere;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class InvitoConfiguration {

    @Bean
    Inviti inviti(Register register, Changes changes, Directory directory, Clock clock) {
        return new Inviti(register, changes, directory, clock);
    }

    @Bean
    Accettazione accettazione(
            Register register, Inviti inviti, MembershipRegister memberships, People people, Clock clock) {
        return new Accettazione(register, inviti, memberships, people, clock);
    }

    @Bean
    Consegna consegna(Inviti inviti, ObjectProvider<Corriere> corriere, Environment environment) {
        return new Consegna(inviti, corriere.getIfAvailable(), environment.getRequiredProperty("ciclo.signin.portal"));
    }
}
