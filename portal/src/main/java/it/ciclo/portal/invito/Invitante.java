// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import it.ciclo.portal.client.ConsorziClient.Esito;

/** Who invites: what differs between the kinds of invitations. */
interface Invitante {

    /** @param da who asks @param lead whom, to what and until when @param email where the link was sent */
    record Offerta(String da, String lead, String email) {}

    /** Of the page, up to the secret. */
    String indirizzo();

    /** @param visitor the address from which somebody asks who has not signed in */
    Esito<Offerta> offer(String visitor, String segreto);

    /** Leads to where she is in from now on. */
    Esito<String> accept(String visitor, String segreto, String username, String password);

    /** As above. */
    Esito<String> acceptAs(String token, String segreto);
}
