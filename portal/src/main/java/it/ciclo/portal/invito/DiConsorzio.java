// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.AmministratoriClient;
import it.ciclo.portal.client.AmministratoriClient.Accettato;
import it.ciclo.portal.client.ConsorziClient.Esito;
import it.ciclo.portal.frame.Formats;

/** To administer a consortium. */
record DiConsorzio(AmministratoriClient client) implements Invitante {

    @Override
    public String indirizzo() {
        return "/invito-consorzio/";
    }

    @Override
    public Esito<Offerta> offer(String visitor, String segreto) {
        return client.offer(visitor, segreto)
                .map(offer -> new Offerta(
                        offer.consorzio(),
                        t(
                                "amministratori.offerta",
                                offer.nome() + " " + offer.cognome(),
                                Formats.date(offer.scadeIl())),
                        offer.email()));
    }

    @Override
    public Esito<String> accept(String visitor, String segreto, String username, String password) {
        return client.accept(visitor, segreto, username, password).map(DiConsorzio::in);
    }

    @Override
    public Esito<String> acceptAs(String token, String segreto) {
        return client.acceptAs(token, segreto).map(DiConsorzio::in);
    }

    private static String in(Accettato accepted) {
        return "/consorzi/" + accepted.consorzio();
    }
}
