// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_ACKNOWLEDGED;
import static it.ciclo.command.objective.ObjectiveRefusal.CAPITOLO_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_ALREADY_DONE;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_ALREADY_STARTED;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_NOT_DONE;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_REVERSED;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.NOT_COMMUNICATED;
import static it.ciclo.command.objective.ObjectiveRefusal.PERSON_NOT_ACTIVE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERSON_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_OVER_100;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_ZERO;
import static it.ciclo.command.objective.ObjectiveRefusal.RISORSE_REASON_MISSING;
import static it.ciclo.command.objective.ObjectiveRefusal.VARIAZIONE_REQUIRED;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;

import it.ciclo.command.objective.Corso.Svolgimento;
import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveCommand.CompleteFase;
import it.ciclo.command.objective.ObjectiveCommand.InCorso;
import it.ciclo.command.objective.ObjectiveCommand.PostponeFase;
import it.ciclo.command.objective.ObjectiveCommand.ReopenFase;
import it.ciclo.command.objective.ObjectiveCommand.StartFase;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Italian;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.RisorseAssigned;
import it.ciclo.contracts.objective.Risorse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How an objective is carried out between its assignment and its measurement: phases and people. */
final class CorsoDecider {

    private record Found(IndicatoreId indicatore, Misura.Fase fase, Svolgimento svolgimento) {}

    private CorsoDecider() {}

    /** While the Piano is not approved people are named already; nothing else has begun. */
    static Decision<ObjectiveEvent> whilePlanned(InCorso command, Assigned objective, Facts facts) {
        return switch (command) {
            case AssignPeople c -> assign(c, objective, facts);
            case AssignRisorse c -> assign(c, objective);
            case StartFase _,
                    CompleteFase _,
                    PostponeFase _,
                    ReopenFase _,
                    CommunicateObjective _,
                    AcknowledgeObjective _ ->
                refuse(PIANO_NOT_APPROVED, objective.anno().toString());
        };
    }

    static Decision<ObjectiveEvent> decide(InCorso command, Assigned objective, Facts facts) {
        return switch (command) {
            case AssignPeople c -> assign(c, objective, facts);
            case AssignRisorse c ->
                c.motivo() == null
                        ? refuse(List.of(Refusal.at("/motivo", RISORSE_REASON_MISSING)))
                        : assign(c, objective);
            case StartFase c -> of(c.fase(), objective, found -> start(c, found, objective, facts));
            case CompleteFase c -> of(c.fase(), objective, found -> complete(c, found, objective, facts));
            case PostponeFase c -> of(c.fase(), objective, found -> postpone(c, found));
            case ReopenFase c -> of(c.fase(), objective, found -> reopen(c, found));
            case CommunicateObjective c -> communicate(c, objective, facts);
            case AcknowledgeObjective _ -> acknowledge(objective, facts);
        };
    }

    // --- phases

    private static Decision<ObjectiveEvent> of(
            FaseId id, Assigned objective, Function<Found, Decision<ObjectiveEvent>> rest) {
        for (Indicatore indicatore : objective.indicatori()) {
            if (indicatore.misura() instanceof Misura.PerFasi misura) {
                for (Misura.Fase fase : misura.fasi()) {
                    if (fase.id().equals(id)) {
                        return rest.apply(new Found(
                                indicatore.id(), fase, objective.corso().fase(id)));
                    }
                }
            }
        }
        return refuse(FASE_UNKNOWN);
    }

    private static Decision<ObjectiveEvent> start(StartFase c, Found found, Assigned objective, Facts facts) {
        if (found.svolgimento().fatta() != null) {
            return refuse(FASE_ALREADY_DONE, found.fase().nome());
        }
        if (found.svolgimento().iniziata() != null) {
            return refuse(FASE_ALREADY_STARTED, found.fase().nome());
        }
        List<Refusal> reasons = day("/iniziataIl", c.iniziataIl(), earliest(objective), FirstDay.YEAR, facts);
        return reasons.isEmpty()
                ? accept(new FaseStarted(found.indicatore(), c.fase(), c.iniziataIl()))
                : refuse(reasons);
    }

    private static Decision<ObjectiveEvent> complete(CompleteFase c, Found found, Assigned objective, Facts facts) {
        if (found.svolgimento().fatta() != null) {
            return refuse(FASE_ALREADY_DONE, found.fase().nome());
        }
        LocalDate said = found.svolgimento().iniziata();
        LocalDate told = c.iniziataIl();
        if (said != null && told != null && !told.equals(said)) {
            return refuse(FASE_ALREADY_STARTED, found.fase().nome());
        }
        LocalDate begun = said == null ? told : said;
        List<Refusal> reasons = new ArrayList<>();
        if (told != null) {
            reasons.addAll(day("/iniziataIl", told, earliest(objective), FirstDay.YEAR, facts));
        }
        reasons.addAll(day(
                "/fattaIl",
                c.fattaIl(),
                begun == null ? earliest(objective) : begun,
                begun == null ? FirstDay.YEAR : FirstDay.BEGUN,
                facts));
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        FaseCompleted completed = new FaseCompleted(found.indicatore(), c.fase(), c.fattaIl());
        return said == null && told != null
                ? accept(List.of(new FaseStarted(found.indicatore(), c.fase(), told), completed))
                : accept(completed);
    }

    /** Gate G2: what has a weight is promised by its planned end, and only a variazione moves that. */
    private static Decision<ObjectiveEvent> postpone(PostponeFase c, Found found) {
        if (found.svolgimento().fatta() != null) {
            return refuse(FASE_ALREADY_DONE, found.fase().nome());
        }
        if (c.al().isBefore(c.dal())) {
            return refuse(List.of(Refusal.at("/al", FASE_REVERSED)));
        }
        if (found.fase().peso().signum() > 0 && c.al().isAfter(found.fase().al())) {
            return refuse(List.of(Refusal.at("/al", VARIAZIONE_REQUIRED)));
        }
        Svolgimento was = found.svolgimento();
        LocalDate dal = was.dal() == null ? found.fase().dal() : was.dal();
        LocalDate al = was.al() == null ? found.fase().al() : was.al();
        return c.dal().equals(dal) && c.al().equals(al)
                ? accept(List.of())
                : accept(new FasePostponed(found.indicatore(), c.fase(), c.dal(), c.al(), c.motivo()));
    }

    private static Decision<ObjectiveEvent> reopen(ReopenFase c, Found found) {
        return found.svolgimento().fatta() == null
                ? refuse(FASE_NOT_DONE, found.fase().nome())
                : accept(new FaseReopened(found.indicatore(), c.fase(), c.motivo()));
    }

    // --- people

    /** Nobody gives more than the whole of the own time to the objectives of a year. */
    private static Decision<ObjectiveEvent> assign(AssignPeople c, Assigned objective, Facts facts) {
        List<Refusal> reasons = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (int i = 0; i < c.persone().size(); i++) {
            Assegnazione one = c.persone().get(i);
            String at = "/persone/" + i;
            if (!seen.add(one.persona())) {
                reasons.add(Refusal.at(at + "/persona", PERSON_TWICE));
                continue;
            }
            if (!facts.persone().inServizio().contains(one.persona())) {
                reasons.add(Refusal.at(at + "/persona", PERSON_NOT_ACTIVE));
            }
            if (one.quota().value().signum() == 0) {
                reasons.add(Refusal.at(at + "/quota", QUOTA_ZERO));
            }
            BigDecimal sum = facts.persone()
                    .altrove()
                    .getOrDefault(one.persona(), BigDecimal.ZERO)
                    .add(one.quota().value());
            if (sum.compareTo(BigDecimal.valueOf(100)) > 0) {
                reasons.add(Refusal.at(at + "/quota", QUOTA_OVER_100, Italian.number(sum)));
            }
        }
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return Corso.byPerson(c.persone()).equals(objective.corso().persone())
                ? accept(List.of())
                : accept(new PeopleAssigned(c.persone()));
    }

    // --- what it is carried out with

    private static Decision<ObjectiveEvent> assign(AssignRisorse c, Assigned objective) {
        List<Refusal> reasons = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Risorse.Capitolo> capitoli = c.risorse().capitoli();
        for (int i = 0; i < capitoli.size(); i++) {
            Risorse.Capitolo one = capitoli.get(i);
            if (!seen.add(one.verso() + " " + one.codice())) {
                reasons.add(Refusal.at("/capitoli/" + i + "/codice", CAPITOLO_TWICE, one.codice()));
            }
        }
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return c.risorse().equals(objective.corso().risorse())
                ? accept(List.of())
                : accept(new RisorseAssigned(c.risorse(), c.motivo()));
    }

    /** Who was told already is not told again; nobody is told of what no organ has given. */
    private static Decision<ObjectiveEvent> communicate(CommunicateObjective c, Assigned objective, Facts facts) {
        List<Refusal> reasons = new ArrayList<>(communicatedOn(c.comunicatoIl(), objective, facts));
        for (int i = 0; i < c.persone().size(); i++) {
            if (!facts.persone().inServizio().contains(c.persone().get(i))) {
                reasons.add(Refusal.at("/persone/" + i, PERSON_NOT_ACTIVE));
            }
        }
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        List<PersonId> newly = c.persone().stream()
                .distinct()
                .filter(person -> !objective.corso().comunicatoA().contains(person))
                .toList();
        return newly.isEmpty() ? accept(List.of()) : accept(new ObjectiveCommunicated(newly, c.comunicatoIl()));
    }

    /** The act of the organ tells the titolare, and so does each that varies the objective. */
    private static Decision<ObjectiveEvent> acknowledge(Assigned objective, Facts facts) {
        PersonId person = facts.actor().person();
        boolean owner = objective.owners().responsabile().equals(person);
        if (!owner && !objective.corso().comunicatoA().contains(person)) {
            return refuse(NOT_COMMUNICATED);
        }
        boolean again = owner && facts.varied() != null;
        return objective.corso().visione().contains(person) && !again
                ? refuse(ALREADY_ACKNOWLEDGED)
                : accept(new ObjectiveAcknowledged(person, facts.today()));
    }

    /** The day of the act that gave the objective. */
    private static List<Refusal> communicatedOn(LocalDate day, Assigned objective, Facts facts) {
        Year year = facts.year();
        LocalDate given =
                year == null || year.piano() == null ? null : year.piano().comunicabileDal();
        return given == null
                ? day("/comunicatoIl", day, earliest(objective).minusYears(1), FirstDay.YEAR_BEFORE, facts)
                : day("/comunicatoIl", day, given, FirstDay.PIANO, facts);
    }

    private static LocalDate earliest(Assigned objective) {
        return objective.anno().firstDay();
    }

    private static List<Refusal> day(
            String pointer, LocalDate day, LocalDate notBefore, FirstDay because, Facts facts) {
        if (day.isAfter(facts.today())) {
            return List.of(Refusal.at(pointer, DATE_IN_FUTURE, Italian.day(day)));
        }
        return day.isBefore(notBefore)
                ? List.of(Refusal.at(pointer, DATE_TOO_EARLY, Italian.day(notBefore), because.words()))
                : List.of();
    }
}
