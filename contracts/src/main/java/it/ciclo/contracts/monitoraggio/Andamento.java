// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.monitoraggio;

/** How an objective goes, as its unit says. */
public enum Andamento {
    IN_LINEA,
    A_RISCHIO,
    NON_IN_LINEA
}
