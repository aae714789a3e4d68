// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.tenancy;

import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.eventstore.Registers;
import it.ciclo.command.eventstore.StoreDataSource;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.tenancy.CopyConfiguration;
import it.ciclo.platform.tenancy.JdbcMemberships;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.Pulse;
import it.ciclo.platform.tenancy.TenancyCopy;
import it.ciclo.platform.tenancy.TenancyFeed;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FeedSettings.class, KafkaAccess.class})
@Import(CopyConfiguration.class)
class TenancyConfiguration {

    @Bean(defaultCandidate = false)
    DataSource feedDataSource(FeedSettings settings) {
        return StoreDataSource.of("performance_feed", settings.url(), settings.password(), 2);
    }

    @Bean
    Memberships memberships(@Qualifier("readerDataSource") DataSource reader) {
        return new JdbcMemberships(reader);
    }

    @Bean
    TenancyCopy tenancyCopy(@Qualifier("feedDataSource") DataSource feed) {
        return new TenancyCopy(feed);
    }

    @Bean
    TenancyFeed tenancyFeed(
            KafkaAccess kafka, @Qualifier("feedDataSource") DataSource feed, CommandDesk desk, Pulse pulse) {
        return new TenancyFeed(kafka, feed, new TenantOpening(new Registers(feed), desk), pulse);
    }
}
