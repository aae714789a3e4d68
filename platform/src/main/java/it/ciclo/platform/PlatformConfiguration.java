// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform;

import it.ciclo.platform.access.AccessConfiguration;
import it.ciclo.platform.limit.LimitConfiguration;
import it.ciclo.platform.problem.ProblemConfiguration;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The edge of a service. A service imports it, names itself in {@code ciclo.platform.service}, and gives a bean of
 * {@link it.ciclo.platform.tenancy.Memberships}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
@Import({ProblemConfiguration.class, AccessConfiguration.class, LimitConfiguration.class})
public class PlatformConfiguration {

    /** Legal days begin and end here, whatever the clock of the machine is set to. */
    public static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    @Bean
    Clock clock() {
        return Clock.system(ITALY);
    }
}
