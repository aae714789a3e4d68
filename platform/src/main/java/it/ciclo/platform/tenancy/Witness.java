// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import java.util.UUID;

/** Whoever runs the platform reads in an ente only while an access of hers is open there, and each reading is written down first. */
@FunctionalInterface
public interface Witness {

    /** Where nobody can write it down nobody of the platform gets in. */
    Witness NOBODY = _ -> {
        throw new ProblemException(404, Problem.of("NOT_FOUND"));
    };

    /** @param place below the ente, without what was asked in the query */
    record Reading(TenantId tenant, PersonId person, String action, String place) {}

    /**
     * The reading stands in the register of the ente when this returns.
     *
     * @return the access it is part of
     * @throws ProblemException 404 when none is open, 503 when it cannot be written down
     */
    UUID reads(Reading reading);
}
