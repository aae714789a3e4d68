// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.smvp.SmvpRefusal.CONFLICT_NOT_DECLARED;
import static it.ciclo.command.smvp.SmvpRefusal.ENTE_NOT_OPEN;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_DRAFT_EXISTS;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_DRAFT_MISSING;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_AGAINST;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_ALREADY_GIVEN;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_REASON_MISSING;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_REQUIRED;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_VERSION_UNKNOWN;
import static it.ciclo.command.smvp.SmvpRefusal.UNITA_UNKNOWN;

import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.smvp.Smvp.Adopted;
import it.ciclo.command.smvp.Smvp.Bozza;
import it.ciclo.command.smvp.Smvp.Drafting;
import it.ciclo.command.smvp.Smvp.Parere;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.command.smvp.SmvpCommand.AdoptSmvp;
import it.ciclo.command.smvp.SmvpCommand.DiscardSmvpDraft;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import it.ciclo.command.smvp.SmvpCommand.GiveOpinionOnSmvp;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDraftDiscarded;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDrafted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpOpinionGiven;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpRevised;
import it.ciclo.contracts.smvp.SmvpRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

public final class SmvpDecider {

    /** An ente may also enter years that lie before it came to Ciclo, so the default rules hold for every year there is. */
    private static final Anno EVERY_YEAR = new Anno(2000);

    /** D.Lgs. 150/2009, which asks for an SMVP, is in force from this day: no act on one is older. */
    private static final LocalDate REFORM = LocalDate.of(2009, 11, 15);

    /**
     * What the rules need to know beyond the rulebook itself.
     *
     * @param isSegretarioToday whether who asks holds that role, in whatever role the person acts now
     * @param unita those of the ente; empty where the command names none
     */
    public record Facts(LocalDate today, Actor actor, boolean isSegretarioToday, Set<UnitaId> unita) {
        public Facts {
            unita = Set.copyOf(unita);
        }
    }

    private SmvpDecider() {}

    /** The system's own command: it asks nobody. */
    public static Decision<SmvpEvent> decide(AdoptDefaultSmvp command, Smvp smvp) {
        return switch (smvp) {
            case Smvp.None _ -> accept(new DefaultSmvpAdopted(1, EVERY_YEAR, SmvpRules.defaults()));
            case Adopted _, Drafting _ -> accept(List.of());
        };
    }

    public static Decision<SmvpEvent> decide(SmvpCommand command, Smvp smvp, Facts facts) {
        if (command instanceof AdoptDefaultSmvp c) {
            return decide(c, smvp);
        }
        return switch (smvp) {
            case Smvp.None _ -> refuse(ENTE_NOT_OPEN);
            case Adopted adopted ->
                command instanceof DraftSmvp c ? draft(c, adopted, facts) : refuse(SMVP_DRAFT_MISSING);
            case Drafting drafting -> decide(command, drafting, facts);
        };
    }

    private static Decision<SmvpEvent> decide(SmvpCommand command, Drafting drafting, Facts facts) {
        return switch (command) {
            case AdoptDefaultSmvp _ -> accept(List.of());
            case DraftSmvp _ -> refuse(SMVP_DRAFT_EXISTS);
            case ReviseSmvp c -> revise(c, drafting.bozza(), facts);
            case GiveOpinionOnSmvp c -> judge(c, drafting.bozza(), facts);
            case AdoptSmvp c -> adopt(c, drafting, facts);
            case DiscardSmvpDraft c -> accept(new SmvpDraftDiscarded(c.motivo()));
        };
    }

    private static Decision<SmvpEvent> draft(DraftSmvp c, Adopted adopted, Facts facts) {
        List<Refusal> reasons = unknownUnita(c.rules(), facts);
        Integer from = c.daVersione();
        if (from != null && adopted.versioni().stream().noneMatch(v -> v.version() == from)) {
            reasons.add(Refusal.at("/daVersione", SMVP_VERSION_UNKNOWN, from.toString()));
        }
        return reasons.isEmpty()
                ? accept(new SmvpDrafted(
                        adopted.newest().version() + 1, c.validFrom(), c.rules(), c.modello(), from, c.delConsorzio()))
                : refuse(reasons);
    }

    private static Decision<SmvpEvent> revise(ReviseSmvp c, Bozza bozza, Facts facts) {
        List<Refusal> unknown = unknownUnita(c.rules(), facts);
        if (!unknown.isEmpty()) {
            return refuse(unknown);
        }
        return bozza.validFrom().equals(c.validFrom()) && bozza.rules().equals(c.rules())
                ? accept(List.of())
                : accept(new SmvpRevised(c.validFrom(), c.rules()));
    }

    private static List<Refusal> unknownUnita(SmvpRules rules, Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        List<UnitaPeso> pesi = rules.rollup().pesiUnita();
        for (int i = 0; i < pesi.size(); i++) {
            if (!facts.unita().contains(pesi.get(i).unita())) {
                reasons.add(Refusal.at("/rules/rollup/pesiUnita/" + i + "/unita", UNITA_UNKNOWN));
            }
        }
        return reasons;
    }

    private static Decision<SmvpEvent> judge(GiveOpinionOnSmvp c, Bozza bozza, Facts facts) {
        if (bozza.parere() != null) {
            return refuse(SMVP_OPINION_ALREADY_GIVEN);
        }
        List<Refusal> reasons =
                new ArrayList<>(new ActRule(ActRule.OIV, REFORM, FirstDay.REFORM).check(c.atto(), facts.today()));
        // Section 15 of the cycle: a segretario may be the OIV of a small ente, but never silently.
        boolean conflict = facts.isSegretarioToday()
                || bozza.authors().stream().anyMatch(facts.actor().hand()::involves);
        if (conflict && c.conflittoDichiarato() == null) {
            reasons.add(Refusal.at("/conflittoDichiarato", CONFLICT_NOT_DECLARED));
        }
        reasons.addAll(Disaccordo.in(bozza.rules()));
        return reasons.isEmpty()
                ? accept(new SmvpOpinionGiven(c.atto(), c.esito(), c.motivo(), c.conflittoDichiarato()))
                : refuse(reasons);
    }

    private static Decision<SmvpEvent> adopt(AdoptSmvp c, Drafting drafting, Facts facts) {
        Bozza bozza = drafting.bozza();
        Parere parere = bozza.parere();
        boolean against = parere != null && parere.esito() == Esito.CONTRARIO;
        // Who is bound by the opinion today is not freed of it by a draft that says otherwise, nor the other way round.
        boolean required = drafting.adopted().newest().rules().requiresOpinion()
                || bozza.rules().requiresOpinion();
        List<Refusal> reasons = new ArrayList<>();
        if (required && parere == null) {
            reasons.add(Refusal.of(SMVP_OPINION_REQUIRED));
        } else if (required && against) {
            reasons.add(Refusal.of(SMVP_OPINION_AGAINST));
        } else if ((parere == null || against) && c.motivo() == null) {
            reasons.add(Refusal.at("/motivo", SMVP_OPINION_REASON_MISSING));
        }
        LocalDate earliest = parere == null ? REFORM : parere.data();
        reasons.addAll(new ActRule(ActRule.GIUNTA, earliest, parere == null ? FirstDay.REFORM : FirstDay.OPINION)
                .check(c.atto(), facts.today()));
        reasons.addAll(Disaccordo.in(bozza.rules()));
        return reasons.isEmpty()
                ? accept(new SmvpAdopted(
                        bozza.version(),
                        bozza.validFrom(),
                        c.atto(),
                        parere == null,
                        c.atto().data().isAfter(bozza.validFrom().firstDay()),
                        parere == null || against ? c.motivo() : null))
                : refuse(reasons);
    }
}
