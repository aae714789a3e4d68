// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.objective.ObjectiveCommand.EvaluateObjective;
import it.ciclo.command.objective.ObjectiveCommand.Giudizio;
import it.ciclo.command.objective.ObjectiveCommand.NeutralizeObjective;
import it.ciclo.command.objective.ObjectiveCommand.RefuseNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.RequestNeutralization;
import it.ciclo.command.shared.Actor;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.ProvaId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On paper, what the OIV was asked and said of one objective. */
final class GiudizioSheet {

    private final ObjectiveSheet sheet;
    private final Set<ProvaId> papers = new HashSet<>();
    private boolean neutral;
    private String judged = "-";

    /** Who waits for an answer. */
    private @Nullable PersonId askedBy;

    GiudizioSheet(ObjectiveSheet sheet) {
        this.sheet = sheet;
    }

    boolean isNeutral() {
        return neutral;
    }

    String state() {
        if (neutral) {
            return "NEUTRALIZED";
        }
        return askedBy == null ? "ASSIGNED" : "NEUTRALIZATION_REQUESTED";
    }

    Runnable ask(Actor actor, Giudizio command, YearSheet year, List<String> codes) {
        if (sheet.all.office.today.isBefore(LocalDate.of(sheet.anno().value(), 12, 31))) {
            codes.add("TOO_EARLY_TO_JUDGE");
        } else if (year.relazione.approvedOn != null || year.relazione.validatedOn != null) {
            codes.add("RESULTS_FROZEN");
        } else if (neutral) {
            codes.add("OBJECTIVE_NEUTRALIZED");
        } else {
            return possible(actor, command, codes);
        }
        return () -> {};
    }

    private Runnable possible(Actor actor, Giudizio command, List<String> codes) {
        return switch (command) {
            case RequestNeutralization c -> request(actor, c, codes);
            case NeutralizeObjective c -> decide(actor, c.conflittoDichiarato(), true, codes);
            case RefuseNeutralization c -> decide(actor, c.conflittoDichiarato(), false, codes);
            case EvaluateObjective c -> {
                if (sheet.openFinals() > 0) {
                    codes.add("MEASUREMENTS_OPEN");
                } else if (c.conflittoDichiarato() == null && isSegretaria(actor)) {
                    codes.add("CONFLICT_NOT_DECLARED");
                }
                yield () -> judged = String.valueOf(c.grado());
            }
        };
    }

    private Runnable request(Actor actor, RequestNeutralization c, List<String> codes) {
        Set<ProvaId> there = new HashSet<>(papers);
        if (askedBy != null) {
            codes.add("REQUEST_OPEN");
        } else if (c.prove().isEmpty()) {
            codes.add("EVIDENCE_MISSING");
        } else {
            ObjectiveSheet.bring(c.prove(), there, codes);
        }
        return () -> {
            papers.addAll(there);
            askedBy = actor.person();
        };
    }

    private Runnable decide(Actor actor, @Nullable String declared, boolean yes, List<String> codes) {
        if (askedBy == null) {
            codes.add("REQUEST_MISSING");
        } else if (declared == null && (isSegretaria(actor) || askedBy.equals(actor.person()))) {
            codes.add("CONFLICT_NOT_DECLARED");
        }
        return () -> {
            neutral = yes;
            askedBy = null;
        };
    }

    private static boolean isSegretaria(Actor actor) {
        return actor.person().equals(Office.SEGRETARIA);
    }

    String text() {
        return askedBy + " " + neutral + " " + judged;
    }
}
