// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.MandatiClient.Proposto;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;

/** What the ente says yes to. */
public record ConfermaPage(String indirizzo, String invio, String lead, String componenti, String fine) {

    static ConfermaPage of(Acting acting, Proposto m) {
        return new ConfermaPage(
                acting.at("persone/mandati"),
                acting.at("persone/mandati/" + m.id() + "/conferma"),
                t("mandati.organo." + m.organo()) + ". "
                        + t(
                                "mandati.atto",
                                m.atto().organo(),
                                m.atto().numero(),
                                Formats.date(m.atto().data())),
                String.join(", ", m.componenti()),
                t("mandati.conferma.fine", Formats.date(m.dal()), Formats.date(m.al())));
    }
}
