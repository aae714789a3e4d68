// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.command.eventstore.StoreDataSource;
import it.ciclo.platform.limit.Limits;
import it.ciclo.platform.permission.PermissionMatrix;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    @Bean(defaultCandidate = false)
    DataSource filesDataSource(EvidenceSettings settings) {
        return StoreDataSource.of("performance_files", settings.url(), settings.password(), settings.connections());
    }

    @Bean
    Evidence evidence(
            @Qualifier("filesDataSource") DataSource files,
            EvidenceSettings settings,
            PermissionMatrix matrix,
            Incaricati incaricati,
            Limits limits) {
        return new Evidence(
                new EvidenceRows(files, settings.waiting()),
                new Readers(matrix, incaricati),
                settings.largest().toBytes(),
                settings.perValue(),
                settings.atOnce(),
                limits.share(settings.atOnce()));
    }
}
