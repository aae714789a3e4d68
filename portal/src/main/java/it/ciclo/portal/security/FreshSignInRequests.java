// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.security;

import it.ciclo.portal.session.FreshSignIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Before a step that needs a fresh sign-in the provider is told to ask for it ({@code prompt=login}); and it is told from which ente
 * somebody comes ({@code ente}), and whether a session of hers is over ({@code sessione}).
 */
final class FreshSignInRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    FreshSignInRequests(ClientRegistrationRepository clients) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(
                clients, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return fresh(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return fresh(request, usual.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest fresh(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest asked) {
        if (asked == null) {
            return null;
        }
        Map<String, Object> more = new HashMap<>();
        if (request.getParameter(FreshSignIn.PARAMETER) != null) {
            more.put("prompt", "login");
        }
        if (request.getParameter(FreshSignIn.SESSION) != null) {
            more.put(FreshSignIn.SESSION, "finita");
        }
        String ente = request.getParameter(FreshSignIn.ENTE);
        if (ente != null && FreshSignIn.isId(ente)) {
            more.put(FreshSignIn.ENTE, ente);
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> parameters.putAll(more))
                .build();
    }
}
