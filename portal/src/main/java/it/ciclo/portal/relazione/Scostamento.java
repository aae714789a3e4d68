// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.relazione;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.client.ObjectiveRow.IndicatoreRow;
import it.ciclo.portal.frame.Fasi;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import it.ciclo.portal.session.Acting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result below its target, with its cause.
 *
 * @param fasi which phases are done, each with its part and its day; empty for other values
 * @param formula how the grado came about
 * @param causa absent while nobody has written it
 * @param daMonitoraggio whether the form begins with what a monitoring said
 * @param inModifica whether its form is open
 */
public record Scostamento(
        String ancora,
        String obiettivo,
        String dove,
        String indicatore,
        String target,
        String valore,
        String fasi,
        String grado,
        String formula,
        @Nullable String causa,
        boolean daMonitoraggio,
        boolean modificabile,
        boolean inModifica,
        String azione,
        String modifica) {

    /** @param open what has its form open */
    static Scostamento of(
            Acting acting,
            RelazioneAnswer.Scostamento s,
            List<ObjectiveRow> objectives,
            boolean aperta,
            @Nullable String open) {
        var objective = objectives.stream()
                .filter(o -> o.id().equals(s.obiettivo()))
                .findFirst()
                .orElse(null);
        IndicatoreRow indicatore = objective == null ? null : indicatore(objective, s);
        boolean may = aperta
                && (acting.is(Role.SEGRETARIO, Role.DIRETTORE_GENERALE)
                        || (acting.is(Role.RESPONSABILE) && objective != null && acting.ownUnit(objective.unita())));
        return new Scostamento(
                "c-" + s.key(),
                s.codice() + " " + s.titolo(),
                acting.at("obiettivi/" + s.obiettivo()),
                s.nome(),
                indicatore == null ? Formats.NOT_YET : Measures.target(indicatore),
                indicatore == null ? "n.d." : valore(indicatore),
                indicatore == null || indicatore.ultimo() == null
                        ? ""
                        : Fasi.each(indicatore.ultimo().valore(), indicatore.misura()),
                Formats.grado(s.grado()),
                s.formula() == null ? "" : s.formula(),
                s.causa() == null || s.causa().isBlank() ? null : s.causa(),
                s.causa() == null && s.causaNelMonitoraggio() != null,
                may,
                may && s.key().equals(open),
                acting.at("relazione/cause/" + s.obiettivo() + "/" + s.indicatore()),
                acting.at("relazione?modifica=" + s.key() + "#c-" + s.key()));
    }

    private static @Nullable IndicatoreRow indicatore(ObjectiveRow objective, RelazioneAnswer.Scostamento s) {
        return objective.indicatori().stream()
                .filter(i -> i.id().equals(s.indicatore()))
                .findFirst()
                .orElse(null);
    }

    private static String valore(IndicatoreRow indicatore) {
        var last = indicatore.ultimo();
        return last == null ? "n.d." : Measures.valore(last.valore(), last.numero(), indicatore);
    }
}
