// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.Texts;
import it.ciclo.portal.session.Acting;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recording the act that approves the Relazione.
 *
 * @param poi what comes next
 * @param inRitardo whether the act is after its term, as far as its day is known
 */
public record AttoPage(
        String anno,
        String indirizzo,
        List<Option> organi,
        String frase,
        String grado,
        String poi,
        @Nullable String termine,
        boolean inRitardo,
        String aiutoRitardo) {

    /** @param variazioni how many the Relazione will list */
    static AttoPage of(Acting acting, RelazioneAnswer relazione, int variazioni, Cicli.CicloDetail ciclo, Form form) {
        String anno = String.valueOf(acting.anno());
        String grado = Formats.grado(relazione.grado());
        LocalDate termine = ciclo.scadenze().stream()
                .filter(s -> s.kind().equals("RELAZIONE"))
                .map(Cicli.Scadenza::entro)
                .findFirst()
                .orElse(null);
        return new AttoPage(
                anno,
                acting.address(),
                Acts.organs(),
                t(
                        "relazione.frase.approvazione",
                        Acts.subject(form),
                        anno,
                        relazione.grado() == null ? "" : t("relazione.frase.grado", grado),
                        variazioni == 0 ? "" : Texts.count("relazione.frase.variazioni", variazioni),
                        Formats.capital(Acts.typed(form)),
                        acting.io().fullName(),
                        role(acting)),
                grado,
                t("relazione.poi.oiv"),
                termine == null ? null : t("relazione.termine.il", Formats.date(termine)),
                termine != null && acting.today().isAfter(termine),
                termine == null ? "" : t("relazione.ritardo.aiuto", Formats.date(termine)));
    }

    /** As the register names it. */
    static String role(Acting acting) {
        return Pages.roleInSentence(acting);
    }
}
