// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.persone;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.InvitiClient.Invito;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import org.jspecify.annotations.Nullable;

/**
 * What is done with one invitation: a new link, or its end.
 *
 * @param avviso what was given before and is worth nothing afterwards; absent where nothing was
 */
public record InvitoPage(
        String titolo,
        String lead,
        String effetto,
        @Nullable String avviso,
        String azione,
        String indietro,
        String bottone,
        boolean motivo) {

    static InvitoPage invio(Acting acting, Invito i, boolean posta) {
        String how = posta ? ".posta" : "";
        return new InvitoPage(
                t("inviti.invio.titolo" + how, i.fullName()),
                chi(i),
                t("inviti.invio.effetto" + how),
                i.scadeIl() == null ? null : t("inviti.invio.avviso", Formats.date(i.scadeIl())),
                acting.at("persone/inviti/" + i.id() + "/invio"),
                acting.at("persone/inviti"),
                t("inviti.invio" + how),
                false);
    }

    static InvitoPage revoca(Acting acting, Invito i) {
        return new InvitoPage(
                t("inviti.revoca.titolo", i.fullName()),
                chi(i),
                t("inviti.revoca.effetto"),
                null,
                acting.at("persone/inviti/" + i.id() + "/revoca"),
                acting.at("persone/inviti"),
                t("inviti.revoca.bottone"),
                true);
    }

    private static String chi(Invito i) {
        return t("ruolo." + i.ruolo()) + " · " + i.email();
    }
}
