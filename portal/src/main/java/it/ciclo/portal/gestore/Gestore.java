// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.gestore;

import it.ciclo.contracts.TenantId;
import it.ciclo.portal.client.GestoreClient;
import it.ciclo.portal.client.GestoreClient.Ente;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.web.servlet.View;

/** Who runs the platform, in this request. */
record Gestore(Io io, String token) {

    /** @throws ServiceAnswer 404 for who does not run it */
    static Gestore of(Desk desk, HttpServletRequest request) {
        Io io = desk.io(request);
        if (!io.gestore()) {
            throw new ServiceAnswer(Desk.notHere());
        }
        return new Gestore(io, desk.token(request));
    }

    /** The one that is meant. @throws ServiceAnswer 404 where there is none */
    static <T> T one(List<T> all, Predicate<T> meant) {
        return all.stream().filter(meant).findFirst().orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
    }

    /** As the register calls it: what stands in an address says nothing. @throws ServiceAnswer 404 where there is none */
    Ente ente(GestoreClient client, TenantId tenant) {
        return one(client.enti(token, tenant.toString()), e -> e.tenant().equals(tenant));
    }

    /** After a button: the list, with what was done. */
    static View done(HttpServletRequest request, String list, String said) {
        PortalSession.of(request).notice(new Notice("ok", said));
        return Pages.see(list);
    }
}
