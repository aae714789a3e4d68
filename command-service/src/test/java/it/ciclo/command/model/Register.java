// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.model;

import it.ciclo.command.ciclo.Ciclo;
import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.ciclo.CicloDecider;
import it.ciclo.command.ciclo.CicloLookups;
import it.ciclo.command.ciclo.axon.CicloFactsOf;
import it.ciclo.command.ente.Ente;
import it.ciclo.command.ente.EnteCommand;
import it.ciclo.command.ente.EnteDecider;
import it.ciclo.command.ente.EnteLookups;
import it.ciclo.command.model.Reference.Rulebook;
import it.ciclo.command.monitoraggio.Monitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand;
import it.ciclo.command.monitoraggio.MonitoraggioDecider;
import it.ciclo.command.monitoraggio.MonitoraggioLookups;
import it.ciclo.command.monitoraggio.axon.MonitoraggioFactsOf;
import it.ciclo.command.objective.Objective;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveDecider;
import it.ciclo.command.objective.ObjectiveLookups;
import it.ciclo.command.objective.axon.ObjectiveFactsOf;
import it.ciclo.command.peg.Peg;
import it.ciclo.command.peg.PegCommand;
import it.ciclo.command.peg.PegDecider;
import it.ciclo.command.peg.PegLookups;
import it.ciclo.command.peg.axon.PegFactsOf;
import it.ciclo.command.people.People;
import it.ciclo.command.piano.Piano;
import it.ciclo.command.piano.PianoCommand;
import it.ciclo.command.piano.PianoDecider;
import it.ciclo.command.piano.PianoLookups;
import it.ciclo.command.piano.axon.PianoFactsOf;
import it.ciclo.command.relazione.Relazione;
import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.relazione.RelazioneDecider;
import it.ciclo.command.relazione.RelazioneLookups;
import it.ciclo.command.relazione.axon.RelazioneFactsOf;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.RefusalCode;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.Smvp;
import it.ciclo.command.smvp.SmvpCommand;
import it.ciclo.command.smvp.SmvpDecider;
import it.ciclo.command.smvp.SmvpLookups;
import it.ciclo.command.smvp.axon.SmvpFactsOf;
import it.ciclo.command.variazione.Variazione;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.command.variazione.VariazioneDecider;
import it.ciclo.command.variazione.VariazioneLookups;
import it.ciclo.command.variazione.axon.VariazioneFactsOf;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ente.EnteEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.smvp.MeasurementRules;
import it.ciclo.contracts.smvp.RelazioneRules;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.platform.tenancy.TenantContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The real state machines of one ente, without what stores them. */
final class Register {

    private final Map<StreamId, Object> states = new HashMap<>();
    private final Map<String, TreeMap<String, Object>> facts = new HashMap<>();
    private final Lookups lookups = new Rows();
    private SmvpRules rules = SmvpRules.defaults();
    private long sequence;

    /** The rules that a year of this ente pins. */
    void rules(Rulebook rulebook) {
        rules = SmvpRules.defaults()
                .with(new MeasurementRules(rulebook.anotherConfirms()))
                .with(new RelazioneRules(
                        rulebook.validateFirst()
                                ? RelazioneOrder.VALIDATE_THEN_APPROVE
                                : RelazioneOrder.APPROVE_THEN_VALIDATE));
    }

    /** The rules every version of this ente has: what differs from year to year is no matter of the machines. */
    SmvpRules rules() {
        return rules;
    }

    /** The names of the reasons, sorted; empty when it was accepted. */
    List<String> send(Actor actor, StreamCommand command, People people) {
        TenantContext context =
                new TenantContext(Lovere.TENANT, actor.person(), actor.role(), null, actor.unita(), new UUID(0, 1));
        return TenantContext.during(context, () -> decide(actor, command, people));
    }

    private List<String> decide(Actor actor, StreamCommand command, People people) {
        StreamId id = command.stream();
        return switch (command) {
            case EnteCommand c ->
                this.<Ente, EnteEvent>perform(
                        id, new Ente.NotOpened(), s -> EnteDecider.decide(c, s), Ente::evolve, EnteLookups::of);
            case SmvpCommand c ->
                this.<Smvp, SmvpEvent>perform(
                        id,
                        new Smvp.None(),
                        s -> SmvpDecider.decide(c, s, SmvpFactsOf.facts(people, c, lookups)),
                        (s, event) -> Smvp.evolve(
                                s,
                                event instanceof DefaultSmvpAdopted e
                                        ? new DefaultSmvpAdopted(e.version(), e.validFrom(), rules)
                                        : event,
                                Hand.own(actor.person())),
                        SmvpLookups::of);
            case CicloCommand c ->
                this.<Ciclo, CicloEvent>perform(
                        id,
                        new Ciclo.NotOpened(),
                        s -> CicloDecider.decide(c, s, CicloFactsOf.facts(c, lookups, people)),
                        Ciclo::evolve,
                        CicloLookups::of);
            case PianoCommand c ->
                this.<Piano, PianoEvent>perform(
                        id,
                        new Piano.NotCreated(),
                        s -> PianoDecider.decide(c, s, PianoFactsOf.facts(c, lookups, people)),
                        Piano::evolve,
                        PianoLookups::of);
            case PegCommand c ->
                this.<Peg, PegEvent>perform(
                        id,
                        new Peg.NotDrafted(),
                        s -> PegDecider.decide(c, s, PegFactsOf.facts(c, lookups, people)),
                        Peg::evolve,
                        PegLookups::of);
            case ObjectiveCommand c ->
                this.<Objective, ObjectiveEvent>perform(
                        id,
                        new Objective.NotAssigned(),
                        s -> ObjectiveDecider.decide(c, s, ObjectiveFactsOf.facts(c, s, lookups, people)),
                        (s, event) -> Objective.evolve(s, event, Hand.own(actor.person())),
                        s -> ObjectiveLookups.of(new ObjectiveId(id.id()), s));
            case VariazioneCommand c ->
                this.<Variazione, VariazioneEvent>perform(
                        id,
                        new Variazione.NotProposed(),
                        s -> VariazioneDecider.decide(c, s, VariazioneFactsOf.facts(c, s, lookups, people)),
                        (s, event) -> Variazione.evolve(s, event, Hand.own(actor.person())),
                        s -> VariazioneLookups.of(new VariazioneId(id.id()), s));
            case MonitoraggioCommand c ->
                this.<Monitoraggio, MonitoraggioEvent>perform(
                        id,
                        new Monitoraggio.NotOpened(),
                        s -> MonitoraggioDecider.decide(c, s, MonitoraggioFactsOf.facts(c, lookups, people)),
                        (s, event) -> Monitoraggio.evolve(s, event, Hand.own(actor.person()), people.today()),
                        MonitoraggioLookups::of);
            case RelazioneCommand c ->
                this.<Relazione, RelazioneEvent>perform(
                        id,
                        new Relazione.NotDrafted(),
                        s -> RelazioneDecider.decide(c, s, RelazioneFactsOf.facts(c, lookups, people)),
                        (s, event) -> Relazione.evolve(s, event, Hand.own(actor.person())),
                        RelazioneLookups::of);
            default -> throw new AssertionError("the model does not know " + command);
        };
    }

    private <S, E extends DomainEvent> List<String> perform(
            StreamId id,
            S none,
            Function<S, Decision<E>> decide,
            BiFunction<S, E, S> evolve,
            Function<S, List<FactChange>> rows) {
        @SuppressWarnings("unchecked") // a stream's kind says what its state is
        S before = (S) states.getOrDefault(id, none);
        return switch (decide.apply(before)) {
            case Decision.Refused<E> refused ->
                refused.reasons().stream()
                        .map(Refusal::code)
                        .map(RefusalCode::name)
                        .sorted()
                        .toList();
            case Decision.Accepted<E> accepted -> {
                S now = before;
                for (E event : accepted.events()) {
                    now = evolve.apply(now, event);
                    sequence++;
                }
                states.put(id, now);
                FactChange.between(rows.apply(before), rows.apply(now)).forEach(this::write);
                yield List.of();
            }
        };
    }

    private void write(FactChange row) {
        TreeMap<String, Object> scope = facts.computeIfAbsent(row.kind() + "/" + row.scope(), _ -> new TreeMap<>());
        if (row.body() == null) {
            scope.remove(row.key());
        } else {
            scope.put(row.key(), row.body());
        }
    }

    /** The objectives of a year as they stand. */
    ObjectivesOfYear objectives(Anno anno) {
        return ObjectivesOfYear.read(anno, lookups);
    }

    /** The state of a stream, null where nothing happened to it. */
    @Nullable
    Object state(StreamId id) {
        return states.get(id);
    }

    private final class Rows implements Lookups {

        @Override
        public <T> Map<String, T> all(String kind, String scope, Class<T> type) {
            Map<String, T> rows = new TreeMap<>();
            facts.getOrDefault(kind + "/" + scope, new TreeMap<>())
                    .forEach((key, body) -> rows.put(key, type.cast(body)));
            return rows;
        }

        @Override
        public <T> @Nullable T one(String kind, String scope, String key, Class<T> type) {
            Object body =
                    facts.getOrDefault(kind + "/" + scope, new TreeMap<>()).get(key);
            return body == null ? null : type.cast(body);
        }

        @Override
        public long readAt() {
            return sequence;
        }
    }
}
