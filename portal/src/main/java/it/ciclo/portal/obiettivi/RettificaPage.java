// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mends a typing error.
 *
 * @param indicatori what they are called now
 * @param chi why not, or not by whoever acts; null where they may
 */
public record RettificaPage(
        String titolo,
        String azione,
        String qui,
        String varia,
        List<String> indicatori,
        @Nullable String chi) {

    static RettificaPage of(Acting acting, ObjectiveDetail o) {
        String qui = acting.at("obiettivi/" + o.id());
        return new RettificaPage(
                t("rettifica.titolo", o.codice()),
                qui + "/rettifica",
                qui,
                acting.at("variazioni/nuova?obiettivo=" + o.id()),
                o.indicatori().stream()
                        .map(ObjectiveDetail.IndicatoreDetail::nome)
                        .toList(),
                may(acting, o) ? null : t("rettifica.chi"));
    }

    /** Only words of what stands in an approved Piano are mended so. */
    static boolean may(Acting acting, ObjectiveDetail o) {
        boolean revises = acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                || (acting.is(Role.RESPONSABILE) && acting.ownUnit(o.unita()));
        return revises && o.fase().equals("GESTIONE") && o.is("ASSEGNATO");
    }

    static Labels labels(ObjectiveDetail o) {
        return field -> switch (field) {
            case "titolo" -> t("form.titolo");
            case "descrizione" -> t("form.descrizione");
            case "scheda/finalita", "scheda/risultatoAtteso", "scheda/stakeholder" -> t("form." + field);
            case "motivo" -> t("motivo");
            default -> part(field, o);
        };
    }

    private static String part(String field, ObjectiveDetail o) {
        String[] path = field.split("/", -1);
        boolean known = path.length == 3
                && path[1].matches("\\d{1,2}")
                && Integer.parseInt(path[1]) < o.indicatori().size();
        if (!known) {
            return "";
        }
        String nome = o.indicatori().get(Integer.parseInt(path[1])).nome();
        return path[2].equals("nome") ? t("rettifica.nome", nome) : t("variazione.voce.fonte", nome);
    }
}
