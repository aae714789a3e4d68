// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.promemoria;

import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.stream.Positions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PromemoriaSettings.class)
class PromemoriaConfiguration {

    @Bean
    PromemoriaJob promemoriaJob(
            Answers answers,
            Annate annate,
            JdbcClient reader,
            Positions positions,
            PromemoriaSettings settings,
            Clock clock) {
        return new PromemoriaJob(answers, annate, reader, positions, settings, clock);
    }
}
