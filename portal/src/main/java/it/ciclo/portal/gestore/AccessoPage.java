// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import it.ciclo.portal.client.GestoreClient.Accesso;
import it.ciclo.portal.frame.State;
import org.jspecify.annotations.Nullable;

/**
 * One access, to be decided or ended.
 *
 * @param mio whether who looks at it has asked: then somebody else approves
 * @param entra where who asked goes in; null while it is not open, and for others
 */
public record AccessoPage(
        String azione,
        String ente,
        String motivo,
        String chiesto,
        State stato,
        @Nullable String come,
        boolean attende,
        boolean aperto,
        boolean mio,
        @Nullable String entra) {

    static AccessoPage of(Accesso a) {
        return new AccessoPage(
                "/gestore/accessi/" + a.id(),
                a.denominazione(),
                a.motivo(),
                AccessiPage.chiesto(a),
                AccessiPage.stato(a),
                AccessiPage.come(a),
                a.chiesto(),
                a.aperto(),
                a.mio(),
                a.aperto() && a.mio() ? "/enti/" + a.tenant() : null);
    }
}
