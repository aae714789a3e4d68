// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.count;
import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.atto.Acts;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.session.Acting;
import java.util.List;

/**
 * Recording the act that gives the objectives before the Piano.
 *
 * @param frase what the register will say, as far as the form is filled
 * @param attesi which values the day written makes expected
 */
public record ProvvisoriPage(
        String anno,
        String indirizzo,
        List<Passo> stati,
        List<Option> organi,
        String frase,
        String attesi,
        String quanti,
        boolean torna,
        String quadratura) {

    static ProvvisoriPage of(Acting acting, PianoAnswer piano, Form form) {
        String anno = String.valueOf(acting.anno());
        boolean adds = piano.quadrature().stream().allMatch(PianoAnswer.Quadratura::torna);
        return new ProvvisoriPage(
                anno,
                acting.address(),
                Passo.of(piano.stato()),
                Acts.organs(),
                t(
                        "piano.frase.provvisori",
                        Acts.subject(form),
                        anno,
                        Acts.typed(form),
                        acting.io().fullName(),
                        Pages.roleInSentence(acting),
                        count("piano.con", piano.obiettivi())),
                Attesi.of(acting.anno(), Formats.parseDate(form.value("atto/data"))),
                count("piano.assegnati", piano.obiettivi()),
                adds,
                adds ? count("piano.quadratura.torna", piano.quadrature().size()) : t("piano.quadratura.non.torna"));
    }
}
