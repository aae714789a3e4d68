// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventCatalogue;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.Topics;
import it.ciclo.infrastructure.testing.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The register of one ente as command-service would keep it: numbered, chained, and sent to the topic by hand. */
public final class TestRegister {

    private static final HexFormat HEX = HexFormat.of();

    public final TenantId tenant = new TenantId(UUID.randomUUID());
    public final List<EventEnvelope> entries = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private Instant now = Instant.parse("2026-01-07T08:00:00Z");

    /** What is recorded next is recorded then. */
    public TestRegister at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public EventEnvelope add(UUID stream, DomainEvent event, PersonId actor, String role) {
        EventCatalogue.Type type = EventCatalogue.of(event.getClass());
        return add(stream, type.kind(), type.name(), EventJson.write(event), actor, role);
    }

    public EventEnvelope add(UUID stream, DomainEvent event, PersonId actor, Role role) {
        return add(stream, event, actor, role.name());
    }

    public EventEnvelope add(UUID stream, StreamKind kind, String type, String payload, PersonId actor, String role) {
        String previous = entries.isEmpty()
                ? HEX.formatHex(ChainHash.genesis(tenant.value()))
                : entries.getLast().hash();
        long version = versions.merge(stream, 0L, (old, _) -> old + 1);
        now = now.plusSeconds(60);
        EventEnvelope bare = new EventEnvelope(
                tenant,
                entries.size() + 1,
                UUID.randomUUID(),
                now,
                UUID.randomUUID(),
                actor,
                role,
                kind,
                stream,
                version,
                type,
                1,
                "{}",
                payload,
                "",
                previous,
                "");
        byte[] leaf = ChainHash.leaf(bare.entry());
        EventEnvelope chained =
                with(bare, payload, HEX.formatHex(leaf), HEX.formatHex(ChainHash.next(HEX.parseHex(previous), leaf)));
        entries.add(chained);
        return chained;
    }

    /** The same entry with another payload under the old hashes. */
    public static EventEnvelope forged(EventEnvelope e, String payload) {
        return with(e, payload, e.leafHash(), e.hash());
    }

    /** The same entry, with other metadata. */
    public static EventEnvelope withMetadata(EventEnvelope e, String metadata) {
        return with(e, metadata, e.payload(), e.leafHash(), e.hash());
    }

    private static EventEnvelope with(EventEnvelope e, String payload, String leaf, String hash) {
        return with(e, e.metadata(), payload, leaf, hash);
    }

    private static EventEnvelope with(EventEnvelope e, String metadata, String payload, String leaf, String hash) {
        return new EventEnvelope(
                e.tenant(),
                e.tenantSequence(),
                e.eventId(),
                e.recordedAt(),
                e.commandId(),
                e.actor(),
                e.actingRole(),
                e.streamKind(),
                e.streamId(),
                e.streamVersion(),
                e.eventType(),
                e.eventRevision(),
                metadata,
                payload,
                leaf,
                e.previousHash(),
                hash);
    }

    /** Everything recorded so far. */
    public void send() {
        send(entries);
    }

    public EventEnvelope entry(int sequence) {
        return entries.get(sequence - 1);
    }

    public static void send(List<EventEnvelope> envelopes) {
        Map<String, Object> settings = TestServers.shared().kafka().clientSettings("command");
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            for (EventEnvelope envelope : envelopes) {
                ProducerRecord<String, String> record = new ProducerRecord<>(
                        Topics.PERFORMANCE, envelope.tenant().toString(), envelope.payload());
                envelope.headers()
                        .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
