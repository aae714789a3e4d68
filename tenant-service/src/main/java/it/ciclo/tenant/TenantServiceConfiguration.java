// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.platform.Secret;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.limit.Limits;
import it.ciclo.platform.tenancy.JdbcMemberships;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.tenant.outbox.OutboxRelay;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@Import(PlatformConfiguration.class)
@EnableConfigurationProperties({KafkaAccess.class, HeartbeatSettings.class})
class TenantServiceConfiguration {

    @Bean
    Register register(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Environment environment,
            Limits limits,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        Secret.require("CICLO_DB_PASSWORD", environment.getProperty("spring.datasource.password"));
        return new Register(dataSource, transactions, limits.share(connections));
    }

    /** The register shows itself in the shape of the copies, so it is asked in the same way. */
    @Bean
    Memberships memberships(DataSource dataSource) {
        return new JdbcMemberships(dataSource);
    }

    @Bean
    OutboxRelay outboxRelay(Register register, KafkaAccess kafka, HeartbeatSettings heartbeat, Clock clock) {
        return new OutboxRelay(register, kafka, heartbeat.every(), clock);
    }

    @Bean
    Changes changes(OutboxRelay relay) {
        return new Changes(relay::wake);
    }
}
