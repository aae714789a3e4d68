// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.permission;

import it.ciclo.contracts.Role;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the matrix: an endpoint and who may use it.
 *
 * @param path template of the whole path, {@code /enti/{tenant}/obiettivi/{id}}
 * @param action the command, or what is read
 * @param scope for the roles that reach only so far; the feature that knows the object checks it
 * @param act whether number and date of an act are required
 * @param reason whether a reason is required
 * @param beforeConfirmation whether the people of an ente may do it before the ente has confirmed that it is there
 * @param privileged whether a copy of the memberships that may be out of date does not do for it
 * @param file whether the body is a file: it is not read beforehand, and has a limit of its own
 * @param whileSuspended whether it goes on in an ente that is suspended although it is no GET: it reads, or takes a right away
 * @param afterExtinction whether it stays possible although it is no GET, once another ente has succeeded this one
 * @param stepUp whether the person must have signed in a moment ago: what is decided here binds the ente
 */
public record Permission(
        String service,
        String method,
        String path,
        String action,
        @Nullable Access access,
        Set<Role> roles,
        Map<Role, Scope> scope,
        boolean act,
        boolean reason,
        boolean beforeConfirmation,
        boolean privileged,
        boolean file,
        boolean afterExtinction,
        boolean stepUp,
        boolean whileSuspended) {

    public Permission {
        Objects.requireNonNull(service);
        Objects.requireNonNull(method);
        Objects.requireNonNull(path);
        Objects.requireNonNull(action);
        access = access == null ? Access.MEMBER : access;
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        scope = scope == null ? Map.of() : Map.copyOf(scope);
        if (!roles.containsAll(scope.keySet())) {
            throw new IllegalArgumentException(method + " " + path + ": a scope for a role that is not allowed");
        }
        if (access == Access.MEMBER && (roles.isEmpty() || !path.startsWith("/enti/{tenant}/"))) {
            throw new IllegalArgumentException(method + " " + path + ": a row of an ente names its roles");
        }
    }

    /** Whether it can be done in an ente that is no more. */
    public boolean isForTheExtinct() {
        return afterExtinction || method.equals("GET");
    }

    public boolean allows(Role role) {
        return roles.contains(role);
    }

    /** Whether an ente that is suspended lets it pass. */
    public boolean goesOnWhileSuspended() {
        return method.equals("GET") || whileSuspended;
    }

    /** Null when the role reaches everything of the ente. */
    public @Nullable Scope scopeOf(Role role) {
        return scope.get(role);
    }
}
