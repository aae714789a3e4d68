// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.session.Acting;
import org.jspecify.annotations.Nullable;

/** The page of a Relazione that is not there yet: what comes first, with the step that can be taken. */
public record IniziaPage(String anno, String indirizzo, String lead, String testo, Passo passo, String frase) {

    public enum Passo {
        /** The acting role has nothing to do here. */
        ASPETTA,
        PIANO,
        CHIUDI,
        SCRIVI
    }

    /** @param year the year; null while it is not open */
    static IniziaPage of(Acting acting, Cicli.@Nullable Ciclo year) {
        String anno = String.valueOf(acting.anno());
        boolean writes = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE);
        var fase = year == null ? Cicli.Fase.PROGRAMMAZIONE : year.fase();
        var step = switch (fase) {
            case PROGRAMMAZIONE -> Passo.PIANO;
            case GESTIONE -> acting.is(Role.SEGRETARIO) ? Passo.CHIUDI : Passo.ASPETTA;
            case CONSUNTIVO, CHIUSO -> writes ? Passo.SCRIVI : Passo.ASPETTA;
        };
        return new IniziaPage(
                anno,
                acting.address(),
                t("relazione.non.ancora", anno),
                t("relazione.inizia." + fase, anno),
                step,
                t("relazione.frase.inizia", acting.io().fullName(), anno));
    }
}
