// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.RECTIFY_NUMBERS;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;

import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.ObjectiveCommand.RectifyText;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoreText;
import it.ciclo.contracts.objective.ObjectiveEvent.TextRectified;
import it.ciclo.contracts.objective.SchedaObiettivo.Parole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words only: what is promised, and every number in the words, written in figures or in letters, stays what the organ approved. */
final class Rettifica {

    private Rettifica() {}

    /** @param varied which variazione gave the objective its words, null where the Piano did */
    static Decision<ObjectiveEvent> decide(RectifyText c, Assigned objective, @Nullable VariedFact varied) {
        Definizione before = objective.definizione();
        Parole said = Parole.of(before.scheda());
        Parole now = c.scheda() == null ? said : c.scheda();
        List<IndicatoreText> texts = words(objective.indicatori(), c.indicatori());
        VariazioneId variazione = varied == null ? null : varied.variazione();
        // It is laid over what the variazione approved, not over the words corrected before.
        Parole approved = Parole.of((varied == null ? before : varied.definizione()).scheda());
        TextRectified event = approved.none() && said.none() && now.none()
                ? new TextRectified(c.titolo(), c.descrizione(), texts, c.motivo(), variazione)
                : new TextRectified(c.titolo(), c.descrizione(), texts, c.motivo(), variazione, now);
        Definizione after = event.of(before);
        List<Refusal> reasons = new ArrayList<>();
        sameFigures("/titolo", before.titolo(), after.titolo(), reasons);
        sameFigures("/descrizione", before.descrizione(), after.descrizione(), reasons);
        sameFigures("/scheda/finalita", said.finalita(), now.finalita(), reasons);
        sameFigures("/scheda/risultatoAtteso", said.risultatoAtteso(), now.risultatoAtteso(), reasons);
        sameFigures("/scheda/stakeholder", said.stakeholder(), now.stakeholder(), reasons);
        for (int i = 0; i < c.indicatori().size(); i++) {
            indicatore("/indicatori/" + i, c.indicatori().get(i), objective, reasons);
        }
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return after.equals(before) ? accept(List.of()) : accept(event);
    }

    private static void indicatore(String at, IndicatoreText text, Assigned objective, List<Refusal> reasons) {
        Indicatore indicatore = objective.indicatore(text.indicatore());
        if (indicatore == null) {
            reasons.add(Refusal.at(at + "/indicatore", INDICATORE_UNKNOWN));
        } else {
            sameFigures(at + "/nome", indicatore.nome(), text.nome(), reasons);
            sameFigures(at + "/fonte", indicatore.fonte(), text.fonte(), reasons);
        }
    }

    /** The words of all indicatori: the next correction stands in the place of this one. */
    private static List<IndicatoreText> words(List<Indicatore> indicatori, List<IndicatoreText> changed) {
        return indicatori.stream()
                .map(i -> changed.stream()
                        .filter(text -> text.indicatore().equals(i.id()))
                        .findFirst()
                        .orElse(new IndicatoreText(i.id(), i.nome(), i.fonte())))
                .toList();
    }

    private static void sameFigures(String pointer, String before, String after, List<Refusal> reasons) {
        if (!Numeri.of(before).equals(Numeri.of(after))) {
            reasons.add(Refusal.at(pointer, RECTIFY_NUMBERS));
        }
    }
}
