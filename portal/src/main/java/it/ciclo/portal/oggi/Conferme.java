// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.FusioniClient;
import it.ciclo.portal.client.FusioniClient.Fine;
import it.ciclo.portal.client.MandatiClient;
import it.ciclo.portal.client.MandatiClient.Proposto;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.oggi.OggiPage.Avviso;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a consortium has prepared and the segretario decides, and the end her ente has agreed to. A page is never lost for what nobody answers here. */
@Component
class Conferme {

    private final MandatiClient mandati;
    private final FusioniClient fusioni;

    Conferme(MandatiClient mandati, FusioniClient fusioni) {
        this.mandati = mandati;
        this.fusioni = fusioni;
    }

    List<Avviso> of(Acting acting) {
        if (!acting.is(Role.SEGRETARIO) || acting.estintoDal() != null) {
            return List.of();
        }
        var successioni = PrimiGiorni.answered(() -> fusioni.successioni(acting));
        return of(
                acting,
                PrimiGiorni.answered(() -> mandati.proposti(acting)),
                successioni == null ? null : successioni.fini());
    }

    static List<Avviso> of(Acting acting, @Nullable List<Proposto> proposti, @Nullable List<Fine> fini) {
        List<Avviso> all = new ArrayList<>();
        boolean ends = false;
        for (Fine one : fini == null ? List.<Fine>of() : fini) {
            if (one.annullata() == null && one.confermataIl() != null) {
                ends = true;
                all.add(new Avviso(
                        "risk",
                        t("oggi.fine.confermata", Formats.date(one.dal()), one.successore()),
                        acting.at("persone/successioni"),
                        t("oggi.guarda")));
            }
        }
        // Who has agreed to one end has no other left to decide.
        for (Fine one : ends || fini == null ? List.<Fine>of() : fini) {
            if (one.isOpen()) {
                all.add(new Avviso(
                        "risk",
                        t("oggi.fusione", one.successore(), Formats.date(one.dal())),
                        acting.at("persone/successioni"),
                        t("oggi.decidi")));
            }
        }
        for (Proposto one : proposti == null ? List.<Proposto>of() : proposti) {
            if (one.confermatoIl() == null && !one.stato().equals("FINITO")) {
                all.add(new Avviso(
                        "info",
                        t(
                                "oggi.mandato",
                                t("mandati.organo." + one.organo()),
                                Formats.date(one.dal()),
                                Formats.date(one.al())),
                        acting.at("persone/mandati/" + one.id() + "/conferma"),
                        t("oggi.mandato.link")));
            }
        }
        return all;
    }
}
