// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.contracts.Anno;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.platform.limit.Limits;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.tenancy.JdbcMemberships;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.anno.Visibility;
import it.ciclo.query.caricamento.CaricamentoQueries;
import it.ciclo.query.ente.EnteQueries;
import it.ciclo.query.objective.CatalogoQueries;
import it.ciclo.query.objective.ObjectiveQueries;
import it.ciclo.query.programma.ProgrammaQueries;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.registro.RegistroQueries;
import it.ciclo.query.smvp.SmvpQueries;
import it.ciclo.query.stream.Chronicle;
import it.ciclo.query.stream.Positions;
import it.ciclo.query.stream.Projection;
import it.ciclo.query.stream.QueryDataSource;
import it.ciclo.query.variazione.VariazioneQueries;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the questions need: the pool that only reads, and what is folded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuerySettings.class)
class QueryConfiguration {

    @Bean(defaultCandidate = false)
    DataSource readerDataSource(QuerySettings settings) {
        return QueryDataSource.of("query_reader", settings.url(), settings.readerPassword(), settings.readers());
    }

    @Bean
    JdbcClient reader(@Qualifier("readerDataSource") DataSource reader) {
        return JdbcClient.create(reader);
    }

    @Bean
    Memberships memberships(@Qualifier("readerDataSource") DataSource reader) {
        return new JdbcMemberships(reader);
    }

    @Bean
    Answers answers(
            @Qualifier("readerDataSource") DataSource dataSource,
            JdbcClient reader,
            Positions positions,
            QuerySettings settings,
            Limits limits) {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        return new Answers(snapshot, reader, positions, limits.share(settings.readers()));
    }

    @Bean
    Annate annate(JdbcClient reader, QuerySettings settings, Clock clock) {
        return new Annate(reader, settings.anno(), clock);
    }

    @Bean
    Visibility visibility(PermissionMatrix matrix) {
        return new Visibility(matrix);
    }

    @Bean
    ProgrammaQueries programmaQueries(JdbcClient reader) {
        return new ProgrammaQueries(reader);
    }

    @Bean
    EnteQueries enteQueries(JdbcClient reader) {
        return new EnteQueries(reader);
    }

    @Bean
    SmvpQueries smvpQueries(JdbcClient reader) {
        return new SmvpQueries(reader);
    }

    @Bean
    ObjectiveQueries objectiveQueries(JdbcClient reader) {
        return new ObjectiveQueries(reader);
    }

    @Bean
    CaricamentoQueries caricamentoQueries(JdbcClient reader) {
        return new CaricamentoQueries(reader);
    }

    @Bean
    CatalogoQueries catalogoQueries(JdbcClient reader) {
        return new CatalogoQueries(reader);
    }

    @Bean
    VariazioneQueries variazioneQueries(JdbcClient reader) {
        return new VariazioneQueries(reader);
    }

    @Bean
    RegistroQueries registroQueries(JdbcClient reader) {
        return new RegistroQueries(reader, PlatformConfiguration.ITALY);
    }

    @Bean
    List<Projection<?, ?>> projections() {
        return Projections.all();
    }

    @Bean
    Chronicle chronicle() {
        return Projections.chronicle();
    }

    @Bean
    WebMvcConfigurer years() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Anno.class, text -> new Anno(Integer.parseInt(text)));
            }
        };
    }
}
