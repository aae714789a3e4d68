// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.confronto;

import it.ciclo.query.anno.Annate;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.stream.Positions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConfrontiSettings.class)
class ConfrontiConfiguration {

    @Bean
    ConfrontiJob confrontiJob(Answers answers, Annate annate, Positions positions, ConfrontiSettings settings) {
        return new ConfrontiJob(answers, annate, positions, settings);
    }
}
