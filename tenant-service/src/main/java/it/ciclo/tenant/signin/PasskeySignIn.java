// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.tenant.passkey.Handles;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/** What a device has signed becomes a person id. The device has verified who holds it, so nothing else is asked. */
final class PasskeySignIn implements AuthenticationManager {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");

    private final WebAuthnRelyingPartyOperations passkeys;
    private final Clock clock;

    PasskeySignIn(WebAuthnRelyingPartyOperations passkeys, Clock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            PersonId person = Handles.person(
                    passkeys.authenticate(((WebAuthnAuthenticationRequestToken) asked).getWebAuthnRequest())
                            .getId());
            SECURITY.info("signed in with a passkey person={}", person);
            return UsernamePasswordAuthenticationToken.authenticated(
                    person.toString(),
                    null,
                    List.of(SignInFactors.proof(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, clock.instant())));
        } catch (RuntimeException refused) {
            // The library says what is wrong by exceptions of its own: unknown key, foreign origin, old challenge, bad
            // signature.
            SECURITY.warn("passkey refused reason={}", refused.getClass().getSimpleName());
            throw new BadCredentialsException("refused", refused);
        }
    }
}
