// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione;

import static it.ciclo.command.relazione.RelazioneRefusal.CONFLICT_NOT_DECLARED;
import static it.ciclo.command.relazione.RelazioneRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.relazione.RelazioneRefusal.LATE_REASON_MISSING;
import static it.ciclo.command.relazione.RelazioneRefusal.MEASUREMENTS_NOT_CLOSED;
import static it.ciclo.command.relazione.RelazioneRefusal.MEASUREMENTS_OPEN;
import static it.ciclo.command.relazione.RelazioneRefusal.NO_SCOSTAMENTO;
import static it.ciclo.command.relazione.RelazioneRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_ALREADY_APPROVED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_ALREADY_MERGED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_ALREADY_VALIDATED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_EXISTS;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_FROZEN;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_MISSING;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_NOT_APPROVED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_NOT_VALIDATED;
import static it.ciclo.command.relazione.RelazioneRefusal.SCOSTAMENTO_NOT_EXPLAINED;
import static it.ciclo.command.relazione.RelazioneRefusal.SEZIONE_MISSING;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.relazione.Relazione.Drafted;
import it.ciclo.command.relazione.Relazione.NotDrafted;
import it.ciclo.command.relazione.Relazione.Scostamento;
import it.ciclo.command.relazione.RelazioneCommand.ApproveRelazione;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.relazione.RelazioneCommand.ExplainScostamento;
import it.ciclo.command.relazione.RelazioneCommand.MergeWithRendiconto;
import it.ciclo.command.relazione.RelazioneCommand.PublishRelazione;
import it.ciclo.command.relazione.RelazioneCommand.RefuseValidation;
import it.ciclo.command.relazione.RelazioneCommand.ValidateRelazione;
import it.ciclo.command.relazione.RelazioneCommand.WriteSezione;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneDrafted;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneMergedWithRendiconto;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.RelazioneEvent.ScostamentoExplained;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.RelazioneEvent.SezioneWritten;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.rollup.Consuntivo;
import it.ciclo.rules.rollup.Consuntivo.DovutaCausa;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class RelazioneDecider {

    /**
     * What the rules need to know beyond the Relazione itself.
     *
     * @param year null where it was never opened
     * @param isSegretarioToday whether who asks holds that role, in whatever role the person acts now
     * @param variazioni those approved in the year
     * @param readAt the entry of the register up to which the objectives were read
     */
    public record Facts(
            LocalDate today,
            Actor actor,
            boolean isSegretarioToday,
            @Nullable Year year,
            Map<ObjectiveId, ObjectiveFact> objectives,
            List<VariazioneId> variazioni,
            long readAt) {

        private List<DovutaCausa> due(Year year) {
            return Consuntivo.dovuteCause(year.ciclo().rules(), Consuntivi.of(objectives));
        }

        private int openValues() {
            return objectives.values().stream()
                    .mapToInt(objective -> objective.open().size())
                    .sum();
        }
    }

    private RelazioneDecider() {}

    public static Decision<RelazioneEvent> decide(RelazioneCommand command, Relazione relazione, Facts facts) {
        Year year = facts.year();
        String anno = command.anno().toString();
        if (year == null) {
            return refuse(CICLO_MISSING, anno);
        }
        return switch (year.phase()) {
            case CHIUSO -> refuse(YEAR_CLOSED, anno);
            case PROGRAMMAZIONE, GESTIONE -> {
                int open = facts.openValues();
                yield open > 0
                        ? refuse(MEASUREMENTS_OPEN, Integer.toString(open))
                        : refuse(MEASUREMENTS_NOT_CLOSED, anno);
            }
            case CONSUNTIVO ->
                switch (relazione) {
                    case NotDrafted _ ->
                        command instanceof DraftRelazione
                                ? accept(new RelazioneDrafted(command.anno()))
                                : refuse(RELAZIONE_MISSING, anno);
                    case Drafted drafted -> decide(command, drafted, year, facts);
                };
        };
    }

    private static Decision<RelazioneEvent> decide(
            RelazioneCommand command, Drafted relazione, Year year, Facts facts) {
        return switch (command) {
            case DraftRelazione c -> refuse(RELAZIONE_EXISTS, c.anno().toString());
            case WriteSezione c -> write(c, relazione);
            case ExplainScostamento c -> explain(c, relazione, year, facts);
            case ApproveRelazione c -> approve(c, relazione, year, facts);
            case ValidateRelazione c -> {
                List<Refusal> reasons =
                        notToBeJudged(c.anno(), c.atto(), c.conflittoDichiarato(), relazione, year, facts);
                yield reasons.isEmpty()
                        ? accept(new RelazioneValidated(c.atto(), c.esito(), c.motivo(), c.conflittoDichiarato()))
                        : refuse(reasons);
            }
            case RefuseValidation c -> {
                List<Refusal> reasons =
                        notToBeJudged(c.anno(), c.atto(), c.conflittoDichiarato(), relazione, year, facts);
                yield reasons.isEmpty()
                        ? accept(new ValidationRefused(c.atto(), c.motivo(), c.conflittoDichiarato()))
                        : refuse(reasons);
            }
            case MergeWithRendiconto c -> merge(c, relazione, facts);
            case PublishRelazione c -> publish(c, relazione, facts);
        };
    }

    private static Decision<RelazioneEvent> write(WriteSezione c, Drafted relazione) {
        if (relazione.isFrozen()) {
            return refuse(RELAZIONE_FROZEN, c.anno().toString());
        }
        return relazione.text().sezioni().getOrDefault(c.sezione(), "").equals(c.testo())
                ? accept(List.of())
                : accept(new SezioneWritten(c.sezione(), c.testo()));
    }

    private static Decision<RelazioneEvent> explain(ExplainScostamento c, Drafted relazione, Year year, Facts facts) {
        ObjectiveFact objective = facts.objectives().get(c.obiettivo());
        if (objective == null) {
            return refuse(OBJECTIVE_UNKNOWN);
        }
        if (!facts.actor().actsFor(objective.unita())) {
            return refuse(NOT_YOUR_UNIT);
        }
        if (objective.indicatori().stream().map(Indicatore::id).noneMatch(c.indicatore()::equals)) {
            return refuse(INDICATORE_UNKNOWN);
        }
        if (relazione.isFrozen()) {
            return refuse(RELAZIONE_FROZEN, c.anno().toString());
        }
        if (!facts.due(year).contains(new DovutaCausa(c.obiettivo(), c.indicatore()))) {
            return refuse(NO_SCOSTAMENTO);
        }
        return c.causa().equals(relazione.text().cause().get(new Scostamento(c.obiettivo(), c.indicatore())))
                ? accept(List.of())
                : accept(new ScostamentoExplained(c.obiettivo(), c.indicatore(), c.causa()));
    }

    private static Decision<RelazioneEvent> approve(ApproveRelazione c, Drafted relazione, Year year, Facts facts) {
        if (relazione.approvedOn() != null) {
            return refuse(RELAZIONE_ALREADY_APPROVED, c.anno().toString());
        }
        SmvpRules rules = year.ciclo().rules();
        LocalDate validatedOn = relazione.validatedOn();
        List<Refusal> reasons = new ArrayList<>();
        if (rules.relazione().order() == RelazioneOrder.VALIDATE_THEN_APPROVE && validatedOn == null) {
            reasons.add(Refusal.of(RELAZIONE_NOT_VALIDATED, c.anno().toString()));
        }
        reasons.addAll((validatedOn == null
                        ? undecided(ActRule.GIUNTA, relazione, year)
                        : new ActRule(ActRule.GIUNTA, validatedOn, FirstDay.VALIDATED))
                .check(c.atto(), facts.today()));
        LocalDate term = year.ciclo().term(Scadenza.Kind.RELAZIONE);
        boolean late = term != null && c.atto().data().isAfter(term);
        if (term != null && late && c.motivoRitardo() == null) {
            reasons.add(Refusal.at("/motivoRitardo", LATE_REASON_MISSING, Italian.day(term)));
        }
        reasons.addAll(incomplete(relazione, year, facts));
        return reasons.isEmpty()
                ? accept(new RelazioneApproved(
                        c.atto(),
                        Consuntivo.of(
                                facts.readAt(), year.ciclo().smvpVersion(), rules, Consuntivi.of(facts.objectives())),
                        facts.variazioni(),
                        late ? c.motivoRitardo() : null))
                : refuse(reasons);
    }

    /** What an organ cannot decide about yet: an unwritten summary, a shortfall nobody explained. */
    private static List<Refusal> incomplete(Drafted relazione, Year year, Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        if (!relazione.text().says(Sezione.SINTESI)) {
            reasons.add(Refusal.at("/sezioni/SINTESI", SEZIONE_MISSING, "In sintesi"));
        }
        for (DovutaCausa due : facts.due(year)) {
            if (relazione.text().cause().containsKey(new Scostamento(due.obiettivo(), due.indicatore()))) {
                continue;
            }
            ObjectiveFact objective = facts.objectives().get(due.obiettivo());
            if (objective != null) {
                reasons.add(Refusal.at(
                        "/cause/" + due.obiettivo() + "/" + due.indicatore(),
                        SCOSTAMENTO_NOT_EXPLAINED,
                        objective.codice(),
                        objective.titolo(),
                        nameOf(due, objective)));
            }
        }
        return reasons;
    }

    private static String nameOf(DovutaCausa due, ObjectiveFact objective) {
        return objective.indicatori().stream()
                .filter(indicatore -> indicatore.id().equals(due.indicatore()))
                .map(Indicatore::nome)
                .findFirst()
                .orElse("");
    }

    /** What stands against a judgement of the OIV, be it a validation or its refusal: art. 14 c. 4 lett. c D.Lgs. 150/2009. */
    private static List<Refusal> notToBeJudged(
            Anno anno, Act verbale, @Nullable String conflittoDichiarato, Drafted relazione, Year year, Facts facts) {
        if (relazione.validatedOn() != null) {
            return List.of(Refusal.of(RELAZIONE_ALREADY_VALIDATED, anno.toString()));
        }
        List<Refusal> reasons = new ArrayList<>();
        LocalDate approvedOn = relazione.approvedOn();
        switch (year.ciclo().rules().relazione().order()) {
            case APPROVE_THEN_VALIDATE -> {
                if (approvedOn == null) {
                    reasons.add(Refusal.of(RELAZIONE_NOT_APPROVED, anno.toString()));
                }
            }
            case VALIDATE_THEN_APPROVE -> reasons.addAll(incomplete(relazione, year, facts));
        }
        reasons.addAll((approvedOn == null
                        ? undecided(ActRule.OIV, relazione, year)
                        : new ActRule(ActRule.OIV, approvedOn, FirstDay.APPROVED))
                .check(verbale, facts.today()));
        // Section 15 of the cycle: a segretario may be the OIV of a small ente, but never silently.
        boolean conflict = facts.isSegretarioToday()
                || relazione.text().authors().stream().anyMatch(facts.actor().hand()::involves);
        if (conflict && conflittoDichiarato == null) {
            reasons.add(Refusal.at("/conflittoDichiarato", CONFLICT_NOT_DECLARED));
        }
        return reasons;
    }

    private static Decision<RelazioneEvent> merge(MergeWithRendiconto c, Drafted relazione, Facts facts) {
        LocalDate approvedOn = relazione.approvedOn();
        if (approvedOn == null) {
            return refuse(RELAZIONE_NOT_APPROVED, c.anno().toString());
        }
        if (relazione.merged()) {
            return refuse(RELAZIONE_ALREADY_MERGED, c.anno().toString());
        }
        List<Refusal> reasons =
                new ActRule(ActRule.CONSIGLIO, approvedOn, FirstDay.APPROVED).check(c.atto(), facts.today());
        return reasons.isEmpty() ? accept(new RelazioneMergedWithRendiconto(c.atto())) : refuse(reasons);
    }

    private static Decision<RelazioneEvent> publish(PublishRelazione c, Drafted relazione, Facts facts) {
        LocalDate approvedOn = relazione.approvedOn();
        if (approvedOn == null) {
            return refuse(RELAZIONE_NOT_APPROVED, c.anno().toString());
        }
        if (c.pubblicataIl().isAfter(facts.today())) {
            return refuse(List.of(Refusal.at("/pubblicataIl", DATE_IN_FUTURE, Italian.day(c.pubblicataIl()))));
        }
        if (c.pubblicataIl().isBefore(approvedOn)) {
            return refuse(List.of(
                    Refusal.at("/pubblicataIl", DATE_TOO_EARLY, Italian.day(approvedOn), FirstDay.APPROVED.words())));
        }
        return accept(new RelazionePublished(c.url(), c.pubblicataIl()));
    }

    /** Before any decision about the text as it stands; a refusal it answers came first. */
    private static ActRule undecided(Set<Organ> organs, Drafted relazione, Year year) {
        LocalDate first = firstDay(year);
        LocalDate refused = relazione.refusedOn();
        return refused == null || refused.isBefore(first)
                ? new ActRule(organs, first, FirstDay.MEASURED)
                : new ActRule(organs, refused, FirstDay.REFUSED);
    }

    /**
     * The first day on which anybody can have decided about the Relazione: the year is over and its measurements are closed. Days
     * of acts, not of recording: what happened in order may be entered weeks later.
     */
    private static LocalDate firstDay(Year year) {
        LocalDate dayAfter = year.anno().lastDay().plusDays(1);
        LocalDate closed = year.ciclo().misurazioniChiuse();
        return closed != null && closed.isAfter(dayAfter) ? closed : dayAfter;
    }
}
