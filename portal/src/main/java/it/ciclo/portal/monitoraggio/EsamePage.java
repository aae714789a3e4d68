// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.portal.client.Monitoraggi.Rapporto;
import it.ciclo.portal.client.Monitoraggi.Riga;
import it.ciclo.portal.client.Monitoraggi.Uno;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.session.Acting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The OIV looks at a monitoring: what was said of each objective, and what it asks for.
 *
 * @param avviso why a conflict is to be declared, null where there is none
 */
public record EsamePage(
        String titolo,
        String lead,
        String azione,
        String annulla,
        List<Obiettivo> obiettivi,
        @Nullable String avviso) {

    /**
     * @param detto what the report says in words: cause, proposal, forecasts
     * @param fasi which phases are late, whatever was said; null where none is
     * @param aperto whether the field shows at once: it is filled, wrong, the objective goes badly, or a phase is late
     */
    public record Obiettivo(
            String campo,
            String nome,
            State stato,
            @Nullable String fasi,
            List<String> detto,
            boolean aperto) {}

    static EsamePage of(Acting acting, Uno m, Form form) {
        List<Obiettivo> objectives = new ArrayList<>();
        for (int n = 0; n < m.righe().size(); n++) {
            objectives.add(obiettivo(m.righe().get(n), "richieste/" + n + "/testo", form));
        }
        return new EsamePage(
                t("monitoraggio.esame.titolo", Formats.period(m.period())),
                t("monitoraggio.esame.lead"),
                RapportiPage.address(acting, m.period(), "esame"),
                acting.at("monitoraggi"),
                List.copyOf(objectives),
                conflict(acting, m) ? t("monitoraggio.conflitto.avviso") : null);
    }

    /** Who also programmes, or reported, says so. */
    static boolean conflict(Acting acting, Uno m) {
        boolean segretario = acting.io().appartenenze().stream()
                .anyMatch(a -> a.tenant().equals(acting.tenant())
                        && a.ruolo() == Role.SEGRETARIO
                        && a.activeOn(acting.today()));
        return segretario
                || m.righe().stream()
                        .map(Riga::rapporto)
                        .anyMatch(r -> r != null && acting.io().id().equals(r.da()));
    }

    private static Obiettivo obiettivo(Riga r, String field, Form form) {
        Rapporto said = r.rapporto();
        return new Obiettivo(
                field,
                r.codice() + " " + r.titolo(),
                said == null
                        ? new State("none", t("monitoraggio.non.riferito"))
                        : MonitoraggiPage.andamento(said.andamento()),
                RapportiPage.fasi(r),
                said == null ? List.of() : detto(said),
                form.has(field)
                        || form.error(field) != null
                        || !r.fasiInRitardo().isEmpty()
                        || (said != null && said.andamento() != Andamento.IN_LINEA));
    }

    private static List<String> detto(Rapporto said) {
        List<String> words = new ArrayList<>();
        if (said.causa() != null) {
            words.add(t("causa." + said.causa().classe()) + ": " + said.causa().testo());
        }
        if (said.proposta() != null) {
            words.add(t("monitoraggio.proposta.breve", said.proposta()));
        }
        said.previsioni().forEach(p -> words.add(t("monitoraggio.previsione.breve", p.nome(), Previsioni.shown(p))));
        return List.copyOf(words);
    }
}
