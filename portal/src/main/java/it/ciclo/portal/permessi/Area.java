// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.permessi;

import it.ciclo.portal.frame.Texts;

/** What the actions of the matrix are grouped by; their words stand in the bundle under {@code permesso.<area>.<action>}. */
enum Area {
    OBIETTIVI,
    PIANO,
    VALORI,
    MONITORAGGIO,
    RELAZIONE,
    ANNO,
    SMVP,
    ENTE,
    SE;

    String titolo() {
        return Texts.t("permessi.area." + this);
    }

    boolean has(String action) {
        return Texts.has(key(action));
    }

    String words(String action) {
        return Texts.t(key(action));
    }

    private String key(String action) {
        return "permesso." + this + "." + action;
    }
}
