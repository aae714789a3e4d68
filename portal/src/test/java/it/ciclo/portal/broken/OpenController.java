// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.broken;

import it.ciclo.portal.broken.ring.Ring;
import it.ciclo.portal.client.People;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** Public, calls a service by itself and names people as it likes. */
public final class OpenController {

    final RestClient services = RestClient.create();
    final People.Names names = new People.Names(Map.of());
    final LoosePage page = new LoosePage(Ring.NAME);
}
