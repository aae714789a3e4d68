// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Consorzi.Iniziato;
import it.ciclo.portal.client.ConsorziClient;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.frame.Formats;

/** Into an ente, in a role. */
record DiEnte(ConsorziClient client) implements Invitante {

    @Override
    public String indirizzo() {
        return "/invito/";
    }

    @Override
    public Esito<Offerta> offer(String visitor, String segreto) {
        return client.offer(visitor, segreto)
                .map(offer -> new Offerta(
                        offer.ente(),
                        t(
                                "invito.lead",
                                offer.nome() + " " + offer.cognome(),
                                t("ruolo." + offer.ruolo()),
                                Formats.date(offer.scadeIl())),
                        offer.email()));
    }

    @Override
    public Esito<String> accept(String visitor, String segreto, String username, String password) {
        return client.accept(visitor, segreto, username, password).map(DiEnte::in);
    }

    @Override
    public Esito<String> acceptAs(String token, String segreto) {
        return client.acceptAs(token, segreto).map(DiEnte::in);
    }

    private static String in(Iniziato accepted) {
        return "/enti/" + accepted.tenant();
    }
}
