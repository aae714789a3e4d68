// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

/**
 * On how much a grado rests.
 *
 * @param conGrado objectives that have a grado
 * @param settori of which an objective has a grado
 * @param pesoCoperto their weight in whole percent of all weights
 */
public record Copertura(int conGrado, int obiettivi, int settori, int pesoCoperto) {

    public boolean partial() {
        return conGrado > 0 && conGrado < obiettivi;
    }
}
