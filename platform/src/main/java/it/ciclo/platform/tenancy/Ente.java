// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import java.util.Objects;

/** An ente as last heard of. */
public record Ente(TenantId tenant, EnteState state, boolean demo, EnteProfile profile) {

    public Ente {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(state);
        Objects.requireNonNull(profile);
    }

    public boolean isActive() {
        return state == EnteState.ACTIVE;
    }

    /** Brought in, and not confirmed by its own people yet. */
    public boolean isComingIn() {
        return state == EnteState.ONBOARDING;
    }
}
