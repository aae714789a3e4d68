// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.journeys.kill.ClientLog.Due;
import it.ciclo.journeys.kill.ClientLog.Fate;
import it.ciclo.journeys.kill.ClientLog.Told;
import it.ciclo.journeys.kill.Store.Head;
import it.ciclo.journeys.kill.Store.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Says everything in a register that contradicts a promise: sequences and versions without holes, time not backwards, the chain
 * computed anew, receipts and events belonging together, and what the clients were told.
 */
public final class StoreCheck {

    private final List<String> findings = new ArrayList<>();
    private final Store store;
    private final Map<Sent, List<EventEnvelope>> eventsOfCommand = new HashMap<>();
    private final Map<Sent, Receipt> receipts = new HashMap<>();

    /** A key is one within its ente: what another ente calls by the same is another command. */
    private record Sent(UUID tenant, UUID command) {
        static Sent of(EventEnvelope event) {
            return new Sent(event.tenant().value(), event.commandId());
        }
    }

    private StoreCheck(Store store) {
        this.store = store;
    }

    /** The register alone. */
    public static List<String> findings(Store store) {
        StoreCheck check = new StoreCheck(store);
        check.checkRegister();
        return check.findings;
    }

    /**
     * @param baseline the last sequence of each tenant before the clients began; earlier commands are not in the log
     * @return what is wrong, empty when every promise holds
     */
    static List<String> findings(Store store, Map<UUID, Told> told, Map<UUID, Long> baseline) {
        StoreCheck check = new StoreCheck(store);
        check.checkRegister();
        told.forEach(check::checkFate);
        store.events().stream()
                .filter(event -> event.tenantSequence()
                        > baseline.getOrDefault(event.tenant().value(), 0L))
                .map(EventEnvelope::commandId)
                .distinct()
                .filter(command -> !told.containsKey(command))
                .forEach(command -> check.findings.add(command + ": stored, but no client sent it"));
        return check.findings;
    }

    private void checkRegister() {
        for (Receipt receipt : store.receipts()) {
            expect(
                    receipts.put(new Sent(receipt.tenant(), receipt.command()), receipt) == null,
                    "command " + receipt.command() + " has two receipts");
        }
        Map<UUID, EventEnvelope> last = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        Set<UUID> ids = new HashSet<>();
        for (EventEnvelope event : store.events()) {
            UUID tenant = event.tenant().value();
            String at = tenant + " n. " + event.tenantSequence() + ": ";
            checkPlace(event, last.get(tenant), at);
            String stream = tenant + "/" + event.streamId();
            long version = versions.getOrDefault(stream, -1L) + 1;
            expect(event.streamVersion() == version, at + "version " + event.streamVersion() + ", due is " + version);
            versions.put(stream, event.streamVersion());
            expect(ids.add(event.eventId()), at + "an event id seen before");
            expect(receipts.containsKey(Sent.of(event)), at + "an event without a receipt");
            eventsOfCommand
                    .computeIfAbsent(Sent.of(event), _ -> new ArrayList<>())
                    .add(event);
            last.put(tenant, event);
        }
        receipts.values().forEach(this::checkReceipt);
        store.heads().forEach((tenant, head) -> checkHead(tenant, head, last.get(tenant)));
        last.keySet().stream()
                .filter(tenant -> !store.heads().containsKey(tenant))
                .forEach(tenant -> findings.add(tenant + ": events without a head"));
    }

    private void checkPlace(EventEnvelope event, @Nullable EventEnvelope before, String at) {
        HexFormat hex = HexFormat.of();
        long due = before == null ? 1 : before.tenantSequence() + 1;
        expect(event.tenantSequence() == due, at + "a hole before it, due is n. " + due);
        Instant earliest = before == null ? Instant.MIN : before.recordedAt();
        expect(!event.recordedAt().isBefore(earliest), at + "time ran backwards");
        String previous =
                before == null ? hex.formatHex(ChainHash.genesis(event.tenant().value())) : before.hash();
        expect(event.previousHash().equals(previous), at + "does not follow the entry before it");
        byte[] leaf = ChainHash.leaf(event.entry());
        expect(event.leafHash().equals(hex.formatHex(leaf)), at + "its bytes were changed");
        String hash = hex.formatHex(ChainHash.next(hex.parseHex(event.previousHash()), leaf));
        expect(event.hash().equals(hash), at + "the chain is broken");
    }

    /** A receipt names exactly the entries of its command, which stand together. */
    private void checkReceipt(Receipt receipt) {
        List<EventEnvelope> events =
                eventsOfCommand.getOrDefault(new Sent(receipt.tenant(), receipt.command()), List.of());
        Long first = receipt.first();
        String of = receipt.command() + ": ";
        if (first == null) {
            expect(events.isEmpty(), of + "its receipt says that nothing changed, but there are events");
            return;
        }
        List<Long> numbers = events.stream().map(EventEnvelope::tenantSequence).toList();
        List<Long> due = LongStream.rangeClosed(first, receipt.head()).boxed().toList();
        expect(
                numbers.equals(due),
                of + "its receipt says n. " + first + " to " + receipt.head() + ", stored are " + numbers);
        expect(
                !events.isEmpty() && events.getLast().hash().equals(receipt.hash()),
                of + "its receipt has another hash than its last event");
    }

    private void checkHead(UUID tenant, Head head, @Nullable EventEnvelope last) {
        long due = last == null ? 0 : last.tenantSequence();
        expect(
                head.sequence() == due,
                tenant + ": the head stands at " + head.sequence() + ", the last entry is " + due);
        if (last != null) {
            expect(head.hash().equals(last.hash()), tenant + ": the head has another hash than the last entry");
        }
    }

    private void checkFate(UUID key, Told told) {
        List<Receipt> found = store.receipts().stream()
                .filter(one -> one.command().equals(key))
                .toList();
        expect(found.size() < 2, key + ": acknowledged in one ente, stored in another too");
        Receipt receipt = found.isEmpty() ? null : found.getFirst();
        List<EventEnvelope> events = store.events().stream()
                .filter(event -> event.commandId().equals(key))
                .toList();
        switch (told.fate()) {
            case Fate.Acknowledged ok -> {
                expect(told.due() instanceof Due.Events, key + ": accepted, though due was " + told.due());
                if (receipt == null) {
                    findings.add(key + ": acknowledged, but there is no receipt");
                } else {
                    expect(
                            receipt.head() == ok.sequence() && receipt.hash().equals(ok.hash()),
                            key + ": acknowledged as n. " + ok.sequence() + ", its receipt says n. " + receipt.head());
                }
                List<String> types =
                        events.stream().map(EventEnvelope::eventType).toList();
                if (told.due() instanceof Due.Events due) {
                    expect(
                            types.equals(due.events()),
                            key + ": acknowledged " + due.events() + ", stored are " + types);
                }
                expect(
                        !events.isEmpty()
                                && events.getLast().tenantSequence() == ok.sequence()
                                && events.getLast().hash().equals(ok.hash()),
                        key + ": what stands at n. " + ok.sequence() + " is not what was acknowledged");
            }
            case Fate.Refused refused -> {
                expect(
                        told.due().equals(new Due.Refusal(refused.status())),
                        key + ": refused with " + refused.status() + ", due was " + told.due());
                expect(
                        events.isEmpty() && receipt == null,
                        key + ": refused with " + refused.status() + ", but something is stored");
            }
            case Fate.Unknown unknown -> findings.add(key + ": never resolved, " + unknown.why());
            case Fate.Sent _ -> findings.add(key + ": sent and forgotten");
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }
}
