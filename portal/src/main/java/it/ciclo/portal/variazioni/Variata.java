// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.variazioni;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.variazioni.Confronto.Promised;
import it.ciclo.portal.variazioni.Confronto.Voce;
import it.ciclo.portal.variazioni.VariazioneAnswer.Segnalata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a variazione does to one objective, as pages show it.
 *
 * @param che removed, suspended and the like; null where it is only changed
 * @param segnalazioni what the OIV reads about it
 */
public record Variata(String titolo, String dove, @Nullable State che, List<Voce> voci, List<String> segnalazioni) {

    /** @param atto by which it was decided; null while it is not */
    public static Variata of(
            Acting acting, Modifica modifica, List<Segnalata> segnalate, @Nullable Act atto, Units.Names units) {
        Definizione said = modifica.dopo() == null ? modifica.prima() : modifica.dopo();
        return new Variata(
                modifica.codice() + (said == null ? "" : " " + said.titolo()),
                acting.at("obiettivi/" + modifica.obiettivo()),
                che(modifica),
                Confronto.of(modifica, units),
                segnalate.stream()
                        .filter(s -> s.obiettivo().equals(modifica.obiettivo()))
                        .map(s -> sentence(s, modifica, atto))
                        .toList());
    }

    private static @Nullable State che(Modifica modifica) {
        return switch (modifica) {
            case Modifica.Cambia _ -> null;
            case Modifica.Stralcia _ -> new State("late", t("variazione.stralciato"));
            case Modifica.Sospende _ -> new State("risk", t("variazione.sospeso"));
            case Modifica.Riprende _ -> new State("ok", t("variazione.ripreso"));
            case Modifica.Aggiunge _ -> new State("ok", t("variazione.aggiunto"));
        };
    }

    /** Neutral: what was seen, since when it was known, what the last value said. */
    private static String sentence(Segnalata s, Modifica modifica, @Nullable Act atto) {
        Indicatore indicatore = indicatore(modifica.prima(), s.indicatore());
        String what = t("variazione.segnalazione." + s.tipo());
        String about = indicatore == null ? "" : "«" + indicatore.nome() + "»: ";
        String last = indicatore == null || s.period() == null || s.valore() == null
                ? ""
                : " "
                        + t(
                                "variazione.segnalazione.ultimo",
                                Formats.period(s.period()),
                                Measures.valore(s.valore(), null, new Promised(indicatore)));
        return about + what + " " + t("variazione.segnalazione." + since(s, atto), Formats.date(s.notiDal())) + last;
    }

    private static String since(Segnalata s, @Nullable Act atto) {
        if (s.tipo().isLate()) {
            return atto == null ? "registrerebbe" : "registrata";
        }
        return atto != null && s.notiDal().isAfter(atto.data()) ? "scritta" : "dal";
    }

    private static @Nullable Indicatore indicatore(@Nullable Definizione d, @Nullable IndicatoreId id) {
        return d == null
                ? null
                : d.indicatori().stream()
                        .filter(i -> i.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }
}
