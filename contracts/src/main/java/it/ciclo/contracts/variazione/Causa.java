// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.variazione;

/** What made a variazione necessary. */
public enum Causa {
    EVENTO_IMPREVEDIBILE,
    RISORSE,
    ESITO_MONITORAGGIO,
    NUOVA_NORMA,
    ALTRO
}
