// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client library that is not Spring's signs in at our server by what the server says of itself. */
class ThirdPartyClientTest {

    @Test
    void itFindsTheEndpointsSignsInAndBelievesTheIdToken() throws Exception {
        Comune comune = Comune.onboarded("Lovere");
        OIDCProviderMetadata server = OIDCProviderMetadata.resolve(new Issuer(Running.ISSUER));
        ClientID client = new ClientID("ciclo-portal");
        URI redirect = URI.create(Running.PORTAL + "/login/oauth2/code/ciclo");
        CodeVerifier verifier = new CodeVerifier();
        State state = new State();
        Nonce nonce = new Nonce();
        URI request = new AuthenticationRequest.Builder(new ResponseType("code"), new Scope("openid"), client, redirect)
                .endpointURI(server.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();

        Client browser = new Client();
        browser.get(request.toString(), Map.of("Accept", "text/html"));
        Client.Answer signedIn = browser.signIn(comune.segretario(), comune.password());
        Client.Answer back = browser.get(signedIn.header("Location"), Map.of("Accept", "text/html"));

        AuthenticationResponse response = AuthenticationResponseParser.parse(URI.create(back.header("Location")));
        assertThat(response.indicatesSuccess()).isTrue();
        assertThat(response.getState()).isEqualTo(state);
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        OIDCTokenResponse tokens = (OIDCTokenResponse) OIDCTokenResponseParser.parse(new TokenRequest.Builder(
                        server.getTokenEndpointURI(),
                        new ClientSecretBasic(client, new Secret(Running.PORTAL_SECRET)),
                        new AuthorizationCodeGrant(code, redirect, verifier))
                .build()
                .toHTTPRequest()
                .send());
        var claims = new IDTokenValidator(
                        server.getIssuer(),
                        client,
                        JWSAlgorithm.RS256,
                        server.getJWKSetURI().toURL())
                .validate(tokens.getOIDCTokens().getIDToken(), nonce);

        assertThat(claims.getAuthenticationTime()).isNotNull();
        assertThat(claims.getAMR()).extracting(Object::toString).containsExactly("pwd");
    }
}
