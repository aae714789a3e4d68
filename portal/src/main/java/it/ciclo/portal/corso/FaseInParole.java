// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Corso.Fase;
import it.ciclo.portal.frame.Fasi;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;

/** A phase in words. */
public final class FaseInParole {

    private FaseInParole() {}

    /** "01/05 – 30/09 · iniziata il 03/06 · chiusa il 10/10". */
    public static String dates(Fase f) {
        StringBuilder dates = new StringBuilder(Formats.shortDate(f.dal()) + " – " + Formats.shortDate(f.al()));
        if (f.attesaDal() != null && f.attesaAl() != null && f.fatta() == null) {
            dates.append(" · ")
                    .append(t("corso.fase.attesa", Formats.shortDate(f.attesaDal()), Formats.shortDate(f.attesaAl())));
        }
        if (f.iniziata() != null) {
            dates.append(" · ").append(t("corso.fase.iniziata", Formats.shortDate(f.iniziata())));
        }
        if (f.fatta() != null) {
            dates.append(" · ").append(t("scheda.chiusa", Formats.shortDate(f.fatta())));
        }
        if (f.parziale() != null) {
            dates.append(" · ")
                    .append(t(
                            "scheda.parte",
                            Fasi.percent(f.parziale()),
                            Formats.shortDate(f.parziale().fattaIl())));
        }
        return dates.toString();
    }

    public static State state(Fase f) {
        String kind = switch (f.stato()) {
            case NON_INIZIATA, IN_CORSO -> "none";
            case IN_RITARDO -> "late";
            case FATTA -> "ok";
            case FATTA_IN_RITARDO -> "risk";
        };
        return new State(kind, t("corso.fase." + f.stato()));
    }
}
