// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.posta;

import it.ciclo.platform.Secret;
import it.ciclo.platform.access.InternalChain;
import it.ciclo.platform.problem.ProblemWriter;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.tenant.person.Directory;
import it.ciclo.tenant.register.Register;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostaSettings.class)
class PostaConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(2);

    @Bean
    Promemoria promemoria(Register register, Directory directory) {
        return new Promemoria(register, directory);
    }

    @Bean
    Recapiti recapiti(Register register, Directory directory) {
        return new Recapiti(register, directory);
    }

    @Bean
    Spedizione spedizione(
            Promemoria promemoria,
            Memberships enti,
            ObjectProvider<Corriere> corriere,
            PostaSettings settings,
            Clock clock) {
        return new Spedizione(
                promemoria, enti, corriere.getIfAvailable(), new PromemoriaScritto(settings.portal()), EVERY, clock);
    }

    /** There is none where no mail server is named: then letters wait. */
    @Bean
    @Conditional(MailServerNamed.class)
    Corriere corriere(PostaSettings settings) {
        return new Corriere(settings);
    }

    static final class MailServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().getProperty("ciclo.posta.host", "").isBlank();
        }
    }

    @Bean
    @Order(InternalChain.ORDER)
    SecurityFilterChain internalChain(HttpSecurity http, PostaSettings settings, ProblemWriter problems)
            throws Exception {
        Secret.require("CICLO_INTERNAL_SECRET", settings.internalSecret());
        return InternalChain.of(
                http,
                Map.of(
                        "/interno/promemoria",
                        Set.of("query-service"),
                        "/interno/confronti",
                        Set.of("query-service"),
                        "/interno/chiavi",
                        Set.of("command-service", "query-service"),
                        "/interno/letture-gestore",
                        Set.of("command-service", "query-service"),
                        "/interno/rifiuti",
                        Set.of("command-service", "query-service"),
                        "/interno/enti/**",
                        Set.of("command-service", "query-service")),
                settings.internalSecret(),
                problems);
    }
}
