// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.RunningService;
import it.ciclo.command.desk.CommandDesk;
import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.Topics;
import it.ciclo.contracts.UnitaId;
import it.ciclo.infrastructure.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final RunningService SERVICE = new RunningService();
    private static final Reader READER = new Reader();

    @AfterAll
    static void stop() {
        READER.consumer.close();
        SERVICE.close();
    }

    /** Reads the topic from its beginning, as query-service may. */
    private static final class Reader {
        private final KafkaConsumer<String, String> consumer;
        private final Map<TenantId, List<EventEnvelope>> seen = new HashMap<>();

        Reader() {
            Map<String, Object> settings = TestServers.shared().kafka().clientSettings("query");
            settings.put("key.deserializer", StringDeserializer.class);
            settings.put("value.deserializer", StringDeserializer.class);
            settings.put("enable.auto.commit", false);
            consumer = new KafkaConsumer<>(settings);
            List<TopicPartition> partitions = IntStream.range(0, Topics.PERFORMANCE_PARTITIONS)
                    .mapToObj(n -> new TopicPartition(Topics.PERFORMANCE, n))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        List<EventEnvelope> await(TenantId tenant, int count) {
            RunningService.await(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(20))) {
                    Map<String, String> headers = new HashMap<>();
                    record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
                    EventEnvelope event = EventEnvelope.of(headers, record.value());
                    assertThat(record.key()).isEqualTo(event.tenant().toString());
                    seen.computeIfAbsent(event.tenant(), _ -> new ArrayList<>()).add(event);
                }
                return seen.getOrDefault(tenant, List.of()).size() >= count;
            });
            return seen.getOrDefault(tenant, List.of());
        }
    }

    private static void defineUnits(TenantId tenant, int count) {
        for (int n = 0; n < count; n++) {
            SERVICE.bean(CommandDesk.class)
                    .sendAs(
                            "prova",
                            new DefineUnita(
                                    StreamId.named(tenant, StreamKind.ENTE, "ente"),
                                    new UnitaId(UUID.randomUUID()),
                                    "U" + UUID.randomUUID().toString().substring(0, 8),
                                    "Unità " + UUID.randomUUID()),
                            UUID.randomUUID());
        }
    }

    private static void assertOneChain(TenantId tenant, List<EventEnvelope> events) {
        String head = HexFormat.of().formatHex(ChainHash.genesis(tenant.value()));
        for (EventEnvelope event : events) {
            assertThat(event.follows(head))
                    .as("entry " + event.tenantSequence())
                    .isTrue();
            head = event.hash();
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void whatIsStoredArrivesInOrderAndProvesItself() {
        TenantId tenant = SERVICE.ente("Comune di Esempio");
        defineUnits(tenant, 40);

        List<EventEnvelope> events = READER.await(tenant, 42);

        assertThat(events).extracting(EventEnvelope::tenantSequence).containsExactlyElementsOf(upTo(42));
        assertOneChain(tenant, events);
    }

    @Test
    void commandsGoOnWithoutKafkaAndArriveWhenItIsBack() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        READER.await(tenant, 2);
        TestServers.shared().stopKafka();
        try {
            defineUnits(tenant, 20);
            assertThat(SERVICE.lastSequence(tenant)).isEqualTo(22);
        } finally {
            TestServers.shared().startKafka();
        }

        List<EventEnvelope> events = READER.await(tenant, 22);

        // What was under way when the broker stopped may come twice; consumers take each number once.
        List<EventEnvelope> each = firstOfEach(events);
        assertThat(each).extracting(EventEnvelope::tenantSequence).containsExactlyElementsOf(upTo(22));
        assertOneChain(tenant, each);
    }

    private static List<EventEnvelope> firstOfEach(List<EventEnvelope> events) {
        List<EventEnvelope> each = new ArrayList<>();
        for (EventEnvelope event : events) {
            if (event.tenantSequence() == each.size() + 1) {
                each.add(event);
            }
        }
        return each;
    }

    @Test
    void aCursorSetBackSendsAgain() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        defineUnits(tenant, 5);
        READER.await(tenant, 7);

        assertThat(setBack(tenant, 3, RunningService.INTERNAL_SECRET)).isEqualTo(204);

        assertThat(READER.await(tenant, 11))
                .extracting(EventEnvelope::tenantSequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 4L, 5L, 6L, 7L);
    }

    @Test
    void howFarEachEnteWasAcknowledgedIsTold() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        READER.await(tenant, 2);

        RunningService.await(() -> cursors().body().contains("\"" + tenant + "\":2"));

        assertThat(SERVICE.get("/interno/relay/cursori").send().status()).isEqualTo(401);
    }

    @Test
    void aCursorNeverJumpsAhead() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        READER.await(tenant, 2);

        assertThat(setBack(tenant, 900, RunningService.INTERNAL_SECRET)).isEqualTo(204);
        defineUnits(tenant, 1);

        assertThat(READER.await(tenant, 3)).hasSize(3);
    }

    @Test
    void onlyTheServiceWithTheSecretSetsCursors() {
        TenantId tenant = new TenantId(UUID.randomUUID());
        assertThat(setBack(tenant, 0, "un-altro-segreto-qualsiasi")).isEqualTo(401);
        assertThat(SERVICE.post("/interno/relay/" + tenant + "/cursore", "{\"sequenza\":0}")
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(setBack(tenant, -1, RunningService.INTERNAL_SECRET)).isEqualTo(400);
    }

    private static RunningService.Answer cursors() {
        return SERVICE.get("/interno/relay/cursori")
                .with("Authorization", basic(RunningService.INTERNAL_SECRET))
                .send();
    }

    private static String basic(String secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString(("query-service:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static int setBack(TenantId tenant, long sequence, String secret) {
        return SERVICE.post("/interno/relay/" + tenant + "/cursore", "{\"sequenza\":" + sequence + "}")
                .with("Authorization", basic(secret))
                .send()
                .status();
    }
}
