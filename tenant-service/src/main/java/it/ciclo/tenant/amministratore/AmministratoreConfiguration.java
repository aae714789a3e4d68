// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.amministratore;

import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.posta.Corriere;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class AmministratoreConfiguration {

    @Bean
    InvitiConsorzio invitiConsorzio(Directory directory, Clock clock) {
        return new InvitiConsorzio(directory, clock);
    }

    @Bean
    Amministratori amministratori(
            Register register, Consortia consortia, InvitiConsorzio inviti, People people, Clock clock) {
        return new Amministratori(register, consortia, inviti, people, clock);
    }

    @Bean
    Ingresso ingresso(Register register, InvitiConsorzio inviti, People people, Clock clock) {
        return new Ingresso(register, inviti, people, clock);
    }

    @Bean
    Posta postaDelConsorzio(ObjectProvider<Corriere> corriere, Environment environment) {
        return new Posta(corriere.getIfAvailable(), environment.getRequiredProperty("ciclo.signin.portal"));
    }
}
