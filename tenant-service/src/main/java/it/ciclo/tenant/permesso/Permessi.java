// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.permesso;

import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do in an ente at a moment, row by row of the matrix: the filters that admit a request ask the same rows.
 *
 * @param accessoIl when the person last proved who she is; null where the token does not say
 * @param minuti for how long that does for what needs a fresh sign-in
 */
record Permessi(boolean confermato, @Nullable Instant accessoIl, long minuti, List<Permesso> permessi) {

    /** Why a row cannot be used just now. */
    enum Ostacolo {
        /** No role of hers has it. */
        RUOLO,
        /** The ente has not confirmed yet that it is there. */
        CONFERMA,
        /** Another ente has succeeded this one: it is only read. */
        ESTINTO,
        /** Her sign-in is too old for it. */
        ACCESSO
    }

    /** @param portata null where the role reaches everything of the ente */
    record Ruolo(Role ruolo, @Nullable Scope portata) {}

    /**
     * @param scrive whether it changes something
     * @param ruoli the roles she holds today that have it
     * @param altri the roles of an ente that have it besides
     * @param privilegiato whether it waits while nobody can say that her role still stands
     * @param accessoRecente whether it needs a fresh sign-in
     * @param ostacolo null where nothing stands in the way
     */
    record Permesso(
            String azione,
            boolean scrive,
            List<Ruolo> ruoli,
            List<Role> altri,
            boolean atto,
            boolean motivo,
            boolean privilegiato,
            boolean accessoRecente,
            @Nullable Ostacolo ostacolo) {}

    /**
     * @param held what the person is in the ente today
     * @param confirmed whether the ente has confirmed
     * @param extinct whether another ente has succeeded it
     * @param fresh whether her sign-in is recent
     */
    static List<Permesso> of(
            List<Permission> matrix, Set<Role> held, boolean confirmed, boolean extinct, boolean fresh) {
        return matrix.stream()
                .filter(row -> row.access() == Access.MEMBER)
                .map(row -> of(row, held, confirmed, extinct, fresh))
                .toList();
    }

    private static Permesso of(Permission row, Set<Role> held, boolean confirmed, boolean extinct, boolean fresh) {
        List<Ruolo> mine = Arrays.stream(Role.values())
                .filter(role -> held.contains(role) && row.allows(role))
                .map(role -> new Ruolo(role, row.scopeOf(role)))
                .toList();
        List<Role> others = Arrays.stream(Role.values())
                .filter(role -> role != Role.CONSORTIUM_ADMIN
                        && role != Role.OPERATOR
                        && !held.contains(role)
                        && row.allows(role))
                .toList();
        return new Permesso(
                row.action(),
                !row.method().equals("GET"),
                mine,
                others,
                row.act(),
                row.reason(),
                row.privileged(),
                row.stepUp(),
                ostacolo(row, mine, confirmed, extinct, fresh));
    }

    /** In the order in which a request would meet them. */
    private static @Nullable Ostacolo ostacolo(
            Permission row, List<Ruolo> mine, boolean confirmed, boolean extinct, boolean fresh) {
        if (mine.isEmpty()) {
            return Ostacolo.RUOLO;
        }
        boolean prepares = mine.stream().anyMatch(r -> r.ruolo() == Role.CONSORTIUM_ADMIN);
        if (!confirmed && !prepares && !row.beforeConfirmation()) {
            return Ostacolo.CONFERMA;
        }
        if (extinct && !row.isForTheExtinct()) {
            return Ostacolo.ESTINTO;
        }
        return row.stepUp() && !fresh ? Ostacolo.ACCESSO : null;
    }
}
