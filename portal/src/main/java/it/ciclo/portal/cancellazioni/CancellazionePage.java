// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cancellazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.RightsClient.Cancellazione;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;

/**
 * One request, to be decided.
 *
 * @param aperta whether it still waits
 * @param mia whether who looks at it has asked: then somebody else confirms
 */
public record CancellazionePage(
        String indietro,
        String azione,
        String persona,
        String atto,
        String motivo,
        String chiesta,
        boolean aperta,
        boolean mia) {

    static CancellazionePage of(Acting acting, Cancellazione c, People.Names names) {
        return new CancellazionePage(
                acting.at("cancellazioni"),
                acting.at("cancellazioni/" + c.id()),
                names.full(c.persona()),
                Acts.full(c.atto()),
                c.motivo(),
                t("cancellazioni.da.il", names.full(c.chiestaDa()), Formats.dateTime(c.chiestaIl())),
                c.aperta(),
                c.isOf(acting, acting.io().id()));
    }
}
