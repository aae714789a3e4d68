// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.prove.Allegato;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks for, or gives, a judgement on the result of an objective.
 *
 * @param conflitto whether who judges also programmes
 */
public record GiudizioPage(
        String title,
        String objective,
        String calcolato,
        @Nullable String richiesta,
        List<Allegato> prove,
        boolean conflitto,
        String back) {

    static GiudizioPage of(Acting acting, ObjectiveDetail o, String title, List<Allegato> prove) {
        var g = o.giudizio();
        var richiesta = g == null ? null : g.richiesta();
        return new GiudizioPage(
                t(title),
                o.codice() + " " + o.titolo(),
                Formats.grado(o.calcolato()),
                richiesta == null ? null : richiesta.motivo(),
                prove,
                acting.programmesAndValidates(),
                acting.at("obiettivi/" + o.id()));
    }
}
