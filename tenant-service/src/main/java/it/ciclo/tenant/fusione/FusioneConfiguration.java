// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.fusione;

import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.ente.Enti;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.Successione;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.revocation.Revocations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FusioneConfiguration {

    @Bean
    Fusioni fusioni(Register register, Consortia consortia) {
        return new Fusioni(register, consortia);
    }

    @Bean
    Estinzioni estinzioni(
            Register register,
            Enti enti,
            MembershipRegister memberships,
            Successione successione,
            Revocations revocations,
            Clock clock) {
        return new Estinzioni(register, enti, memberships, successione, revocations, clock);
    }

    @Bean
    Annullamenti annullamenti(Register register, Consortia consortia, Changes changes, Clock clock) {
        return new Annullamenti(register, consortia, changes, clock);
    }

    @Bean
    Storie storie(Register register, MembershipRegister memberships, Revocations revocations, Clock clock) {
        return new Storie(register, memberships, revocations, clock);
    }
}
