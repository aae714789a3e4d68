// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.session.Acting;
import java.util.Arrays;
import java.util.List;

/**
 * The page of a Piano that is not there yet: first the year is opened, then the Piano is created.
 *
 * @param puo whether the acting role may take the step
 * @param chi who may, where it may not
 * @param creaPiano the year is open and only the Piano is missing
 */
public record ApriPage(
        String anno,
        String indirizzo,
        String lead,
        boolean puo,
        String chi,
        boolean creaPiano,
        List<Contenitore> contenitori,
        String frase) {

    public record Contenitore(String codice, String nome, String spiega, boolean attiva) {}

    /** @param draft there is a Piano, which the acting role may not read before it is approved */
    static ApriPage of(Acting acting, boolean open, boolean draft, Form form) {
        String anno = String.valueOf(acting.anno());
        boolean may = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        return new ApriPage(
                anno,
                acting.address(),
                t(draft ? "piano.non.approvato" : open ? "piano.manca" : "piano.anno.chiuso", anno),
                may,
                t(draft ? "piano.non.approvato.perche" : "piano.chi.apre"),
                open,
                Arrays.stream(Container.values())
                        .map(c -> new Contenitore(
                                c.name(),
                                t("piano.contenitore.scelta." + c),
                                t("piano.contenitore.spiega." + c),
                                form.is("contenitore", c.name())))
                        .toList(),
                t(
                        open ? "piano.frase.crea" : "piano.frase.anno",
                        acting.io().fullName(),
                        anno,
                        String.valueOf(acting.anno() + 2)));
    }
}
