// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.smvp;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ModelliClient.Visto;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.smvp.SmvpAnswer.Regole;
import java.util.List;

/** A version of the ente's rules, about to be given to the consortium. @param gia when it was given before */
public record Offerta(String titolo, String lead, String indirizzo, String versione, List<String> gia) {

    static Offerta of(Acting acting, Regole regole, Visto visto) {
        String number = String.valueOf(regole.version());
        return new Offerta(
                t("modelli.offri.titolo", number),
                t("modelli.offri.lead", visto.consorzio()),
                acting.address(),
                number,
                visto.offerte().stream()
                        .filter(o -> o.versione() == regole.version())
                        .map(o -> t("modelli.offerta.di.versione", number, Formats.date(o.offertaIl())))
                        .toList());
    }
}
