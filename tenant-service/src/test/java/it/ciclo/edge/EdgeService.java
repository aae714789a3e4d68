// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.edge;

import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.platform.problem.BufferedBody;
import it.ciclo.platform.tenancy.JdbcMemberships;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.TenantContext;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            UserDetailsServiceAutoConfiguration.class,
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@Import({PlatformConfiguration.class, EdgeService.Unita.class})
class EdgeService {

    @Bean
    Memberships memberships(DataSource dataSource) {
        return new JdbcMemberships(dataSource);
    }

    record UnitaRequest(
            @Nullable String codice,
            @Nullable String nome,
            @Nullable BigDecimal peso) {}

    /** At addresses that the matrix knows. */
    @RestController
    static class Unita {

        @PostMapping("/enti/{tenant}/unita")
        Map<String, Object> echo(@RequestBody UnitaRequest request, HttpServletRequest http) {
            TenantContext context = TenantContext.current();
            return Map.of(
                    "tenant", context.tenant(),
                    "person", context.person(),
                    "role", context.role(),
                    "bytes", new String(BufferedBody.of(http), StandardCharsets.UTF_8),
                    "peso", request.peso() == null ? BigDecimal.ZERO : request.peso());
        }

        @PutMapping("/enti/{tenant}/unita/{unita}")
        String fail(@PathVariable UUID unita) {
            throw new IllegalStateException("secret detail of " + unita);
        }
    }
}
