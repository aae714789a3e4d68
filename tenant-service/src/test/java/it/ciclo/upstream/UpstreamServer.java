// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.upstream;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** Spring's authorization server as it comes, with people and a password of its own and us as its client. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class UpstreamServer {

    public static final String PASSWORD = "parola di un altro servizio";

    /** @param redirects of its one client, separated by commas */
    public static ConfigurableApplicationContext start(int port, String redirects, String secret, String... people) {
        SpringApplication application = new SpringApplication(UpstreamServer.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.config.name", "upstream"),
                Map.entry("server.port", port),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("management.server.port", -1),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("server.servlet.session.cookie.name", "upstream"),
                Map.entry(
                        "spring.autoconfigure.exclude",
                        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"),
                Map.entry("upstream.redirect", redirects),
                Map.entry("upstream.secret", secret),
                Map.entry("upstream.people", String.join(",", people))));
        return application.run();
    }

    @Bean
    RegisteredClientRepository clients(Environment environment) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("ciclo")
                .clientId("ciclo")
                .clientSecret("{noop}" + environment.getRequiredProperty("upstream.secret"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all ->
                        all.addAll(List.of(environment.getRequiredProperty("upstream.redirect", String[].class))))
                .scope("openid")
                .build());
    }

    /** Says how sure it is: of who signs in as "debole" less than of the others. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> levels() {
        return context -> {
            Authentication who = Objects.requireNonNull(context.getPrincipal());
            context.getClaims().claim("acr", who.getName().equals("debole") ? "L1" : "L2");
        };
    }

    @Bean
    UserDetailsService people(Environment environment) {
        InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
        for (String person : environment.getRequiredProperty("upstream.people", String[].class)) {
            people.createUser(
                    User.withUsername(person).password("{noop}" + PASSWORD).build());
        }
        return people;
    }
}
