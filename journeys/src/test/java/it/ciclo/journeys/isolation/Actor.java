// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import org.jspecify.annotations.Nullable;

/**
 * Who sends it.
 *
 * @param name the role, or what the person is without one
 * @param role the role that the request names, null for none
 * @param token null for nobody
 */
record Actor(String name, @Nullable String role, @Nullable String token) {

    boolean isIn(Operation operation) {
        return role != null
                && operation.access().equals("MEMBER")
                && operation.roles().contains(role);
    }

    /** Refused whatever she asks for. */
    boolean isOutOf(Operation operation) {
        return operation.access().equals("MEMBER") && !isIn(operation);
    }
}
