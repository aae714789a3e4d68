// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.permission;

/** Who may knock at an endpoint at all. */
public enum Access {
    /** Anybody, signed in or not. */
    PUBLIC,
    /** Under an ente: a tenant token, and a membership that gives one of the roles. */
    MEMBER,
    /** Whoever is signed in. */
    PERSON,
    /** Whoever is signed in and administers the consortium of the path. */
    CONSORTIUM,
    /** Whoever is signed in and runs the platform; that gives no way into an ente. */
    OPERATOR,
    /** Other processes of ours, with a secret of their own. */
    INTERNAL
}
