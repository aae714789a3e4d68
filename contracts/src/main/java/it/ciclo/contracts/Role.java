// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

/** In which hat a person acts. Closed: each has a column in the permission matrix. */
public enum Role {
    SEGRETARIO,
    DIRETTORE_GENERALE,
    RESPONSABILE,
    DIPENDENTE,
    SINDACO,
    GIUNTA,
    OIV,
    PERSONALE,
    REVISORE,
    EDITOR,
    CONSORTIUM_ADMIN,
    OPERATOR,
    CITIZEN;

    /** Written as the acting role by automatic jobs; not a role that a membership can give. */
    public static final String SISTEMA = "SISTEMA";
}
