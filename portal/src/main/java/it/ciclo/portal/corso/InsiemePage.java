// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.People;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.session.Acting;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same thing said of several objectives in one form: that they are told, or that their titolare has seen them.
 *
 * @param vuota what the page says where there is none
 * @param giorno whether the day is asked
 */
public record InsiemePage(
        String titolo,
        String lead,
        String azione,
        String annulla,
        String bottone,
        String vuota,
        boolean giorno,
        List<Riga> righe) {

    /** @param campo the name of its box @param sotto to whom, or what it weighs */
    public record Riga(String campo, String titolo, String dove, String sotto) {}

    static final String CAMPO = "obiettivi/";

    static InsiemePage telling(Acting acting, List<ObjectiveRow> untold, People.Names names) {
        return new InsiemePage(
                t("insieme.comunica.titolo", String.valueOf(acting.anno())),
                t("insieme.comunica.lead"),
                acting.at("comunicazione"),
                acting.at("piano"),
                t("insieme.comunica.bottone"),
                t("insieme.comunica.vuota"),
                true,
                untold.stream()
                        .map(o -> riga(
                                acting,
                                o,
                                t(
                                        "insieme.a",
                                        told(acting, o).stream()
                                                .map(names::full)
                                                .collect(Collectors.joining(", ")))))
                        .toList());
    }

    static InsiemePage seeing(Acting acting, List<ObjectiveRow> unseen) {
        return new InsiemePage(
                t("insieme.visione.titolo", String.valueOf(acting.anno())),
                t("insieme.visione.lead"),
                acting.at("presa-visione"),
                acting.at("oggi"),
                t("insieme.visione.bottone"),
                t("insieme.visione.vuota"),
                false,
                unseen.stream()
                        .map(o -> riga(
                                acting,
                                o,
                                t("insieme.peso", Formats.peso(o.peso()))
                                        + (o.variazione() == null
                                                ? ""
                                                : ", "
                                                        + t(
                                                                "insieme.variato",
                                                                Formats.act(o.variazione()
                                                                        .atto())))))
                        .toList());
    }

    /** Nobody tells herself. */
    static List<PersonId> told(Acting acting, ObjectiveRow o) {
        return o.daAvvisare().stream()
                .filter(person -> !person.equals(acting.io().id()))
                .toList();
    }

    private static Riga riga(Acting acting, ObjectiveRow o, String sotto) {
        return new Riga(CAMPO + o.id(), o.codice() + " " + o.titolo(), acting.at("obiettivi/" + o.id()), sotto);
    }
}
