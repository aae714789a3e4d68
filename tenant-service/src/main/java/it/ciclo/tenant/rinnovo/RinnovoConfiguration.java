// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.rinnovo;

import it.ciclo.tenant.person.People;
import it.ciclo.tenant.posta.Corriere;
import it.ciclo.tenant.posta.Recapiti;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RinnovoConfiguration {

    @Bean
    Rinnovi rinnovi(
            Register register,
            Changes changes,
            People people,
            Recapiti recapiti,
            ObjectProvider<Corriere> corriere,
            Clock clock) {
        return new Rinnovi(register, changes, people, new Lettere(recapiti, corriere.getIfAvailable()), clock);
    }
}
