// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.prove;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.ObjectiveDetail.Allegata;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import java.util.List;

/**
 * A file where it is listed.
 *
 * @param facts size, the beginning of its hash, who brought it and when
 */
public record Allegato(String nome, String href, String facts, String impronta) {

    private static final int SHORT = 12;

    /** @param base the address of the page of its objective */
    public static List<Allegato> of(Misurazione m, String base, People.Names people) {
        return m.prove().stream().map(a -> of(a, base, people)).toList();
    }

    public static Allegato of(Allegata a, String base, People.Names people) {
        var prova = a.prova();
        return new Allegato(
                prova.nome(),
                base + "/prove/" + prova.id(),
                t(
                        "prove.fatti",
                        Formats.size(prova.dimensione()),
                        prova.impronta().substring(0, SHORT),
                        people.brief(a.da()),
                        Formats.dateTime(a.il())),
                prova.impronta());
    }
}
