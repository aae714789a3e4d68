// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import it.ciclo.platform.problem.ProblemWriter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** What lies under {@code /interno}: no person comes in there, only named callers with the secret. */
public final class InternalChain {

    /** Before the API's chain. */
    public static final int ORDER = AccessConfiguration.API_CHAIN - 10;

    private InternalChain() {}

    /** @param callers by path, the names of those who may call it, as each gives it in HTTP Basic */
    public static SecurityFilterChain of(
            HttpSecurity http, Map<String, Set<String>> callers, String secret, ProblemWriter problems)
            throws Exception {
        Set<String> known = callers.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        return http.securityMatcher("/interno/**")
                .authenticationManager(new ProviderManager(new InternalSecret(known, secret)))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No browser has this secret to send along.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> {
                    callers.forEach((path, those) ->
                            requests.requestMatchers(path).hasAnyAuthority(those.toArray(String[]::new)));
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .build();
    }
}
