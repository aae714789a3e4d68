// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords in too short a time. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    Duration waiting() {
        return wait;
    }
}
