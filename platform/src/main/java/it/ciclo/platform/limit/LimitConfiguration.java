// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of limits for each service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitConfiguration {

    @Bean
    Limits serviceLimits(LimitSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new Limits(settings, System::nanoTime, Limits::pause, meters.getIfAvailable(SimpleMeterRegistry::new));
    }
}
