// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An ente as last heard of. @param sospensione why it is read and not written; null where it is not suspended */
public record Ente(
        TenantId tenant,
        EnteState state,
        boolean demo,
        EnteProfile profile,
        @Nullable Sospensione sospensione) {

    public Ente {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(state);
        Objects.requireNonNull(profile);
    }

    /** One that is not suspended. */
    public Ente(TenantId tenant, EnteState state, boolean demo, EnteProfile profile) {
        this(tenant, state, demo, profile, null);
    }

    public boolean isActive() {
        return state == EnteState.ACTIVE;
    }

    /** Suspended after it was active: its people go on reading. */
    public boolean isSuspended() {
        return state == EnteState.SUSPENDED && sospensione != null;
    }

    /** Brought in, and not confirmed by its own people yet. */
    public boolean isComingIn() {
        return state == EnteState.ONBOARDING;
    }
}
