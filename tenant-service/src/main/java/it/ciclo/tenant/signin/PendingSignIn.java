// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The password was right, the code has yet to come: nobody is signed in. */
record PendingSignIn(String id, Instant at) implements Serializable {

    private static final String NAME = PendingSignIn.class.getName();

    static final Duration LASTS = Duration.ofMinutes(5);

    PersonId person() {
        return PersonId.of(id);
    }

    boolean isOver(Instant now) {
        return at.plus(LASTS).isBefore(now);
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, this);
    }

    static @Nullable PendingSignIn of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof PendingSignIn pending ? pending : null;
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
