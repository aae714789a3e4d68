// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static it.ciclo.command.variazione.VariazioneRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.variazione.VariazioneRefusal.MISURA_KIND_CHANGED;
import static it.ciclo.command.variazione.VariazioneRefusal.MODIFICA_UNKNOWN;
import static it.ciclo.command.variazione.VariazioneRefusal.NOT_YOUR_VARIAZIONE;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_NOT_IN_PIANO;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_REMOVED;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_SUSPENDED;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.variazione.VariazioneRefusal.OIV_ALREADY_HEARD;
import static it.ciclo.command.variazione.VariazioneRefusal.PART_UNKNOWN;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_DECIDED;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_EXISTS;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_TOO_EARLY;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_UNKNOWN;

import it.ciclo.command.objective.IndicatoriRule;
import it.ciclo.command.objective.SchedaRule;
import it.ciclo.command.shared.ActRule;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.Year;
import it.ciclo.command.variazione.Variazione.Approved;
import it.ciclo.command.variazione.Variazione.Fallen;
import it.ciclo.command.variazione.Variazione.NotProposed;
import it.ciclo.command.variazione.Variazione.Open;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import it.ciclo.command.variazione.VariazioneCommand.NewPeso;
import it.ciclo.command.variazione.VariazioneCommand.ProposeVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaDropped;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.MotivoRevised;
import it.ciclo.contracts.variazione.VariazioneEvent.OivHeard;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneRejected;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneWithdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class VariazioneDecider {

    /**
     * What the rules need to know beyond the variazione itself.
     *
     * @param year null where it was never opened
     * @param proposed how many variazioni the year has so far
     * @param objectives those of the year as they stand
     * @param measured since when something is known of them
     * @param assigned the objectives assigned for this variazione
     * @param activeOwners those of them whose responsabile answers for their unit today
     * @param warned since when the last monitoring says of an objective that it is at risk or not in line
     */
    public record Facts(
            LocalDate today,
            Actor actor,
            @Nullable Year year,
            int proposed,
            ObjectivesOfYear objectives,
            Map<ObjectiveId, MeasuredFact> measured,
            Map<ObjectiveId, ObjectiveFact> assigned,
            Set<ObjectiveId> activeOwners,
            Map<UnitaId, UnitaFact> unita,
            Map<ObjectiveId, LocalDate> warned) {

        /** Of a year without warnings. */
        public Facts(
                LocalDate today,
                Actor actor,
                @Nullable Year year,
                int proposed,
                ObjectivesOfYear objectives,
                Map<ObjectiveId, MeasuredFact> measured,
                Map<ObjectiveId, ObjectiveFact> assigned,
                Set<ObjectiveId> activeOwners,
                Map<UnitaId, UnitaFact> unita) {
            this(today, actor, year, proposed, objectives, measured, assigned, activeOwners, unita, Map.of());
        }

        Facts warned(Map<ObjectiveId, LocalDate> since) {
            return new Facts(today, actor, year, proposed, objectives, measured, assigned, activeOwners, unita, since);
        }

        String nameOf(UnitaId id) {
            UnitaFact one = unita.get(id);
            return one == null ? id.toString() : one.nome();
        }
    }

    private VariazioneDecider() {}

    public static Decision<VariazioneEvent> decide(VariazioneCommand command, Variazione variazione, Facts facts) {
        return switch (variazione) {
            case NotProposed _ ->
                command instanceof ProposeVariazione c ? propose(c, facts) : refuse(VARIAZIONE_UNKNOWN);
            case Open open -> {
                Decision<VariazioneEvent> notNow = notNow(open.anno(), facts.year());
                yield notNow == null ? decide(command, open, facts) : notNow;
            }
            case Approved v -> refuse(VARIAZIONE_DECIDED, Integer.toString(v.numero()));
            case Fallen v -> refuse(VARIAZIONE_DECIDED, Integer.toString(v.numero()));
        };
    }

    private static Decision<VariazioneEvent> propose(ProposeVariazione c, Facts facts) {
        Decision<VariazioneEvent> notNow = notNow(c.anno(), facts.year());
        return notNow == null
                ? accept(new VariazioneProposed(c.anno(), facts.proposed() + 1, c.causa(), c.motivo()))
                : notNow;
    }

    /** Why no variazione can be worked on in the year; null when it can. */
    private static @Nullable Decision<VariazioneEvent> notNow(Anno anno, @Nullable Year year) {
        if (year == null) {
            return refuse(CICLO_MISSING, anno.toString());
        }
        return switch (year.phase()) {
            case PROGRAMMAZIONE -> refuse(VARIAZIONE_TOO_EARLY, anno.toString());
            case GESTIONE -> null;
            case CONSUNTIVO -> refuse(MEASUREMENTS_CLOSED, anno.toString());
            case CHIUSO -> refuse(YEAR_CLOSED, anno.toString());
        };
    }

    private static Decision<VariazioneEvent> decide(VariazioneCommand command, Open variazione, Facts facts) {
        return switch (command) {
            case ProposeVariazione _ -> refuse(VARIAZIONE_EXISTS);
            case ReviseMotivo c -> writing(variazione, facts, () -> revise(c, variazione));
            case VaryObjective c ->
                changing(c.obiettivo(), variazione, facts, prima -> vary(c, prima, variazione, facts));
            case RemoveObjective c ->
                changing(c.obiettivo(), variazione, facts, o -> propose(remove(c.obiettivo(), o), variazione));
            case SuspendObjective c ->
                changing(
                        c.obiettivo(),
                        variazione,
                        facts,
                        o -> facts.objectives().leftAs(c.obiettivo()) == VariedFact.Stato.SOSPESO
                                ? refuse(OBJECTIVE_SUSPENDED)
                                : propose(suspend(c.obiettivo(), o), variazione));
            case DropModifica c -> writing(variazione, facts, () -> drop(c, variazione, facts.actor()));
            case SetPesi c -> writing(variazione, facts, () -> setPesi(c, variazione, facts));
            case HearOiv c -> hear(c, variazione, facts);
            case ApproveVariazione c -> Approvazione.decide(c, variazione, facts);
            case RejectVariazione c -> {
                List<Refusal> reasons = act(ActRule.GIUNTA, facts).check(c.atto(), facts.today());
                yield reasons.isEmpty() ? accept(new VariazioneRejected(c.atto(), c.motivo())) : refuse(reasons);
            }
            case WithdrawVariazione c -> writing(variazione, facts, () -> accept(new VariazioneWithdrawn(c.motivo())));
        };
    }

    /** No organ decides about a variazione before the Piano it varies. */
    static ActRule act(Set<it.ciclo.contracts.Organ> organs, Facts facts) {
        Year year = facts.year();
        LocalDate approved =
                year == null || year.piano() == null ? null : year.piano().approvatoIl();
        return new ActRule(organs, approved == null ? LocalDate.EPOCH : approved, FirstDay.PIANO);
    }

    private static Decision<VariazioneEvent> hear(HearOiv c, Open variazione, Facts facts) {
        if (variazione.oivHeard()) {
            return refuse(OIV_ALREADY_HEARD);
        }
        List<Refusal> reasons = act(ActRule.OIV, facts).check(c.atto(), facts.today());
        return reasons.isEmpty() ? accept(new OivHeard(c.atto(), c.parere())) : refuse(reasons);
    }

    // --- what is proposed

    private interface Writing {
        Decision<VariazioneEvent> decide();
    }

    private interface Changing {
        Decision<VariazioneEvent> decide(ObjectiveFact objective);
    }

    /** A responsabile writes in the own variazioni, the segretario in all. */
    private static Decision<VariazioneEvent> writing(Open variazione, Facts facts, Writing rest) {
        PersonId person = facts.actor().hand().titolare();
        return facts.actor().is(Role.RESPONSABILE) && !variazione.da().equals(person)
                ? refuse(NOT_YOUR_VARIAZIONE)
                : rest.decide();
    }

    private static Decision<VariazioneEvent> changing(ObjectiveId id, Open variazione, Facts facts, Changing rest) {
        return writing(variazione, facts, () -> {
            List<Refusal> reasons = notToBeChanged("", id, facts);
            ObjectiveFact objective = facts.objectives().all().get(id);
            return objective == null || !reasons.isEmpty() ? refuse(reasons) : rest.decide(objective);
        });
    }

    private static List<Refusal> notToBeChanged(String pointer, ObjectiveId id, Facts facts) {
        ObjectiveFact objective = facts.objectives().all().get(id);
        if (objective == null) {
            return List.of(Refusal.at(pointer, OBJECTIVE_UNKNOWN));
        }
        if (!facts.actor().actsFor(objective.unita())) {
            return List.of(Refusal.at(pointer, NOT_YOUR_UNIT));
        }
        VariedFact.Stato left = facts.objectives().leftAs(id);
        if (left == VariedFact.Stato.STRALCIATO) {
            return List.of(Refusal.at(pointer, OBJECTIVE_REMOVED));
        }
        return left == null && !facts.objectives().counts(id)
                ? List.of(Refusal.at(pointer, OBJECTIVE_NOT_IN_PIANO))
                : List.of();
    }

    private static Decision<VariazioneEvent> revise(ReviseMotivo c, Open variazione) {
        return variazione.causa() == c.causa() && variazione.motivo().equals(c.motivo())
                ? accept(List.of())
                : accept(new MotivoRevised(c.causa(), c.motivo()));
    }

    private static Decision<VariazioneEvent> vary(
            VaryObjective c, ObjectiveFact objective, Open variazione, Facts facts) {
        Definizione prima = objective.definizione();
        List<Refusal> reasons = new ArrayList<>();
        if (!c.named().areOf(parts(prima, variazione.modifiche().get(c.obiettivo())))) {
            reasons.add(Refusal.at("/indicatori", PART_UNKNOWN));
        }
        reasons.addAll(IndicatoriRule.check(variazione.anno(), c.dopo().indicatori()));
        reasons.addAll(kindsChanged(prima, c.dopo()));
        reasons.addAll(SchedaRule.check(
                objective.unita(),
                c.dopo().scheda(),
                prima.scheda(),
                facts.unita().keySet()));
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return facts.objectives().leftAs(c.obiettivo()) == VariedFact.Stato.SOSPESO
                ? propose(
                        new Modifica.Riprende(c.obiettivo(), objective.codice(), objective.unita(), prima, c.dopo()),
                        variazione)
                : propose(change(c.obiettivo(), objective, c.dopo()), variazione);
    }

    /** Parts may be named that are there, and those that an earlier version of the proposal brought. */
    private static List<Indicatore> parts(Definizione prima, @Nullable Modifica proposed) {
        List<Indicatore> parts = new ArrayList<>(prima.indicatori());
        Definizione dopo = proposed == null ? null : proposed.dopo();
        if (dopo != null) {
            parts.addAll(dopo.indicatori());
        }
        return parts;
    }

    private static List<Refusal> kindsChanged(Definizione prima, Definizione dopo) {
        List<Refusal> reasons = new ArrayList<>();
        for (int i = 0; i < dopo.indicatori().size(); i++) {
            Indicatore after = dopo.indicatori().get(i);
            boolean changed = prima.indicatori().stream()
                    .anyMatch(before -> before.id().equals(after.id())
                            && before.misura().getClass() != after.misura().getClass());
            if (changed) {
                reasons.add(Refusal.at("/indicatori/" + i + "/misura", MISURA_KIND_CHANGED));
            }
        }
        return reasons;
    }

    private static Modifica change(ObjectiveId id, ObjectiveFact objective, Definizione dopo) {
        return new Modifica.Cambia(id, objective.codice(), objective.unita(), objective.definizione(), dopo);
    }

    private static Modifica remove(ObjectiveId id, ObjectiveFact objective) {
        return new Modifica.Stralcia(id, objective.codice(), objective.unita(), objective.definizione());
    }

    private static Modifica suspend(ObjectiveId id, ObjectiveFact objective) {
        return new Modifica.Sospende(id, objective.codice(), objective.unita(), objective.definizione());
    }

    private static Decision<VariazioneEvent> propose(Modifica modifica, Open variazione) {
        return accept(events(modifica, variazione));
    }

    /** A change to what is there already is none. */
    private static List<VariazioneEvent> events(Modifica modifica, Open variazione) {
        Modifica before = variazione.modifiche().get(modifica.obiettivo());
        if (modifica instanceof Modifica.Cambia m && m.prima().equals(m.dopo())) {
            return before == null ? List.of() : List.of(new ModificaDropped(m.obiettivo()));
        }
        return modifica.equals(before) ? List.of() : List.of(new ModificaProposed(modifica));
    }

    private static Decision<VariazioneEvent> drop(DropModifica c, Open variazione, Actor actor) {
        Modifica modifica = variazione.modifiche().get(c.obiettivo());
        if (modifica == null) {
            return refuse(MODIFICA_UNKNOWN);
        }
        return actor.actsFor(modifica.unita()) ? accept(new ModificaDropped(c.obiettivo())) : refuse(NOT_YOUR_UNIT);
    }

    private static Decision<VariazioneEvent> setPesi(SetPesi c, Open variazione, Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        List<VariazioneEvent> events = new ArrayList<>();
        for (int i = 0; i < c.pesi().size(); i++) {
            NewPeso one = c.pesi().get(i);
            String pointer = "/pesi/" + i;
            ObjectiveFact objective = facts.objectives().all().get(one.obiettivo());
            List<Refusal> wrong = notToBeChanged(pointer, one.obiettivo(), facts);
            reasons.addAll(wrong);
            if (objective == null || !wrong.isEmpty()) {
                continue;
            }
            Modifica proposed = variazione.modifiche().get(one.obiettivo());
            switch (proposed) {
                case null -> {
                    if (facts.objectives().leftAs(one.obiettivo()) == null) {
                        Definizione dopo = objective.definizione().weighing(one.peso());
                        events.addAll(events(change(one.obiettivo(), objective, dopo), variazione));
                    } else {
                        reasons.add(Refusal.at(pointer, OBJECTIVE_SUSPENDED));
                    }
                }
                case Modifica.Cambia m ->
                    events.addAll(events(
                            new Modifica.Cambia(
                                    m.obiettivo(),
                                    m.codice(),
                                    m.unita(),
                                    m.prima(),
                                    m.dopo().weighing(one.peso())),
                            variazione));
                case Modifica.Riprende m ->
                    events.addAll(events(
                            new Modifica.Riprende(
                                    m.obiettivo(),
                                    m.codice(),
                                    m.unita(),
                                    m.prima(),
                                    m.dopo().weighing(one.peso())),
                            variazione));
                case Modifica.Stralcia _ -> reasons.add(Refusal.at(pointer, OBJECTIVE_REMOVED));
                case Modifica.Sospende _ -> reasons.add(Refusal.at(pointer, OBJECTIVE_SUSPENDED));
                case Modifica.Aggiunge _ -> reasons.add(Refusal.at(pointer, OBJECTIVE_NOT_IN_PIANO));
            }
        }
        return reasons.isEmpty() ? accept(events) : refuse(reasons);
    }
}
