// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.evidence;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;

/** Whom an objective names today; answered by the objectives. */
@FunctionalInterface
public interface Incaricati {

    /** Whether the person answers or stands in for it, or works on it; false where there is no such objective. */
    boolean names(TenantId tenant, ObjectiveId objective, PersonId person);
}
