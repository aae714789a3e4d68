// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the Relazione that people write.
 *
 * @param obbligatoria whether the Relazione cannot be approved without it
 * @param gulpease the index, or a dash where there is no text
 * @param giudizio {@code ok}, {@code risk} or {@code none}
 * @param inModifica whether its form is open
 */
public record Capitolo(
        String codice,
        String ancora,
        String titolo,
        boolean obbligatoria,
        List<String> testo,
        String gulpease,
        String giudizio,
        String parole,
        @Nullable String scritta,
        boolean modificabile,
        boolean inModifica) {

    static Capitolo of(
            Sezione sezione,
            RelazioneAnswer relazione,
            People.Names names,
            boolean modificabile,
            @Nullable String open) {
        var testo = relazione.sezioni().stream()
                .filter(s -> s.sezione() == sezione)
                .findFirst()
                .orElse(null);
        Integer gulpease = testo == null || testo.testo().isBlank() ? null : testo.gulpease();
        boolean easy = gulpease != null && gulpease >= goal(sezione);
        return new Capitolo(
                sezione.name(),
                anchor(sezione),
                number(sezione) + ". " + t("relazione.sezione." + sezione),
                sezione.obbligatoria() && relazione.atto() == null,
                testo == null ? List.of() : paragraphs(testo.testo()),
                gulpease == null ? Formats.NOT_YET : gulpease.toString(),
                gulpease == null ? "none" : easy ? "ok" : "risk",
                gulpease == null
                        ? t(
                                relazione.atto() == null || sezione == Sezione.CONTESTO
                                        ? "relazione.senza.testo"
                                        : "relazione.soli.dati")
                        : t(easy ? "relazione.gulpease.bene" : "relazione.gulpease.corto", gulpease.toString()),
                testo == null || testo.scrittaIl() == null
                        ? null
                        : t("relazione.scritta", names.full(testo.scrittaDa()), Formats.dateTime(testo.scrittaIl())),
                modificabile,
                modificabile && sezione.name().equals(open));
    }

    private static List<String> paragraphs(String testo) {
        return Arrays.stream(testo.strip().split("\\R\\s*\\R"))
                .filter(p -> !p.isBlank())
                .toList();
    }

    /** What is asked of a text before it is called easy: more of the summary, which is for citizens. */
    private static int goal(Sezione sezione) {
        return sezione == Sezione.SINTESI ? 60 : 50;
    }

    private static int number(Sezione sezione) {
        return List.of(Sezione.values()).indexOf(sezione) + 1;
    }

    /** Where a section begins in the page. */
    static String anchor(Sezione sezione) {
        return "s" + number(sezione);
    }
}
