// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.Role;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.platform.permission.Scope;
import it.ciclo.platform.tenancy.TenantContext;

/** A year whose Piano is still a draft is not shown to roles that reach only what is approved. */
public final class Visibility {

    private final PermissionMatrix matrix;

    public Visibility(PermissionMatrix matrix) {
        this.matrix = matrix;
    }

    /** @param action as the matrix calls it */
    public boolean reaches(Annata annata, String action) {
        Permission permission = matrix.action(action);
        Scope scope = permission == null
                ? null
                : permission.scopeOf(Role.valueOf(TenantContext.current().role()));
        return scope != Scope.PIANO_APPROVED || annata.inVigore();
    }

    /** Whether the acting role reaches only what an organ approved. */
    public boolean seesOnlyApproved(String action) {
        Permission permission = matrix.action(action);
        return permission != null
                && permission.scopeOf(Role.valueOf(TenantContext.current().role())) == Scope.PIANO_APPROVED;
    }
}
