// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_ASSIGNED;
import static it.ciclo.command.objective.ObjectiveRefusal.CODICE_TAKEN;
import static it.ciclo.command.objective.ObjectiveRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_NOT_IN_PIANO;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_REMOVED;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_SUSPENDED;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_WITHDRAWN;
import static it.ciclo.command.objective.ObjectiveRefusal.PART_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_CREATED;
import static it.ciclo.command.objective.ObjectiveRefusal.RECTIFY_TOO_EARLY;
import static it.ciclo.command.objective.ObjectiveRefusal.SOSTITUTO_SAME;
import static it.ciclo.command.objective.ObjectiveRefusal.UNITA_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.VARIAZIONE_NOT_OPEN;
import static it.ciclo.command.objective.ObjectiveRefusal.VARIAZIONE_REQUIRED;
import static it.ciclo.command.objective.ObjectiveRefusal.YEAR_NOT_OPEN;
import static it.ciclo.command.shared.Decision.accept;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;

import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.Objective.NotAssigned;
import it.ciclo.command.objective.Objective.Owners;
import it.ciclo.command.objective.Objective.Text;
import it.ciclo.command.objective.Objective.Withdrawn;
import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.AssignRisorse;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.Giudizio;
import it.ciclo.command.objective.ObjectiveCommand.InCorso;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.RectifyText;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Codice;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoriDefined;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public final class ObjectiveDecider {

    /**
     * What the rules need to know beyond the objective itself.
     *
     * @param year null where it was never opened
     * @param unita the units the ente has, where the command names some
     * @param codici the codes of the year's other objectives
     * @param unitaHasResponsabile whether somebody answers for the objective's unit today
     * @param variazioneOpen whether the variazione that the objective is assigned for can still be changed
     * @param varied what the last variazione made of the objective, null where none touched it
     * @param persone what is known of the people a command names
     * @param giudicante what is known of who judges a result
     * @param caricate the files that whoever acts has brought
     */
    public record Facts(
            LocalDate today,
            Actor actor,
            @Nullable Year year,
            Set<UnitaId> unita,
            Set<String> codici,
            boolean unitaHasResponsabile,
            boolean variazioneOpen,
            @Nullable VariedFact varied,
            Persone persone,
            Caricate caricate,
            GiudizioDecider.Giudicante giudicante) {
        public Facts {
            unita = Set.copyOf(unita);
            codici = Set.copyOf(codici);
        }

        public Facts(
                LocalDate today,
                Actor actor,
                @Nullable Year year,
                Set<UnitaId> unita,
                Set<String> codici,
                boolean unitaHasResponsabile,
                boolean variazioneOpen,
                @Nullable VariedFact varied) {
            this(
                    today,
                    actor,
                    year,
                    unita,
                    codici,
                    unitaHasResponsabile,
                    variazioneOpen,
                    varied,
                    Persone.NONE,
                    Caricate.NONE);
        }

        public Facts(
                LocalDate today,
                Actor actor,
                @Nullable Year year,
                Set<UnitaId> unita,
                Set<String> codici,
                boolean unitaHasResponsabile,
                boolean variazioneOpen,
                @Nullable VariedFact varied,
                Persone persone,
                Caricate caricate) {
            this(
                    today,
                    actor,
                    year,
                    unita,
                    codici,
                    unitaHasResponsabile,
                    variazioneOpen,
                    varied,
                    persone,
                    caricate,
                    GiudizioDecider.Giudicante.NONE);
        }
    }

    /**
     * @param altrove the part of their time people give to the other objectives of the year, in percent
     * @param inServizio which of the people named are in the ente today
     */
    public record Persone(Map<PersonId, BigDecimal> altrove, Set<PersonId> inServizio) {
        public static final Persone NONE = new Persone(Map.of(), Set.of());

        public Persone {
            altrove = Map.copyOf(altrove);
            inServizio = Set.copyOf(inServizio);
        }
    }

    private ObjectiveDecider() {}

    public static Decision<ObjectiveEvent> decide(ObjectiveCommand command, Objective objective, Facts facts) {
        if (command instanceof AssignObjective c) {
            return switch (objective) {
                case NotAssigned _ -> assign(c, facts);
                case Assigned _, Withdrawn _ -> refuse(ALREADY_ASSIGNED);
            };
        }
        return switch (objective) {
            case NotAssigned _ -> refuse(OBJECTIVE_UNKNOWN);
            case Withdrawn _ -> refuse(OBJECTIVE_WITHDRAWN);
            case Assigned assigned -> decide(command, assigned, facts);
        };
    }

    private static Decision<ObjectiveEvent> decide(ObjectiveCommand command, Assigned objective, Facts facts) {
        String anno = objective.anno().toString();
        Year year = facts.year();
        if (year == null) {
            return refuse(CICLO_MISSING, anno);
        }
        // Who was told of an objective says so, of whichever unit it is.
        if (!(command instanceof AcknowledgeObjective) && !facts.actor().actsFor(objective.unita())) {
            return refuse(NOT_YOUR_UNIT);
        }
        return switch (year.phase()) {
            case CHIUSO -> refuse(YEAR_CLOSED, anno);
            case CONSUNTIVO ->
                command instanceof Giudizio c ? judged(c, objective, facts) : refuse(MEASUREMENTS_CLOSED, anno);
            case PROGRAMMAZIONE ->
                switch (command) {
                    case AssignObjective _ -> refuse(ALREADY_ASSIGNED);
                    case ReviseObjective c -> revise(c, objective, facts);
                    case WithdrawObjective c -> accept(new ObjectiveWithdrawn(c.motivo()));
                    case RectifyText _ -> refuse(RECTIFY_TOO_EARLY, anno);
                    case RecordMeasurement _,
                            CorrectMeasurement _,
                            ConfirmMeasurement _,
                            DeclareNotAvailable _,
                            SendBackMeasurement _,
                            Giudizio _,
                            AttachProve _ -> refuse(PIANO_NOT_APPROVED, anno);
                    case InCorso c -> CorsoDecider.whilePlanned(c, objective, facts);
                };
            case GESTIONE -> {
                if (command instanceof Giudizio c) {
                    yield judged(c, objective, facts);
                }
                VariedFact varied = facts.varied();
                if (varied == null) {
                    yield objective.variazione() == null
                            ? inPiano(command, objective, year, facts)
                            : assignedForVariazione(command, objective, facts);
                }
                Assigned now = objective.varied(varied);
                yield switch (varied.stato()) {
                    case NEL_PIANO -> inPiano(command, now, year, facts);
                    case SOSPESO ->
                        command instanceof ReviseObjective c ? handOver(c, now) : refuse(OBJECTIVE_SUSPENDED);
                    case STRALCIATO -> refuse(OBJECTIVE_REMOVED);
                };
            }
        };
    }

    /** Only what is in the Piano has a result. */
    private static Decision<ObjectiveEvent> judged(Giudizio command, Assigned objective, Facts facts) {
        VariedFact varied = facts.varied();
        if (varied == null) {
            return objective.variazione() == null
                    ? GiudizioDecider.decide(command, objective, facts)
                    : refuse(OBJECTIVE_NOT_IN_PIANO);
        }
        return switch (varied.stato()) {
            case NEL_PIANO -> GiudizioDecider.decide(command, objective.varied(varied), facts);
            case SOSPESO -> refuse(OBJECTIVE_SUSPENDED);
            case STRALCIATO -> refuse(OBJECTIVE_REMOVED);
        };
    }

    private static Decision<ObjectiveEvent> inPiano(
            ObjectiveCommand command, Assigned objective, Year year, Facts facts) {
        return switch (command) {
            case AssignObjective _ -> refuse(ALREADY_ASSIGNED);
            case ReviseObjective c -> handOver(c, objective);
            case WithdrawObjective _ -> refuse(VARIAZIONE_REQUIRED);
            case RectifyText c -> Rettifica.decide(c, objective, facts.varied());
            case RecordMeasurement c -> new MeasurementDecider(objective, year, facts).record(c);
            case CorrectMeasurement c -> new MeasurementDecider(objective, year, facts).correct(c);
            case ConfirmMeasurement c -> new MeasurementDecider(objective, year, facts).confirm(c);
            case DeclareNotAvailable c -> new MeasurementDecider(objective, year, facts).declare(c);
            case SendBackMeasurement c -> new MeasurementDecider(objective, year, facts).sendBack(c);
            case AttachProve c -> new MeasurementDecider(objective, year, facts).attach(c);
            case Giudizio c -> GiudizioDecider.decide(c, objective, facts);
            case InCorso c -> CorsoDecider.decide(c, objective, facts);
        };
    }

    /** Free to change until its variazione is decided, and not measured before. */
    private static Decision<ObjectiveEvent> assignedForVariazione(
            ObjectiveCommand command, Assigned objective, Facts facts) {
        return switch (command) {
            case AssignObjective _ -> refuse(ALREADY_ASSIGNED);
            case ReviseObjective c ->
                facts.variazioneOpen() ? revise(c, objective, facts) : refuse(VARIAZIONE_NOT_OPEN);
            case WithdrawObjective c -> accept(new ObjectiveWithdrawn(c.motivo()));
            case RectifyText _,
                    RecordMeasurement _,
                    CorrectMeasurement _,
                    ConfirmMeasurement _,
                    DeclareNotAvailable _,
                    SendBackMeasurement _,
                    Giudizio _,
                    AttachProve _ -> refuse(OBJECTIVE_NOT_IN_PIANO);
            case InCorso c ->
                c instanceof AssignPeople || c instanceof AssignRisorse
                        ? CorsoDecider.whilePlanned(c, objective, facts)
                        : refuse(OBJECTIVE_NOT_IN_PIANO);
        };
    }

    private static Decision<ObjectiveEvent> assign(AssignObjective c, Facts facts) {
        Year year = facts.year();
        if (year == null) {
            return refuse(CICLO_MISSING, c.anno().toString());
        }
        RefusalCode closed = switch (year.phase()) {
            case CHIUSO -> YEAR_CLOSED;
            case CONSUNTIVO -> YEAR_NOT_OPEN;
            case GESTIONE -> c.variazione() == null ? YEAR_NOT_OPEN : null;
            case PROGRAMMAZIONE -> year.piano() == null ? PIANO_NOT_CREATED : null;
        };
        if (closed != null) {
            return refuse(closed, c.anno().toString());
        }
        if (!facts.actor().actsFor(c.unita())) {
            return refuse(List.of(Refusal.at("/unita", NOT_YOUR_UNIT)));
        }
        List<Refusal> reasons = new ArrayList<>();
        if (c.variazione() != null && !facts.variazioneOpen()) {
            reasons.add(Refusal.at("/variazione", VARIAZIONE_NOT_OPEN));
        }
        if (facts.codici().stream().anyMatch(taken -> Codice.same(taken, c.codice()))) {
            reasons.add(Refusal.at("/codice", CODICE_TAKEN, c.codice()));
        }
        if (!facts.unita().contains(c.unita())) {
            reasons.add(Refusal.at("/unita", UNITA_UNKNOWN));
        }
        reasons.addAll(ownersAreWrong(c.responsabile(), c.sostituto()));
        reasons.addAll(IndicatoriRule.check(c.anno(), c.indicatori()));
        reasons.addAll(SchedaRule.check(c.unita(), c.scheda(), null, facts.unita()));
        return reasons.isEmpty()
                ? accept(new ObjectiveAssigned(
                                c.anno(),
                                c.codice(),
                                c.titolo(),
                                c.descrizione(),
                                c.natura(),
                                c.unita(),
                                c.responsabile(),
                                c.sostituto(),
                                c.peso(),
                                c.indicatori(),
                                c.calcolo(),
                                c.variazione())
                        .saying(c.scheda()))
                : refuse(reasons);
    }

    /** One event for each thing that changed; nothing changed, nothing happened. */
    private static Decision<ObjectiveEvent> revise(ReviseObjective c, Assigned objective, Facts facts) {
        List<Refusal> reasons = new ArrayList<>(ownersAreWrong(c.responsabile(), c.sostituto()));
        if (!c.named().areOf(objective.indicatori())) {
            reasons.add(Refusal.at("/indicatori", PART_UNKNOWN));
        }
        reasons.addAll(IndicatoriRule.check(objective.anno(), c.indicatori()));
        reasons.addAll(
                SchedaRule.check(objective.unita(), c.scheda(), objective.text().scheda(), facts.unita()));
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        List<ObjectiveEvent> events = new ArrayList<>();
        if (!objective.text().equals(new Text(c.titolo(), c.descrizione(), c.natura(), c.scheda()))) {
            events.add(new ObjectiveRetitled(c.titolo(), c.descrizione(), c.natura(), c.scheda()));
        }
        if (!objective.owners().equals(new Owners(c.responsabile(), c.sostituto()))) {
            events.add(new ObjectiveHandedOver(c.responsabile(), c.sostituto()));
        }
        if (!objective.peso().equals(c.peso())) {
            events.add(new PesoSet(c.peso()));
        }
        if (!objective.indicatori().equals(c.indicatori())
                || !objective.calcolo().equals(c.calcolo())) {
            events.add(new IndicatoriDefined(c.indicatori(), c.calcolo()));
        }
        return accept(events);
    }

    /** After the approval only the persons may change; what is promised needs a variazione with an act (gate G2). */
    private static Decision<ObjectiveEvent> handOver(ReviseObjective c, Assigned objective) {
        List<Refusal> reasons = new ArrayList<>();
        Text text = objective.text();
        if (!text.titolo().equals(c.titolo())) {
            reasons.add(Refusal.at("/titolo", VARIAZIONE_REQUIRED));
        }
        if (!text.descrizione().equals(c.descrizione())) {
            reasons.add(Refusal.at("/descrizione", VARIAZIONE_REQUIRED));
        }
        if (text.natura() != c.natura()) {
            reasons.add(Refusal.at("/natura", VARIAZIONE_REQUIRED));
        }
        if (!Objects.equals(text.scheda(), c.scheda())) {
            reasons.add(Refusal.at("/scheda", VARIAZIONE_REQUIRED));
        }
        reasons.addAll(ownersAreWrong(c.responsabile(), c.sostituto()));
        if (!objective.peso().equals(c.peso())) {
            reasons.add(Refusal.at("/peso", VARIAZIONE_REQUIRED));
        }
        if (!objective.indicatori().equals(c.indicatori())) {
            reasons.add(Refusal.at("/indicatori", VARIAZIONE_REQUIRED));
        }
        if (!objective.calcolo().equals(c.calcolo())) {
            reasons.add(Refusal.at("/calcolo", VARIAZIONE_REQUIRED));
        }
        if (!reasons.isEmpty()) {
            return refuse(reasons);
        }
        return objective.owners().equals(new Owners(c.responsabile(), c.sostituto()))
                ? accept(List.of())
                : accept(new ObjectiveHandedOver(c.responsabile(), c.sostituto()));
    }

    private static List<Refusal> ownersAreWrong(PersonId responsabile, @Nullable PersonId sostituto) {
        return responsabile.equals(sostituto) ? List.of(Refusal.at("/sostituto", SOSTITUTO_SAME)) : List.of();
    }
}
