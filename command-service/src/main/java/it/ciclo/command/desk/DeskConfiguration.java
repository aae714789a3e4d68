// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.command.eventstore.Receipts;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    private static final Duration FOR_THE_FIRST = Duration.ofSeconds(2);
    private static final Duration FOR_THE_LANE = Duration.ofSeconds(5);

    /** Named by each aggregate. */
    @Bean
    CommandTargetResolver streamTarget() {
        return new StreamTarget();
    }

    @Bean
    CommandDesk commandDesk(CommandGateway gateway, Receipts receipts) {
        return new GatewayDesk(gateway, receipts, new InFlight(FOR_THE_FIRST), new Lane(FOR_THE_LANE));
    }

    @Bean
    WebMvcConfigurer commandRequests() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandRequestResolver());
            }
        };
    }
}
