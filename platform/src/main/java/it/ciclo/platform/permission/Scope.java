// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.permission;

/** How far a role reaches where it does not reach everything. */
public enum Scope {
    /** Objects of the unit of one's own membership. */
    OWN_UNIT,
    /** OWN_UNIT is not needed, but the unit must have nobody who answers for it today. */
    UNIT_WITHOUT_RESPONSABILE,
    /** Objectives that name the person: who answers or stands in for them, and who works on them. */
    OWN_OBJECTIVE,
    /** From the approval of the Piano on. */
    PIANO_APPROVED,
    /** Entries about documents, not about single objectives. */
    DOCUMENTS
}
