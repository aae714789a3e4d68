// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventEnvelopeTest {

    private static final TenantId TENANT = TenantId.of("00112233-4455-6677-8899-aabbccddeeff");
    private static final String GENESIS = HexFormat.of().formatHex(ChainHash.genesis(TENANT.value()));

    private static final EventEnvelope FIRST = chained(envelope("{\"peso\":\"33.30\"}", "{}", "", "", ""), GENESIS);

    @Test
    void survivesItsHeaders() {
        assertThat(EventEnvelope.of(FIRST.headers(), FIRST.payload())).isEqualTo(FIRST);
    }

    @Test
    void speaksCloudEvents() {
        assertThat(FIRST.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "objective.PesoSet")
                .containsEntry("ce_source", "/enti/" + TENANT)
                .containsEntry("ce_subject", "objective/00000000-0000-0000-0000-00000000000a")
                .containsEntry("ce_time", "2026-01-01T00:00:00.000001Z")
                .containsEntry("content-type", "application/json");
    }

    @Test
    void refusesAMissingOrBrokenHeader() {
        FIRST.headers().keySet().stream()
                .filter(name -> !name.equals("ce_specversion") && !name.equals("content-type"))
                .forEach(name -> {
                    Map<String, String> without = new LinkedHashMap<>(FIRST.headers());
                    without.remove(name);
                    assertThatThrownBy(() -> EventEnvelope.of(without, FIRST.payload()))
                            .as("without %s", name)
                            .isInstanceOf(IllegalArgumentException.class);
                });
        for (String name : new String[] {"ce_source", "ce_subject", "ce_tenantsequence", "ce_id", "ce_time"}) {
            Map<String, String> broken = new LinkedHashMap<>(FIRST.headers());
            broken.put(name, "?");
            assertThatThrownBy(() -> EventEnvelope.of(broken, FIRST.payload()))
                    .as("broken %s", name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void followsTheHeadItWasChainedTo() {
        assertThat(FIRST.follows(GENESIS)).isTrue();
        assertThat(FIRST.follows(FIRST.hash())).isFalse();
    }

    @Test
    void doesNotFollowOnceAnythingHashedIsChanged() {
        EventEnvelope payload = envelope(
                "{\"peso\":\"33.31\"}", FIRST.metadata(), FIRST.leafHash(), FIRST.previousHash(), FIRST.hash());
        EventEnvelope metadata =
                envelope(FIRST.payload(), "{\"a\":1}", FIRST.leafHash(), FIRST.previousHash(), FIRST.hash());
        EventEnvelope hash =
                envelope(FIRST.payload(), FIRST.metadata(), FIRST.leafHash(), FIRST.previousHash(), GENESIS);

        assertThat(payload.follows(GENESIS)).isFalse();
        assertThat(metadata.follows(GENESIS)).isFalse();
        assertThat(hash.follows(GENESIS)).isFalse();
    }

    @Test
    void byWhoseDelegationIsHashedAndTold() {
        PersonId dario = new PersonId(new UUID(7, 7));
        String metadata = "{\"delegante\":\"" + dario + "\",\"request\":\"x\"}";
        EventEnvelope delegated = chained(envelope(FIRST.payload(), metadata, "", GENESIS, ""), GENESIS);
        EventEnvelope denied =
                envelope(FIRST.payload(), "{\"request\":\"x\"}", delegated.leafHash(), GENESIS, delegated.hash());

        assertThat(delegated.delegante()).isEqualTo(dario);
        assertThat(delegated.follows(GENESIS)).isTrue();
        assertThat(denied.follows(GENESIS)).isFalse();
        assertThat(FIRST.delegante()).isNull();
    }

    private static EventEnvelope chained(EventEnvelope bare, String head) {
        HexFormat hex = HexFormat.of();
        byte[] leaf = ChainHash.leaf(bare.entry());
        return envelope(
                bare.payload(),
                bare.metadata(),
                hex.formatHex(leaf),
                head,
                hex.formatHex(ChainHash.next(hex.parseHex(head), leaf)));
    }

    private static EventEnvelope envelope(String payload, String metadata, String leaf, String previous, String hash) {
        return new EventEnvelope(
                TENANT,
                1,
                new UUID(0, 1),
                Instant.parse("2026-01-01T00:00:00.000001Z"),
                new UUID(0, 2),
                new PersonId(new UUID(0, 3)),
                "RESPONSABILE",
                StreamKind.OBJECTIVE,
                new UUID(0, 10),
                0,
                "objective.PesoSet",
                1,
                metadata,
                payload,
                leaf,
                previous,
                hash);
    }
}
