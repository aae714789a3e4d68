// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static it.ciclo.command.eventstore.Register.append;
import static it.ciclo.command.eventstore.Register.command;
import static it.ciclo.command.eventstore.Register.events;
import static it.ciclo.command.eventstore.Register.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.ciclo.command.eventstore.Append.Part;
import it.ciclo.command.eventstore.Append.Reads;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.limit.Share;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What one command does to several streams of its tenant stands in the register as one, or not at all. */
class SeveralStreamsTest {

    private static final Register REGISTER = new Register();

    @AfterAll
    static void close() {
        REGISTER.close();
    }

    private static Append with(StreamId own, UUID key, Part... others) {
        return new Append(own, -1L, events(1), command(key), Reads.NONE, List.of(), List.of(others));
    }

    private static Part first(StreamId stream) {
        return new Part(stream, -1, events(1));
    }

    @Test
    void theirEventsFollowEachOtherUnderOneReceipt() {
        TenantId tenant = REGISTER.tenant(1);
        StreamId own = stream(tenant);
        List<StreamId> others =
                IntStream.range(0, 300).mapToObj(_ -> stream(tenant)).toList();
        UUID key = UUID.randomUUID();

        Stored stored = REGISTER.store(new Append(
                own,
                -1L,
                events(1),
                command(key),
                Reads.NONE,
                List.of(),
                others.stream().map(SeveralStreamsTest::first).toList()));

        assertThat(stored.stream()).isEqualTo(own);
        assertThat(stored.streamVersion()).isZero();
        assertThat(stored.tenantSequence()).as("the last of them all").isEqualTo(301);
        assertThat(REGISTER.rows(tenant))
                .extracting(row -> row.entry().streamId())
                .containsExactlyElementsOf(Stream.concat(Stream.of(own), others.stream())
                        .map(stream -> stream.id().toString())
                        .toList());
        assertThat(REGISTER.rows(tenant))
                .allSatisfy(row -> assertThat(row.entry().commandId()).isEqualTo(key));
        assertThat(REGISTER.faults(tenant)).isEmpty();
        Receipts receipts = new Receipts(new TenantReads(REGISTER.reader, Share.whole()), REGISTER.appender);
        assertThat(receipts.find(tenant, key)).extracting(Receipts.Known::place).isEqualTo(stored);
    }

    @Test
    void oneStreamThatMovedRefusesAllOfThem() {
        TenantId tenant = REGISTER.tenant(2);
        StreamId moved = stream(tenant);
        StreamId still = stream(tenant);
        REGISTER.store(append(moved, -1, 2));
        REGISTER.store(append(still, -1, 1));

        assertThatExceptionOfType(AppendRefused.StreamMoved.class)
                .isThrownBy(() -> REGISTER.store(with(
                        stream(tenant),
                        UUID.randomUUID(),
                        new Part(still, 0, events(1)),
                        new Part(moved, 0, events(1)))));
        assertThat(REGISTER.rows(tenant)).hasSize(3);

        Stored stored = REGISTER.store(
                with(stream(tenant), UUID.randomUUID(), new Part(still, 0, events(1)), new Part(moved, 1, events(1))));
        assertThat(stored.tenantSequence()).isEqualTo(6);
        assertThat(REGISTER.faults(tenant)).isEmpty();
    }

    @Test
    void withinAGroupTheFirstToTouchAStreamWins() {
        TenantId tenant = REGISTER.tenant(3);
        StreamId wanted = stream(tenant);
        List<CompletableFuture<Stored>> answers = IntStream.range(0, 16)
                .mapToObj(_ -> REGISTER.appender.append(with(stream(tenant), UUID.randomUUID(), first(wanted))))
                .toList();
        assertThat(answers.stream()
                        .filter(answer ->
                                answer.handle((stored, _) -> stored != null).join())
                        .count())
                .isEqualTo(1);
        assertThat(REGISTER.rows(tenant)).hasSize(2);
        assertThat(REGISTER.faults(tenant)).isEmpty();
    }

    @Test
    void noStreamOfAnotherTenantAndNoneTwice() {
        StreamId own = stream(REGISTER.tenant(4));
        StreamId foreign = stream(REGISTER.tenant(5));
        assertThatIllegalArgumentException().isThrownBy(() -> with(own, UUID.randomUUID(), first(foreign)));
        assertThatIllegalArgumentException().isThrownBy(() -> with(own, UUID.randomUUID(), first(own)));
    }
}
