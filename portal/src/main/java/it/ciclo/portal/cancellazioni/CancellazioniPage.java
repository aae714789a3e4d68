// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.cancellazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.RightsClient.Cancellazione;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked: what waits, and how the others ended. */
public record CancellazioniPage(List<Riga> aperte, List<Riga> decise) {

    /** @param decisa how it ended, by whom and when; null while it waits @param perche why it was taken back */
    public record Riga(
            String indirizzo,
            String persona,
            String atto,
            String motivo,
            String chiesta,
            @Nullable State stato,
            @Nullable String decisa,
            @Nullable String perche) {}

    static CancellazioniPage of(Acting acting, List<Cancellazione> all, People.Names names) {
        return new CancellazioniPage(
                all.stream()
                        .filter(Cancellazione::aperta)
                        .map(c -> riga(acting, c, names))
                        .toList(),
                all.stream()
                        .filter(c -> !c.aperta())
                        .map(c -> riga(acting, c, names))
                        .toList());
    }

    private static Riga riga(Acting acting, Cancellazione c, People.Names names) {
        return new Riga(
                acting.at("cancellazioni/" + c.id()),
                names.full(c.persona()),
                Acts.full(c.atto()),
                c.motivo(),
                t("cancellazioni.da.il", names.full(c.chiestaDa()), Formats.dateTime(c.chiestaIl())),
                c.aperta()
                        ? null
                        : new State(
                                c.stato().equals("CONFERMATA") ? "ok" : "none", t("cancellazioni.stato." + c.stato())),
                c.decisaIl() == null
                        ? null
                        : t("cancellazioni.da.il", names.full(c.decisaDa()), Formats.dateTime(c.decisaIl())),
                c.motivoRitiro());
    }
}
