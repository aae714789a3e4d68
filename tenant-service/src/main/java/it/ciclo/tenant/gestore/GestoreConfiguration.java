// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.lettura.Letture;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.posta.Corriere;
import it.ciclo.tenant.posta.Recapiti;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.revocation.Revocations;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class GestoreConfiguration {

    @Bean
    Gestori gestori(Register register) {
        return new Gestori(register);
    }

    @Bean
    NamedGestori namedGestori(Register register, People people, Directory directory, Environment environment) {
        return new NamedGestori(register, people, directory, environment.getProperty("ciclo.operators", ""));
    }

    @Bean
    Avvisi avvisi(
            Register register,
            Recapiti recapiti,
            ObjectProvider<Corriere> corriere,
            Environment environment,
            Clock clock) {
        return new Avvisi(
                register,
                recapiti,
                corriere.getIfAvailable(),
                environment.getRequiredProperty("ciclo.posta.portal"),
                clock);
    }

    @Bean
    Accessi accessi(
            Register register,
            Gestori gestori,
            Changes changes,
            Avvisi avvisi,
            Letture letture,
            Revocations revocations,
            Clock clock) {
        return new Accessi(register, gestori, changes, avvisi, letture, revocations, clock);
    }

    @Bean
    Sospensioni sospensioni(
            Register register, Gestori gestori, Enti enti, Changes changes, Avvisi avvisi, Revocations revocations) {
        return new Sospensioni(register, gestori, enti, changes, avvisi, revocations);
    }

    @Bean
    Vista vista(Register register, Gestori gestori, People people) {
        return new Vista(register, gestori, people);
    }

    @Bean
    Orologio orologio(Accessi accessi, Avvisi avvisi) {
        return new Orologio(accessi, avvisi);
    }
}
