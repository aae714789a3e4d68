// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Sospensione;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An ente as last heard of.
 *
 * @param sospensione why it is read and not written; null where it is not suspended
 * @param estinzione absent where it lives on
 */
public record Ente(
        TenantId tenant,
        EnteState state,
        boolean demo,
        EnteProfile profile,
        @Nullable Sospensione sospensione,
        @Nullable Estinzione estinzione) {

    public Ente {
        Objects.requireNonNull(tenant);
        Objects.requireNonNull(state);
        Objects.requireNonNull(profile);
    }

    /** One that is not suspended and lives on. */
    public Ente(TenantId tenant, EnteState state, boolean demo, EnteProfile profile) {
        this(tenant, state, demo, profile, null, null);
    }

    /** Whether on that day another has succeeded it: then it is only read. */
    public boolean isExtinctOn(LocalDate day) {
        return estinzione != null && estinzione.isOn(day);
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
