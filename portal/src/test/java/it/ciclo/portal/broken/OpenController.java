// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.broken;

import it.ciclo.portal.broken.ring.Ring;
import org.springframework.web.client.RestClient;

/** Public, and calls a service by itself. */
public final class OpenController {

    final RestClient services = RestClient.create();
    final LoosePage page = new LoosePage(Ring.NAME);
}
