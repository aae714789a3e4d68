// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and it is not all. */
final class SecondFactorNeeded extends AuthenticationException {

    private final transient PendingSignIn pending;

    SecondFactorNeeded(PendingSignIn pending) {
        super("second factor needed");
        this.pending = pending;
    }

    PendingSignIn pending() {
        return pending;
    }
}
