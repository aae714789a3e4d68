// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Which session somebody signed in to; travels with who she is into codes, refreshes and exchanges. */
record SessionName(String id) implements Serializable {

    /** Null where nobody has signed in. */
    static @Nullable String of(@Nullable Authentication who) {
        return who != null && who.getDetails() instanceof SessionName(String id) ? id : null;
    }
}
