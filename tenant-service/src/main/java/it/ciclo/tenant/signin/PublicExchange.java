// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets a client without a secret exchange a token: the server knows public clients only with a code and its verifier. What it must
 * hold is the base token itself.
 */
final class PublicExchange implements AuthenticationConverter, AuthenticationProvider {

    private static final String MARK = PublicExchange.class.getName();

    private final RegisteredClientRepository clients;

    PublicExchange(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String client = request.getParameter("client_id");
        boolean mine = AuthorizationGrantType.TOKEN_EXCHANGE.getValue().equals(request.getParameter("grant_type"))
                && client != null
                && request.getParameter("client_secret") == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
        return mine
                ? new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null, Map.of(MARK, true))
                : null;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) asked;
        if (!client.getAdditionalParameters().containsKey(MARK)) {
            return null;
        }
        RegisteredClient known = clients.findByClientId(client.getPrincipal().toString());
        if (known == null || !known.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(known, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(kind);
    }
}
