// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.desk.OurTarget;
import it.ciclo.command.people.InOffice;
import it.ciclo.command.people.People;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.tenancy.Membership;
import it.ciclo.platform.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/**
 * What was so, what somebody wants, what becomes of it: an aggregate as Axon runs it, on 20 November 2026, with Ada segretaria,
 * Bruno responsabile of the Servizi demografici and Carla OIV in office.
 */
public final class Scenario<T> {

    private static final Clock CLOCK =
            Clock.fixed(Lovere.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final AggregateTestFixture<T> fixture;
    private final List<FactChange> facts = new ArrayList<>();
    private final List<Object> history = new ArrayList<>();
    private final List<FactChange> left = new ArrayList<>();
    private final List<DomainEvent> beside = new ArrayList<>();
    private Actor actor = Lovere.segretario();

    /** @param facts the bean that reads what the decider needs; the people themselves where it needs none */
    public Scenario(Class<T> aggregate, Function<People, Object> facts) {
        fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(OurTarget.resolver());
        Lookups lookups = new Given();
        Outcome outcome = new Left();
        fixture.registerInjectableResource(lookups);
        fixture.registerInjectableResource(outcome);
        fixture.registerInjectableResource(facts.apply(InOffice.people(inOffice(), CLOCK)));
    }

    private static List<Membership> inOffice() {
        return List.of(
                membership(Lovere.ADA, Role.SEGRETARIO, null),
                membership(Lovere.BRUNO, Role.RESPONSABILE, Lovere.DEMOGRAFICI),
                membership(Lovere.CARLA, Role.OIV, null));
    }

    private static Membership membership(PersonId person, Role role, @Nullable UnitaId unita) {
        return new Membership(person.value(), person, role, unita, LocalDate.of(2020, 1, 1), null);
    }

    public Scenario<T> given(Year year) {
        String scope = year.anno().toString();
        facts.add(new FactChange(CicloFact.KIND, scope, CicloFact.KEY, year.ciclo()));
        if (year.piano() != null) {
            facts.add(new FactChange(PianoFact.KIND, scope, PianoFact.KEY, year.piano()));
        }
        Lovere.unita().forEach((id, unita) -> given(UnitaFact.KIND, UnitaFact.SCOPE, id.toString(), unita));
        return this;
    }

    public Scenario<T> given(String kind, String scope, String key, Object fact) {
        facts.add(new FactChange(kind, scope, key, fact));
        return this;
    }

    public Scenario<T> happened(PersonId by, DomainEvent... events) {
        for (DomainEvent event : events) {
            history.add(GenericEventMessage.asEventMessage(event).andMetaData(Map.of(Actor.KEY, by.toString())));
        }
        return this;
    }

    public Scenario<T> as(Actor who) {
        actor = who;
        return this;
    }

    public Result when(StreamCommand command) {
        TenantContext context =
                new TenantContext(Lovere.TENANT, actor.person(), actor.role(), null, actor.unita(), new UUID(0, 1));
        ResultValidator<T> result = TenantContext.during(
                context,
                () -> (history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history)).when(command));
        return new Result(result);
    }

    public final class Result {

        private final ResultValidator<T> result;

        private Result(ResultValidator<T> result) {
            this.result = result;
        }

        public Result then(DomainEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
            return this;
        }

        /** What the other streams are told, by kind. */
        public void andTells(String... kinds) {
            assertThat(left).extracting(FactChange::kind).containsExactly(kinds);
        }

        /** What happened to other streams with it. */
        public Result andBeside(DomainEvent... events) {
            assertThat(beside).containsExactly(events);
            return this;
        }

        public void thenRefused(RefusalCode... codes) {
            result.expectNoEvents()
                    .expectException(new CustomTypeSafeMatcher<CommandRefused>("refused " + Arrays.toString(codes)) {
                        @Override
                        protected boolean matchesSafely(CommandRefused refused) {
                            return refused.reasons().stream()
                                    .map(Refusal::code)
                                    .toList()
                                    .equals(List.of(codes));
                        }
                    });
            assertThat(left).isEmpty();
            assertThat(beside).isEmpty();
        }
    }

    private final class Left implements Outcome {

        @Override
        public void facts(List<FactChange> changes) {
            left.addAll(changes);
        }

        @Override
        public void also(StreamId stream, long follows, DomainEvent event) {
            beside.add(event);
        }
    }

    /** The facts given, read as the store would give them. */
    private final class Given implements Lookups {

        @Override
        public <F> Map<String, F> all(String kind, String scope, Class<F> type) {
            Map<String, F> rows = new LinkedHashMap<>();
            facts.stream()
                    .filter(row -> row.kind().equals(kind) && row.scope().equals(scope))
                    .forEach(row -> rows.put(row.key(), type.cast(row.body())));
            return rows;
        }

        @Override
        public <F> @Nullable F one(String kind, String scope, String key, Class<F> type) {
            return all(kind, scope, type).get(key);
        }

        @Override
        public long readAt() {
            return 41;
        }
    }
}
