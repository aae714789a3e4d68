// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.session.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Who administers which consortium, in this request. */
record Consorzio(Io io, UUID id, String nome, String token) {

    /** @throws ServiceAnswer 404 where it is none of hers */
    static Consorzio of(Desk desk, HttpServletRequest request, UUID id) {
        Io io = desk.io(request);
        String name = io.consorzi().stream()
                .filter(c -> c.id().equals(id))
                .map(Io.Consorzio::nome)
                .findFirst()
                .orElseThrow(() -> new ServiceAnswer(Desk.notHere()));
        return new Consorzio(io, id, name, desk.token(request));
    }

    String at(String rest) {
        return "/consorzi/" + id + rest;
    }

    Head head(String title) {
        return Head.of(title).under(nome, at(""));
    }
}
