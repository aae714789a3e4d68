// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.mandato;

import it.ciclo.tenant.consortium.Consortia;
import it.ciclo.tenant.invito.Consegna;
import it.ciclo.tenant.invito.Inviti;
import it.ciclo.tenant.membership.MembershipRegister;
import it.ciclo.tenant.membership.Successione;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.revocation.Revocations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MandatoConfiguration {

    @Bean
    MandatiSql mandatiSql(Register register, Directory directory) {
        return new MandatiSql(register, directory);
    }

    @Bean
    Mandati mandati(Register register, Consortia consortia, MandatiSql rows, Clock clock) {
        return new Mandati(register, consortia, rows, clock);
    }

    @Bean
    Conferme conferme(
            Register register,
            MandatiSql rows,
            MembershipRegister memberships,
            Inviti inviti,
            Consegna consegna,
            Changes changes,
            Clock clock) {
        return new Conferme(register, rows, memberships, inviti, consegna, changes, clock);
    }

    @Bean
    Fini fini(
            Register register,
            Consortia consortia,
            MandatiSql rows,
            Conferme conferme,
            Inviti inviti,
            MembershipRegister memberships,
            Successione successione,
            Changes changes,
            Revocations revocations,
            Clock clock) {
        return new Fini(
                register, consortia, rows, conferme, inviti, memberships, successione, changes, revocations, clock);
    }
}
