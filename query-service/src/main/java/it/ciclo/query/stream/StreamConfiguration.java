// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.platform.access.InternalChain;
import it.ciclo.platform.access.SessionsController;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.problem.ProblemWriter;
import it.ciclo.platform.tenancy.CopyConfiguration;
import it.ciclo.platform.tenancy.Pulse;
import it.ciclo.platform.tenancy.TenancyCopy;
import it.ciclo.platform.tenancy.TenancyFeed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StreamSettings.class, KafkaAccess.class})
@Import({CopyConfiguration.class, SessionsController.class})
class StreamConfiguration {

    @Bean(defaultCandidate = false)
    DataSource projectorDataSource(StreamSettings settings) {
        return QueryDataSource.of("query_projector", settings.url(), settings.projectorPassword(), 6);
    }

    @Bean
    Positions positions(@Qualifier("projectorDataSource") DataSource projector) {
        return new Positions(JdbcClient.create(projector));
    }

    @Bean
    Folding folding(List<Projection<?, ?>> projections, Chronicle chronicle) {
        return new Folding(projections, chronicle);
    }

    @Bean
    RowWriter rowWriter(@Qualifier("projectorDataSource") DataSource projector) {
        return new RowWriter(new NamedParameterJdbcTemplate(projector));
    }

    @Bean
    Resend resend(StreamSettings settings, Clock clock) {
        return new Resend(settings.commandService(), settings.internalSecret(), clock);
    }

    @Bean
    Projector projector(
            @Qualifier("projectorDataSource") DataSource projector,
            Positions positions,
            Folding folding,
            RowWriter writer,
            Resend resend) {
        return new Projector(
                new TransactionTemplate(new JdbcTransactionManager(projector)),
                JdbcClient.create(projector),
                positions,
                folding,
                writer,
                resend);
    }

    @Bean
    ConsumerLoop consumerLoop(
            KafkaAccess kafka, Projector projector, Positions positions, Resend resend, StreamSettings settings) {
        return new ConsumerLoop(kafka, projector, new Completion(resend, positions, settings.completeEvery()));
    }

    /** The local copy of enti and memberships is written by the same role. */
    @Bean
    TenancyFeed tenancyFeed(KafkaAccess kafka, @Qualifier("projectorDataSource") DataSource projector, Pulse pulse) {
        return new TenancyFeed(kafka, projector, _ -> {}, pulse);
    }

    @Bean
    TenancyCopy tenancyCopy(@Qualifier("projectorDataSource") DataSource projector) {
        return new TenancyCopy(projector);
    }

    @Bean
    FoldChecker foldChecker(@Qualifier("projectorDataSource") DataSource projector, Folding folding, RowWriter writer) {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(projector));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        return new FoldChecker(snapshot, JdbcClient.create(projector), folding, writer);
    }

    @Bean
    FoldSample foldSample(FoldChecker checker, Positions positions, StreamSettings settings) {
        return new FoldSample(checker, positions, settings.checkEvery(), settings.checkTenants());
    }

    @Bean
    @Order(InternalChain.ORDER)
    SecurityFilterChain internalChain(HttpSecurity http, StreamSettings settings, ProblemWriter problems)
            throws Exception {
        return InternalChain.of(
                http,
                Map.of(
                        "/interno/confronto",
                        Set.of("operator"),
                        "/interno/revoche",
                        Set.of("tenant-service"),
                        "/interno/sessioni",
                        Set.of("tenant-service")),
                settings.internalSecret(),
                problems);
    }
}
