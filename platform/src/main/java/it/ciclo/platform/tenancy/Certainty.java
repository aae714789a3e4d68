// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.Memberships.Standing;

/** For privileged actions: what a person is in an ente, known for certain. */
@FunctionalInterface
public interface Certainty {

    /** Of whoever keeps the register: what it knows is so. */
    Certainty OF_THE_REGISTER = (_, _, known) -> known;

    /**
     * @param known what the local copy says
     * @return the same while it can be relied on, else what the register says now
     * @throws it.ciclo.platform.problem.ProblemException 503 when it cannot be asked
     */
    Standing of(TenantId tenant, PersonId person, Standing known);
}
