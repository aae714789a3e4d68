// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import java.time.LocalDate;
import java.util.List;

/** One ente with what one person is in it. */
record OneEnte(List<Membership> held) implements Memberships {

    @Override
    public Standing standing(TenantId tenant, PersonId person) {
        return new Standing(ente(tenant), held);
    }

    @Override
    public Ente ente(TenantId tenant) {
        return new Ente(
                tenant,
                EnteState.ACTIVE,
                false,
                new EnteProfile(
                        "Comune di Esempio",
                        "Bergamo",
                        "BG",
                        "Via Marconi 19",
                        "24065",
                        null,
                        "016128",
                        "E704",
                        "81003470168",
                        null,
                        "info@esempio.test",
                        "pec@esempio.test",
                        5300,
                        30));
    }

    @Override
    public List<Membership> holders(TenantId tenant, Role role, UnitaId unita, LocalDate day) {
        return held;
    }

    @Override
    public List<Membership> holders(TenantId tenant, Role role, LocalDate day) {
        return held;
    }
}
