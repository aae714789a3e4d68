// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relay;

import it.ciclo.command.eventstore.RegisterPages;
import it.ciclo.command.eventstore.StoreDataSource;
import it.ciclo.platform.access.InternalChain;
import it.ciclo.platform.access.SessionsController;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.problem.ProblemWriter;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RelaySettings.class, KafkaAccess.class})
@Import(SessionsController.class)
class RelayConfiguration {

    @Bean(defaultCandidate = false)
    DataSource relayDataSource(RelaySettings settings) {
        return StoreDataSource.of("performance_relay", settings.url(), settings.password(), 2);
    }

    @Bean
    Cursors cursors(@Qualifier("relayDataSource") DataSource relay) {
        return new Cursors(relay);
    }

    @Bean
    Relay relay(Cursors cursors, @Qualifier("relayDataSource") DataSource relay, KafkaAccess kafka) {
        return new Relay(cursors, new RegisterPages(relay), new Sender(kafka));
    }

    @Bean
    @Order(InternalChain.ORDER)
    SecurityFilterChain internalChain(HttpSecurity http, RelaySettings settings, ProblemWriter problems)
            throws Exception {
        return InternalChain.of(
                http,
                Map.of(
                        "/interno/relay/**",
                        Set.of("query-service"),
                        "/interno/revoche",
                        Set.of("tenant-service"),
                        "/interno/sessioni",
                        Set.of("tenant-service")),
                settings.internalSecret(),
                problems);
    }
}
