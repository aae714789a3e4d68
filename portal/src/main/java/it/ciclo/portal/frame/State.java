// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.portal.client.ObjectiveRow.Semaforo;

/** Shape and words of a state. @param kind ok, risk, late or none */
public record State(String kind, String text) {

    public static State of(Semaforo semaforo) {
        String kind = switch (semaforo) {
            case IN_LINEA, RAGGIUNTO -> "ok";
            case A_RISCHIO, PARZIALE -> "risk";
            case NON_IN_LINEA, NON_RAGGIUNTO -> "late";
            case NON_ANCORA, NON_CALCOLABILE, NEUTRALIZZATO -> "none";
        };
        return new State(kind, Texts.t("semaforo." + semaforo));
    }
}
