// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.permission.Scope;
import it.ciclo.platform.tenancy.TenantContext;

/** Whose files whoever asks may read: all, or only those of objectives that name the person, as the matrix says. */
final class Readers {

    private final PermissionMatrix matrix;
    private final Incaricati incaricati;

    Readers(PermissionMatrix matrix, Incaricati incaricati) {
        this.matrix = matrix;
        this.incaricati = incaricati;
    }

    boolean mayRead(TenantContext who, ObjectiveId objective) {
        Permission permission = matrix.action("ReadProva");
        boolean own = permission != null && permission.scopeOf(Role.valueOf(who.role())) == Scope.OWN_OBJECTIVE;
        return !own || incaricati.names(who.tenant(), objective, who.person());
    }
}
