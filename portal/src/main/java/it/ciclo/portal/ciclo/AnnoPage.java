// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closing a year, or opening a closed one again.
 *
 * @param aperte what would be left undone: it blocks nothing
 * @param bloccata why not; absent when it can be done
 */
public record AnnoPage(
        String anno,
        String indirizzo,
        boolean chiuso,
        String titolo,
        String lead,
        String frase,
        List<String> aperte,
        @Nullable String bloccata) {

    static AnnoPage of(Acting acting, Cicli.CicloDetail ciclo, List<Cosa> cose, Form form) {
        String anno = String.valueOf(acting.anno());
        String chi = acting.io().fullName();
        boolean closed = ciclo.chiusoIl() != null;
        return new AnnoPage(
                anno,
                acting.address(),
                closed,
                t(closed ? "ciclo.riapri.titolo" : "ciclo.chiudi.anno.titolo", anno),
                closed ? t("ciclo.chiuso.lead", Formats.date(ciclo.chiusoIl())) : t("ciclo.aperto.lead", anno),
                closed
                        ? t("ciclo.frase.riapertura", chi, anno)
                        : t("ciclo.frase.chiusura", chi, anno, Formats.dots(form.value("chiusoIl"))),
                closed ? List.of() : left(cose, anno),
                acting.is(Role.SEGRETARIO) ? null : t("ciclo.solo.segretario"));
    }

    /** What else waits for the segretario, in the words of Oggi: what is said of the year as a whole. */
    private static List<String> left(List<Cosa> cose, String anno) {
        return cose.stream()
                .filter(c -> !c.tipo().equals("CICLO_DA_CHIUDERE") && c.args().isEmpty())
                .map(c -> "oggi." + c.tipo())
                .filter(Texts::has)
                .map(key -> t(key, anno))
                .toList();
    }
}
