// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import it.ciclo.platform.PlatformSettings;
import it.ciclo.platform.access.EndedSessions;
import it.ciclo.platform.limit.LimitSettings;
import it.ciclo.platform.limit.Limits;
import it.ciclo.platform.limit.TokenLimitFilter;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.tenant.factor.SecondFactors;
import it.ciclo.tenant.keys.SealedByFile;
import it.ciclo.tenant.keys.Sealing;
import it.ciclo.tenant.person.Passwords;
import it.ciclo.tenant.person.People;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.revocation.Revocations;
import it.ciclo.tenant.sicurezza.Sicurezza;
import it.ciclo.tenant.upstream.BoundUsers;
import it.ciclo.tenant.upstream.HomeEnti;
import it.ciclo.tenant.upstream.Identities;
import it.ciclo.tenant.upstream.NoTokensKept;
import it.ciclo.tenant.upstream.Upstreams;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    private static final Duration ACCESS = Duration.ofMinutes(10);
    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

    @Bean
    JWKSource<SecurityContext> signingKey(SignInSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.keys())));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(PlatformSettings platform) {
        return AuthorizationServerSettings.builder().issuer(platform.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(SignInSettings settings) {
        RegisteredClient portal = RegisteredClient.withId("ciclo-portal")
                .clientId("ciclo-portal")
                .clientName("Ciclo")
                // Long and random, compared in constant time; hashing it would only slow down each exchange.
                .clientSecret("{noop}" + settings.portalClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                .redirectUri(settings.portal() + "/login/oauth2/code/ciclo")
                .postLogoutRedirectUri(settings.portal() + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(withProofKey())
                .tokenSettings(tokens())
                .build();
        RegisteredClient cli = RegisteredClient.withId("ciclo-cli")
                .clientId("ciclo-cli")
                .clientName("Ciclo, riga di comando")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.TOKEN_EXCHANGE)
                .redirectUri("http://127.0.0.1/cli")
                .scope(OidcScopes.OPENID)
                .clientSettings(withProofKey())
                .tokenSettings(tokens())
                .build();
        return new InMemoryRegisteredClientRepository(portal, cli);
    }

    private static ClientSettings withProofKey() {
        return ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build();
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(Duration.ofMinutes(2))
                .accessTokenTimeToLive(ACCESS)
                .refreshTokenTimeToLive(OpenSessions.LONGEST)
                .reuseRefreshTokens(false)
                .build();
    }

    @Bean
    OpenSessions openSessions(EndedSessions ended, Revocations services, Clock clock) {
        return new OpenSessions(ended, services::over, clock);
    }

    @Bean
    OAuth2AuthorizationService authorizations(OpenSessions sessions, Clock clock) {
        return new Authorizations(sessions, clock);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(
            Memberships memberships, Upstreams upstreams, Sicurezza sicurezza, Clock clock) {
        return new TokenClaims(memberships, upstreams, sicurezza, clock);
    }

    @Bean
    EnteTokens enteTokens(JwtEncoder encoder, PlatformSettings platform, Clock clock) {
        return new EnteTokens(encoder, platform.issuer(), clock);
    }

    @Bean
    JwtEncoder tokenEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    @Order(10)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            RegisteredClientRepository clients,
            OAuth2AuthorizationService authorizations,
            OpenSessions sessions,
            SignInSettings settings,
            Limits limits,
            LimitSettings limitSettings,
            Clock clock)
            throws Exception {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        PublicExchange publicExchange = new PublicExchange(clients);
        http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        configured -> configured
                                .oidc(oidc -> oidc.logoutEndpoint(
                                        out -> out.logoutResponseHandler(signedOut(authorizations, sessions))))
                                .clientAuthentication(client -> client.authenticationConverter(publicExchange)
                                        .authenticationProvider(publicExchange)))
                .addFilterBefore(
                        new TokenLimitFilter(limits, limitSettings, "/oauth2/token"), SecurityContextHolderFilter.class)
                .addFilterAfter(new OpenSessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterAfter(new FreshSignInFilter(clock), OpenSessionFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .headers(headers -> headers(headers, settings));
        return http.build();
    }

    /** Who signs out ends the session wherever it is used, and goes back to the client. */
    private static AuthenticationSuccessHandler signedOut(
            OAuth2AuthorizationService authorizations, OpenSessions sessions) {
        AuthenticationSuccessHandler back = new OidcLogoutAuthenticationSuccessHandler();
        return (request, response, out) -> {
            OidcIdToken shown = out instanceof OidcLogoutAuthenticationToken token ? token.getIdToken() : null;
            OAuth2Authorization of = shown == null ? null : authorizations.findByToken(shown.getTokenValue(), ID_TOKEN);
            sessions.over(of == null ? null : Authorizations.who(of));
            back.onAuthenticationSuccess(request, response, out);
        };
    }

    @Bean
    Upstreams upstreams(SignInSettings settings, PlatformSettings platform) {
        return Upstreams.of(settings.upstream(), platform.issuer());
    }

    @Bean
    Identities identities(Register register, Clock clock) {
        return new Identities(register, clock);
    }

    @Bean
    HomeEnti homeEnti(Register register) {
        return new HomeEnti(register);
    }

    @Bean
    Sealing sealing(SignInSettings settings) {
        return new SealedByFile(settings.keys());
    }

    @Bean
    SecondFactors secondFactors(Register register, Sealing sealing, Clock clock) {
        return new SecondFactors(register, sealing, clock);
    }

    @Bean
    @Order(20)
    SecurityFilterChain signInChain(
            HttpSecurity http,
            People people,
            Passwords passwords,
            SecondFactors factors,
            Clock clock,
            SignInPage page,
            SignInSettings settings,
            PlatformSettings platform,
            PasskeyFilters passkeys,
            Upstreams upstreams,
            Identities identities,
            ExternalSignIn external,
            OpenSessions sessions,
            Sicurezza sicurezza)
            throws Exception {
        // Not a bean: Spring would ask it a second time after each refusal, and each mistake would count twice.
        SignInProvider signIn =
                new SignInProvider(people, passwords, factors, SignInLimits.ofPasswords(clock), sicurezza);
        CodeFilter code = new CodeFilter(factors, SignInLimits.ofCodes(clock), sessions, clock);
        code.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        code.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        code.setAuthenticationSuccessHandler(onwards(sessions, settings));
        code.setAuthenticationFailureHandler(page::codeRefused);
        http.securityMatcher(
                        SignInPage.PATH,
                        SignInPage.PATH + "/**",
                        "/accesso.js",
                        "/ciclo.css",
                        "/ciclo.svg",
                        "/vendor/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(SecurityPage.PATH, SecurityPage.PATH + "/**")
                                .access(new RecentSignIn(upstreams, platform.stepUp(), clock))
                                .anyRequest()
                                .permitAll())
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .loginProcessingUrl(SignInPage.PATH)
                        .successHandler(onwards(sessions, settings))
                        .failureHandler(page::refused))
                .addFilterAfter(new OpenSessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterAfter(code, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(denied(page)))
                .headers(headers -> headers(headers, settings));
        if (!upstreams.all().isEmpty()) {
            http.oauth2Login(login -> login.loginPage(SignInPage.PATH)
                    .clientRegistrationRepository(upstreams)
                    .authorizedClientRepository(new NoTokensKept())
                    .authorizationEndpoint(out -> out.authorizationRequestResolver(external))
                    .redirectionEndpoint(back -> back.baseUri(Upstreams.RETURN + "*"))
                    .userInfoEndpoint(who -> who.oidcUserService(new BoundUsers(upstreams, identities, clock)))
                    .successHandler(onwards(sessions, settings))
                    .failureHandler(external::failed));
        }
        passkeys.signIn(clock)
                .forEach(filter -> http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class));
        passkeys.registration().forEach(filter -> http.addFilterAfter(filter, AuthorizationFilter.class));
        return http.build();
    }

    /** To the page that asked for the sign-in, else to the portal. */
    private static AuthenticationSuccessHandler onwards(OpenSessions sessions, SignInSettings settings) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setDefaultTargetUrl(settings.portal() + "/");
        return (request, response, who) -> {
            sessions.begin(request, who);
            handler.onAuthenticationSuccess(request, response, who);
        };
    }

    /** A form without its token, or a page that needs a fresher sign-in. */
    private static AccessDeniedHandler denied(SignInPage page) {
        RequestCache cache = new HttpSessionRequestCache();
        return (request, response, failure) -> {
            if (failure instanceof CsrfException) {
                page.stale(request, response, failure);
                return;
            }
            if (request.getMethod().equals("GET")) {
                cache.saveRequest(request, response);
            }
            response.sendRedirect(SignInPage.PATH);
        };
    }

    /** Under HTTPS the cookie is for HTTPS alone, and for this host alone. */
    @Bean
    ServletContextInitializer sessionCookie(PlatformSettings platform) {
        return context -> {
            if (platform.issuer().startsWith("https:")) {
                context.getSessionCookieConfig().setSecure(true);
                context.getSessionCookieConfig().setName("__Host-ciclo-signin");
            }
        };
    }

    /** The redirect after signing in leads to the portal, and a browser asks the policy of the form about that too. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, SignInSettings settings) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
                                + "img-src 'self' data:; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                                + "form-action 'self' " + settings.portal()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .crossOriginResourcePolicy(Customizer.withDefaults());
    }
}
