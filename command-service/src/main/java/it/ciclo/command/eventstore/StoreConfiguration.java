// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Outcome;
import it.ciclo.command.shared.Streams;
import it.ciclo.platform.limit.Limits;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Beside a JDBC DataSource Axon's own configuration would start with a bus that stores nothing, so what it needs is declared
 * here; {@link StoreCheck} proves at each start that it is what runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    /** What features read with: under one tenant, and unable to insert anything. */
    @Bean(defaultCandidate = false)
    DataSource readerDataSource(StoreSettings settings) {
        return StoreDataSource.of("performance_reader", settings.url(), settings.readerPassword(), settings.readers());
    }

    @Bean(defaultCandidate = false)
    DataSource appenderDataSource(StoreSettings settings) {
        return StoreDataSource.ofAppender(
                "performance_appender", settings.url(), settings.appenderPassword(), settings.writers());
    }

    @Bean
    TenantReads tenantReads(@Qualifier("readerDataSource") DataSource reader, StoreSettings settings, Limits limits) {
        return new TenantReads(reader, limits.share(settings.readers()));
    }

    @Bean
    Appender appender(
            @Qualifier("appenderDataSource") DataSource appender,
            StoreSettings settings,
            List<RegisterListener> listeners) {
        return new Appender(
                appender, settings.writers(), tenant -> listeners.forEach(listener -> listener.grown(tenant)));
    }

    /** All pools, those of other packages too. */
    @Bean
    StoreCheck storeCheck(
            @Qualifier("readerDataSource") DataSource reader,
            @Qualifier("appenderDataSource") DataSource appender,
            @Qualifier("relayDataSource") DataSource relay,
            @Qualifier("feedDataSource") DataSource feed,
            @Qualifier("filesDataSource") DataSource files,
            org.axonframework.config.Configuration axon,
            TransactionManager transactions) {
        return new StoreCheck(List.of(reader, appender, relay, feed, files), axon, transactions);
    }

    @Bean
    Receipts receipts(TenantReads reads, Appender appender) {
        return new Receipts(reads, appender);
    }

    @Bean
    Lookups lookups(TenantReads reads) {
        return new JdbcLookups(reads);
    }

    @Bean
    Outcome outcome() {
        return new AttemptOutcome();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            TenantReads reads, Appender appender, @Qualifier("eventSerializer") Serializer events) {
        return new TenantEventStorageEngine(reads, appender, new TenantEventStorageEngine.Builder(events));
    }

    @Bean
    Streams streams(EventStorageEngine engine) {
        return new StoredStreams(engine);
    }

    @Bean
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    /** On purpose: the appender opens the only transactions that write. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    /** What is kept, and hashed, beside each event of a command. */
    @Bean
    CorrelationDataProvider eventMetadata() {
        return message -> Attempt.currentMetadata();
    }
}
