// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.security;

import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.frame.Assets;
import it.ciclo.portal.session.PortalSession;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Endpoints are given one by one, so that the portal starts while tenant-service is still away. */
    @Bean
    ClientRegistrationRepository clients(PortalSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("ciclo")
                .clientId("ciclo-portal")
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(settings.issuer())
                .authorizationUri(settings.issuer() + "/oauth2/authorize")
                .tokenUri(settings.tenant() + "/oauth2/token")
                .jwkSetUri(settings.tenant() + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.issuer() + "/connect/logout"))
                .build());
    }

    /** Tokens live and die with the session. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository clients, OAuth2AuthorizedClientRepository authorized) {
        var manager = new DefaultOAuth2AuthorizedClientManager(clients, authorized);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    /** The health endpoint listens on a port of its own and tells nothing but up or down. */
    @Bean
    @Order(1)
    SecurityFilterChain healthChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(a -> a.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(c -> c.disable())
                .build();
    }

    /** Who signs in on the way arrives at the address that was asked for, as it was: without a parameter that says so. */
    @SuppressWarnings("NullAway") // "No parameter" is null there, though the library does not annotate it.
    private static RequestCache asked() {
        var asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        return asked;
    }

    private static AuthenticationSuccessHandler signedIn() {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setDefaultTargetUrl("/accedi");
        onwards.setRequestCache(asked());
        return (request, response, authentication) -> {
            PortalSession.signedIn(request, authentication.getName());
            onwards.onAuthenticationSuccess(request, response, authentication);
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesChain(
            HttpSecurity http, PortalSettings settings, ClientRegistrationRepository clients, Refusals refusals)
            throws Exception {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signOut.setPostLogoutRedirectUri("{baseUrl}/");
        return http.authorizeHttpRequests(a -> a.requestMatchers(
                                HttpMethod.GET,
                                "/",
                                "/error",
                                "/favicon.ico",
                                "/accessibilita",
                                "/aiuto",
                                "/privacy",
                                Assets.BASE + "/**")
                        .permitAll()
                        .requestMatchers("/invito/{segreto}", "/invito-consorzio/{segreto}")
                        .permitAll()
                        .requestMatchers(
                                "/accedi",
                                "/esci",
                                "/enti/**",
                                "/consorzi/**",
                                "/gestore/**",
                                "/invito/{segreto}/mio",
                                "/invito-consorzio/{segreto}/mio")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .requestCache(c -> c.requestCache(asked()))
                .oauth2Login(o -> o.authorizationEndpoint(
                                a -> a.authorizationRequestResolver(new FreshSignInRequests(clients)))
                        .successHandler(signedIn())
                        .failureUrl("/?accesso=no"))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new FromAnEnte()).accessDeniedHandler(refusals))
                .sessionManagement(s -> s.sessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy()))
                .logout(l -> l.logoutUrl("/esci").logoutSuccessHandler(signOut).deleteCookies("ciclo-portal"))
                .addFilterBefore(new OriginFilter(), CsrfFilter.class)
                .addFilterBefore(new SessionAgeFilter(), CsrfFilter.class)
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(policy(settings)))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(
                                s -> s.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                        .permissionsPolicyHeader(
                                p -> p.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .frameOptions(f -> f.deny()))
                .build();
    }

    /**
     * The issuer stands in form-action because browsers apply it to the redirect that follows a form too: signing out is a form
     * that ends at tenant-service. {@code data:} images are the arrows of fields in Bootstrap Italia.
     */
    private static String policy(PortalSettings settings) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                + " base-uri 'none'; form-action 'self' "
                + settings.issuer() + "; frame-ancestors 'none'";
    }
}
