// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import it.ciclo.platform.PlatformSettings;
import it.ciclo.platform.limit.LimitFilter;
import it.ciclo.platform.limit.LimitSettings;
import it.ciclo.platform.limit.Limits;
import it.ciclo.platform.limit.StoppedFilter;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.permission.PermissionMatrix.Match;
import it.ciclo.platform.problem.BodyFilter;
import it.ciclo.platform.problem.ProblemWriter;
import it.ciclo.platform.tenancy.Certainty;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.platform.tenancy.RareRefusals;
import it.ciclo.platform.tenancy.Refusals;
import it.ciclo.platform.tenancy.TenantFilter;
import it.ciclo.platform.tenancy.Witness;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The chain of the API. Chains of a service's own come before it; behind it there is nothing. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    /** Own chains take a lower number. */
    public static final int API_CHAIN = 100;

    @Bean
    PermissionMatrix permissionMatrix(PlatformSettings settings) {
        return PermissionMatrix.ofService(settings.service());
    }

    /** The issuer itself has the keys at hand. */
    @Bean
    JwtDecoder accessTokenDecoder(PlatformSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys) {
        JWKSource<SecurityContext> own = ownKeys.getIfAvailable();
        return own == null ? AccessTokens.decoder(settings.issuer()) : AccessTokens.decoder(settings.issuer(), own);
    }

    @Bean
    EndedSessions endedSessions(Clock clock) {
        return new EndedSessions(clock);
    }

    @Bean
    @Order(API_CHAIN)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            JwtDecoder accessTokens,
            EndedSessions ended,
            PermissionMatrix matrix,
            Memberships memberships,
            ObjectProvider<Certainty> certainty,
            ObjectProvider<Witness> witness,
            ObjectProvider<Refusals> listening,
            Limits limits,
            LimitSettings limitSettings,
            Clock clock,
            ProblemWriter problems,
            PlatformSettings settings)
            throws Exception {
        String[] ofAnyone = paths(matrix, Access.PERSON);
        String[] ofAllEnti = paths(matrix, Access.CONSORTIUM, Access.OPERATOR);
        String[] ofAll = paths(matrix, Access.PUBLIC);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Tokens come in a header that no browser sends by itself.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers("/actuator/health", "/actuator/health/**")
                            .permitAll();
                    if (ofAll.length > 0) {
                        requests.requestMatchers(ofAll).permitAll();
                    }
                    if (ofAnyone.length > 0) {
                        requests.requestMatchers(ofAnyone).authenticated();
                    }
                    if (ofAllEnti.length > 0) {
                        requests.requestMatchers(ofAllEnti).access(AccessConfiguration::inAllEnti);
                    }
                    requests.requestMatchers("/enti/**").authenticated();
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(new OfOpenSessions(accessTokens, ended)))
                        .authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .addFilterBefore(new StoppedFilter(limits), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new LimitFilter(limits, limitSettings), AuthorizationFilter.class)
                .addFilterAfter(tenants(memberships, certainty, witness, listening, matrix, clock), LimitFilter.class)
                .addFilterAfter(new StepUpFilter(matrix, settings.stepUp(), clock), TenantFilter.class)
                .addFilterAfter(new BodyFilter(request -> takesFile(matrix, request)), StepUpFilter.class);
        return http.build();
    }

    private static String[] paths(PermissionMatrix matrix, Access... any) {
        return matrix.permissions().stream()
                .filter(row -> row.access() != null && Set.of(any).contains(row.access()))
                .map(row -> row.path())
                .distinct()
                .toArray(String[]::new);
    }

    /** Whom the server of some enti vouches for is nobody beyond them. */
    private static AuthorizationDecision inAllEnti(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext request) {
        return new AuthorizationDecision(who.get() instanceof JwtAuthenticationToken token
                && token.isAuthenticated()
                && !token.getToken().hasClaim(AccessTokens.ENTI));
    }

    private static TenantFilter tenants(
            Memberships memberships,
            ObjectProvider<Certainty> certainty,
            ObjectProvider<Witness> witness,
            ObjectProvider<Refusals> refusals,
            PermissionMatrix matrix,
            Clock clock) {
        return new TenantFilter(
                memberships,
                certainty.getIfAvailable(() -> Certainty.OF_THE_REGISTER),
                witness.getIfAvailable(() -> Witness.NOBODY),
                new RareRefusals(refusals.getIfAvailable(() -> Refusals.LOG_ALONE), System::nanoTime),
                matrix,
                clock);
    }

    private static boolean takesFile(PermissionMatrix matrix, HttpServletRequest request) {
        return matrix.find(request.getMethod(), request.getRequestURI()) instanceof Match.Row row
                && row.permission().file();
    }
}
