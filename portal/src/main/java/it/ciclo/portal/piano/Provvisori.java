// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.piano.PianoAnswer.Sorte;
import it.ciclo.portal.session.Acting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The objectives given before the Piano, ready to be read.
 *
 * @param confermati whether the Piano has said what it makes of them
 * @param conto how many of each kind, in words
 * @param altre what is not as it was given
 */
public record Provvisori(String atto, boolean confermati, String conto, List<Voce> altre) {

    /** @param dove the variazione that changed it */
    public record Voce(
            String obiettivo, String sorte, @Nullable String dove) {}

    static @Nullable Provvisori of(Acting acting, PianoAnswer piano) {
        PianoAnswer.Provvisorio given = piano.provvisorio();
        if (given == null) {
            return null;
        }
        return new Provvisori(
                Acts.full(given.atto()),
                piano.atto() != null,
                Arrays.stream(Sorte.values())
                        .map(sorte -> of(given, sorte))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", ")),
                given.voci().stream()
                        .filter(v -> v.sorte() != Sorte.CONFERMATO)
                        .map(v -> new Voce(
                                v.codice() + " " + v.titolo(),
                                v.variazione() == null
                                        ? t("piano.sorte." + v.sorte())
                                        : t(
                                                "piano.sorte.variazione",
                                                t("piano.sorte." + v.sorte()),
                                                String.valueOf(v.variazione())),
                                v.idVariazione() == null ? null : acting.at("variazioni/" + v.idVariazione())))
                        .toList());
    }

    private static String of(PianoAnswer.Provvisorio given, Sorte sorte) {
        long many = given.voci().stream().filter(v -> v.sorte() == sorte).count();
        return many == 0 ? "" : count("piano.sorte.conto." + sorte, many);
    }
}
