// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** A server vouches, but has not made as sure as it must. */
public final class WeakIdentity extends OAuth2AuthenticationException {

    WeakIdentity() {
        super(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED, "acr", null));
    }
}
