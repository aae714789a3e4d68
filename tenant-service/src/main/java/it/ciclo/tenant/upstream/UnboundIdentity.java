// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** A server vouches for somebody whom nobody here has claimed to be. */
public final class UnboundIdentity extends OAuth2AuthenticationException {

    private final String issuer;
    private final String subject;

    UnboundIdentity(String issuer, String subject) {
        super(new OAuth2Error("unbound_identity"));
        this.issuer = issuer;
        this.subject = subject;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }
}
