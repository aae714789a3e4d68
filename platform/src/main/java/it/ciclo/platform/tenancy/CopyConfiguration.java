// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.platform.PlatformSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For a service that keeps a copy of enti and memberships; it gives a bean of {@link TenancyCopy} and runs a {@link TenancyFeed}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
@Import(RevocationController.class)
public class CopyConfiguration {

    @Bean
    Pulse pulse(Clock clock, IdentitySettings settings) {
        return new Pulse(clock, settings.silence());
    }

    @Bean
    StillAdmitted stillAdmitted(Memberships memberships, Clock clock) {
        return new StillAdmitted(memberships, clock);
    }

    @Bean
    Refusals refusals(IdentitySettings settings, PlatformSettings platform) {
        return new SentRefusals(settings.tenantService(), platform.service(), settings.internalSecret());
    }

    @Bean
    Witness witness(IdentitySettings settings, PlatformSettings platform) {
        return new AskedWitness(settings.tenantService(), platform.service(), settings.internalSecret());
    }

    @Bean
    Certainty certainty(Pulse pulse, IdentitySettings settings, PlatformSettings platform) {
        return new AskedRegister(pulse, settings.tenantService(), platform.service(), settings.internalSecret());
    }
}
