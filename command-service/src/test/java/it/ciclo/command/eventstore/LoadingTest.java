// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.platform.limit.Share;
import it.ciclo.platform.tenancy.TenantContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Axon's side of the register. */
class LoadingTest {

    private static final Register REGISTER = new Register();
    private static final EventSerializer SERIALIZER = new EventSerializer();
    private static final TenantEventStorageEngine ENGINE = new TenantEventStorageEngine(
            new TenantReads(REGISTER.reader, Share.whole()),
            REGISTER.appender,
            new TenantEventStorageEngine.Builder(SERIALIZER));

    @AfterAll
    static void close() {
        REGISTER.close();
    }

    private static <T> T as(TenantId tenant, ScopedValue.CallableOp<T, RuntimeException> work) {
        return TenantContext.during(
                new TenantContext(tenant, PersonId.SISTEMA, Role.SISTEMA, null, UUID.randomUUID()), work);
    }

    private static Append retitled(StreamId stream, int from, int count) {
        List<Append.NewEvent> events = java.util.stream.IntStream.range(from, from + count)
                .mapToObj(n -> new Append.NewEvent(
                        UUID.randomUUID(),
                        "objective.ObjectiveRetitled",
                        1,
                        "{\"titolo\":\"Titolo " + n + "\",\"descrizione\":\"Perché\",\"natura\":\"SVILUPPO\"}",
                        "{\"request\":\"r\"}"))
                .toList();
        return new Append(stream, from - 1L, events, Register.command(UUID.randomUUID()), Append.Reads.NONE, List.of());
    }

    @Test
    void aStreamIsReadWholeAndInOrderHoweverLong() {
        TenantId tenant = REGISTER.tenant(1);
        StreamId objective = Register.stream(tenant);
        REGISTER.store(retitled(objective, 0, 250));
        REGISTER.store(retitled(objective, 250, 200));

        List<String> titles = as(tenant, () -> {
            DomainEventStream events = ENGINE.readEvents(objective.toString(), 0);
            return events.asStream()
                    .map(event -> ((ObjectiveRetitled) event.getPayload()).titolo())
                    .toList();
        });

        assertThat(titles).hasSize(450).startsWith("Titolo 0", "Titolo 1").endsWith("Titolo 449");
        assertThat(as(tenant, () -> ENGINE.lastSequenceNumberFor(objective.toString())))
                .contains(449L);
    }

    @Test
    void whoActedIsToldWithEachEventThoughItIsStoredOnce() {
        TenantId tenant = REGISTER.tenant(1);
        StreamId objective = Register.stream(tenant);
        Append append = retitled(objective, 0, 1);
        REGISTER.store(append);

        List<Map<String, Object>> told = as(
                tenant,
                () -> ENGINE.readEvents(objective.toString(), 0)
                        .asStream()
                        .map(event -> Map.<String, Object>copyOf(event.getMetaData()))
                        .toList());

        assertThat(told)
                .containsExactly(
                        Map.of("request", "r", "actor", append.command().actor().toString()));
    }

    @Test
    void aStreamOfAnotherTenantIsNotEvenAskedFor() {
        StreamId theirs = Register.stream(REGISTER.tenant(2));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> as(
                        REGISTER.tenant(1),
                        () -> ENGINE.readEvents(theirs.toString(), 0).hasNext()))
                .withMessageContaining("another tenant");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> ENGINE.readEvents(theirs.toString(), 0).hasNext());
    }

    @Test
    void anEventTheCatalogueLacksStopsTheLoad() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SERIALIZER.deserialize(
                        new SimpleSerializedObject<>("{}", String.class, "objective.ObjectivePainted", "1")))
                .withMessageContaining("ObjectivePainted");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SERIALIZER.deserialize(
                        new SimpleSerializedObject<>("{}", String.class, "objective.ObjectiveRetitled", "9")))
                .withMessageContaining("revision 9");
    }

    @Test
    void nothingButTheDeskAppends() {
        StreamId objective = Register.stream(REGISTER.tenant(1));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> as(REGISTER.tenant(1), () -> {
                    ENGINE.appendEvents(List.of(new GenericDomainEventMessage<>(
                            "objective",
                            objective.toString(),
                            0,
                            new ObjectiveRetitled("Titolo", "Perché", Natura.SVILUPPO))));
                    return "";
                }))
                .withMessageContaining("desk");
    }

    @Test
    void theStoreIsNotTracked() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ENGINE.createTailToken())
                .withMessage("the store is read by the relay, tenant by tenant");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> ENGINE.createHeadToken());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ENGINE.createTokenAt(Instant.EPOCH));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ENGINE.readEvents(null, false).toList());
    }
}
