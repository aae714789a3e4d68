// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.client.Io;
import it.ciclo.portal.client.Refused;
import it.ciclo.portal.client.ServiceAnswer;
import it.ciclo.portal.frame.Frame;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Desk;
import it.ciclo.portal.session.PortalSession;
import it.ciclo.portal.session.PortalSession.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.web.servlet.View;

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

    /** What an administrator does; the entries of the navigation, in its order. */
    enum Parte {
        COMUNI(""),
        MODELLI("/modelli"),
        MANDATI("/mandati"),
        FUSIONI("/fusioni"),
        ELENCO("/elenco"),
        AMMINISTRATORI("/amministratori");

        private final String path;

        Parte(String path) {
            this.path = path;
        }

        private String label() {
            return t("consorzio.nav." + this);
        }
    }

    /** Of the page of that part. */
    Head head(Parte parte, String title) {
        return Head.of(title)
                .of(new Frame.Consorzio(
                        nome,
                        Arrays.stream(Parte.values())
                                .map(p -> new Frame.Link(p.label(), at(p.path), p == parte))
                                .toList()));
    }

    /** Of a page below that of the part. */
    Head below(Parte parte, String title) {
        return head(parte, title).under(parte.label(), at(parte.path));
    }

    /** After a button: the page again, with what was done or why not. */
    static <T> View said(HttpServletRequest request, Esito<T> esito, String page, String done) {
        String why = esito.fold(_ -> null, Refused::sentence);
        notice(request, why == null ? "ok" : "late", why == null ? done : why);
        return Pages.see(page);
    }

    /** What can be put right in the form; anything else is not about it. */
    static Refused corrected(Refused why) {
        if (why.status() != 422) {
            throw new ServiceAnswer(why);
        }
        return why;
    }

    static void notice(HttpServletRequest request, String kind, String text) {
        PortalSession.of(request).notice(new Notice(kind, text));
    }
}
