// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import it.ciclo.platform.problem.ProblemWriter;
import java.util.Set;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What lies under {@code /interno}: no person comes in there, only one caller with its secret. */
public final class InternalChain {

    /** Before the API's chain. */
    public static final int ORDER = AccessConfiguration.API_CHAIN - 10;

    private InternalChain() {}

    /** @param caller the name it gives itself in HTTP Basic */
    public static SecurityFilterChain of(HttpSecurity http, String caller, String secret, ProblemWriter problems)
            throws Exception {
        return of(http, Set.of(caller), secret, problems);
    }

    /** @param callers the names they give themselves in HTTP Basic */
    public static SecurityFilterChain of(HttpSecurity http, Set<String> callers, String secret, ProblemWriter problems)
            throws Exception {
        return http.securityMatcher("/interno/**")
                .authenticationManager(new ProviderManager(new InternalSecret(callers, secret)))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No browser has this secret to send along.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .build();
    }
}
