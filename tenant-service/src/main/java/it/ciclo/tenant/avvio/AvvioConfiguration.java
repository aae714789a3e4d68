// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.avvio;

import it.ciclo.tenant.comuni.Comuni;
import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.invito.Consegna;
import it.ciclo.tenant.invito.Inviti;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.signin.EnteTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class AvvioConfiguration {

    @Bean
    Avvii avvii(Register register) {
        return new Avvii(register);
    }

    @Bean
    Giro avvioGiro(
            Register register,
            Avvii avvii,
            Enti enti,
            MembershipRegister memberships,
            Inviti inviti,
            Consegna consegna,
            EnteTokens tokens,
            Environment environment,
            Clock clock) {
        Servizi services = new Servizi(
                environment.getRequiredProperty("ciclo.services.command"),
                environment.getRequiredProperty("ciclo.services.query"),
                tokens);
        return new Giro(avvii, new Passi(register, enti, memberships, inviti, consegna, services, clock), clock);
    }

    @Bean
    Avviamento avviamento(
            Register register,
            Consortia consortia,
            Comuni comuni,
            Enti enti,
            Inviti inviti,
            MembershipRegister memberships,
            Directory directory,
            Giro giro,
            Clock clock) {
        return new Avviamento(
                register, consortia, comuni, enti, inviti, new Caricamenti(directory), memberships, giro, clock);
    }
}
