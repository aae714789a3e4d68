// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import it.ciclo.portal.client.Consorzi.Provata;
import it.ciclo.portal.client.Consorzi.Richiesta;
import java.util.List;
import java.util.UUID;

/** A sheet that was read and looked at, kept in the session until it is loaded. */
record Anteprima(UUID id, UUID consorzio, String file, List<Richiesta> richieste, List<Provata> provate) {

    static final String NAME = Anteprima.class.getName();
}
