// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.command.RunningService;
import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.ente.EnteCommand.RenameUnita;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SendingCommandsTest {

    private static final RunningService SERVICE = new RunningService();
    private static final CommandDesk DESK = SERVICE.bean(CommandDesk.class);
    private static final PersonId SEGRETARIO = new PersonId(UUID.randomUUID());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private static CommandRequest request(UUID key, String body, @Nullable Long version) {
        return new CommandRequest(key, Fingerprint.ofJob("test", body), version);
    }

    private static CommandRequest anyRequest() {
        return request(UUID.randomUUID(), "", null);
    }

    private static DefineUnita define(TenantId tenant, String codice) {
        return new DefineUnita(ente(tenant), new UnitaId(UUID.randomUUID()), codice, "Settore " + codice);
    }

    private static StreamId ente(TenantId tenant) {
        return StreamId.named(tenant, StreamKind.ENTE, "ente");
    }

    private static Receipt send(
            PersonId person, StreamCommand command, CommandRequest request, Concurrency concurrency) {
        TenantContext who =
                new TenantContext(command.stream().tenant(), person, Role.SEGRETARIO.name(), null, UUID.randomUUID());
        return TenantContext.during(who, () -> DESK.send(command, request, concurrency));
    }

    private static Receipt send(StreamCommand command, CommandRequest request, Concurrency concurrency) {
        return send(SEGRETARIO, command, request, concurrency);
    }

    private static void assertProblem(int status, String code, ThrowingCallable sending) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(sending).satisfies(problem -> {
            assertThat(problem.problems().getFirst().code()).isEqualTo(code);
            assertThat(problem.status()).isEqualTo(status);
        });
    }

    @Test
    void anEnteThatBecomesActiveHasItsFirstEntriesWrittenByTheSystem() {
        TenantId tenant = SERVICE.ente("Comune di Esempio");

        assertThat(SERVICE.number("""
                        select count(*)
                          from domain_event
                         where tenant_id = ?
                           and acting_role = 'SISTEMA'
                           and metadata::text like '%"job":"apertura-ente"%'
                           and event_type = any (array['ente.EnteOpened', 'smvp.DefaultSmvpAdopted'])
                        """, tenant.value())).isEqualTo(2);
    }

    @Test
    void aCommandIsAnsweredWithItsPlace() {
        TenantId tenant = SERVICE.ente("Comune di Prova");

        Receipt receipt = send(define(tenant, "A"), anyRequest(), Concurrency.DECIDED_ANEW);

        assertThat(receipt.stream()).isEqualTo(ente(tenant).id());
        assertThat(receipt.streamVersion()).isEqualTo(1);
        assertThat(receipt.tenantSequence()).isEqualTo(3);
        assertThat(receipt.hash()).hasSize(64);
        assertThat(receipt.repeated()).isFalse();
        assertThat(receipt.ok().getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(receipt.ok().getHeaders().getFirst("Audit-Receipt")).isEqualTo(tenant + "/3/" + receipt.hash());
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        UUID key = UUID.randomUUID();
        Receipt first = send(define(tenant, "A"), request(key, "a", null), Concurrency.DECIDED_ANEW);
        send(define(tenant, "B"), anyRequest(), Concurrency.DECIDED_ANEW);

        Receipt again = send(define(tenant, "A"), request(key, "a", null), Concurrency.DECIDED_ANEW);

        assertThat(again.repeated()).isTrue();
        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(again.streamVersion()).isEqualTo(first.streamVersion());
        assertThat(SERVICE.lastSequence(tenant)).isEqualTo(4);
    }

    @Test
    void aKeyIsNotUsedForSomethingElseNorBySomeoneElse() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        UUID key = UUID.randomUUID();
        send(define(tenant, "A"), request(key, "a", null), Concurrency.DECIDED_ANEW);

        assertProblem(
                422,
                "IDEMPOTENCY_KEY_REUSED",
                () -> send(define(tenant, "B"), request(key, "b", null), Concurrency.DECIDED_ANEW));
        assertProblem(
                422,
                "IDEMPOTENCY_KEY_REUSED",
                () -> send(
                        new PersonId(UUID.randomUUID()),
                        define(tenant, "A"),
                        request(key, "a", null),
                        Concurrency.DECIDED_ANEW));
    }

    @Test
    void theSameKeySixteenTimesAtOnceIsOneCommand() throws Exception {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        DefineUnita command = define(tenant, "A");
        UUID key = UUID.randomUUID();

        List<Receipt> receipts = atOnce(16, _ -> send(command, request(key, "a", null), Concurrency.DECIDED_ANEW));

        assertThat(receipts)
                .extracting(Receipt::hash)
                .containsOnly(receipts.getFirst().hash());
        assertThat(receipts).filteredOn(receipt -> !receipt.repeated()).hasSize(1);
        assertThat(SERVICE.lastSequence(tenant)).isEqualTo(3);
    }

    @Test
    void aRefusalKeepsNothingAndNamesItsReasons() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        send(define(tenant, "A"), anyRequest(), Concurrency.DECIDED_ANEW);
        UUID key = UUID.randomUUID();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> send(define(tenant, "a"), request(key, "", null), Concurrency.DECIDED_ANEW))
                .satisfies(problem -> {
                    assertThat(problem.problems()).extracting(p -> p.pointer()).containsExactly("/codice", "/nome");
                });

        assertThat(SERVICE.lastSequence(tenant)).isEqualTo(3);
        assertThat(SERVICE.number("select count(*) from receipt where command_id = ?", key))
                .isZero();
    }

    @Test
    void aCommandThatChangesNothingIsAnsweredWithoutAnEntry() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        DefineUnita unita = define(tenant, "A");
        Receipt before = send(unita, anyRequest(), Concurrency.DECIDED_ANEW);

        Receipt nothing = send(
                new RenameUnita(ente(tenant), unita.unita(), unita.nome(), "nessun cambiamento"),
                anyRequest(),
                Concurrency.DECIDED_ANEW);

        assertThat(nothing.hash()).isEqualTo(before.hash());
        assertThat(nothing.streamVersion()).isEqualTo(before.streamVersion());
        assertThat(SERVICE.lastSequence(tenant)).isEqualTo(3);
    }

    @Test
    void aChangeOfWhatSomebodySawNeedsTheVersionItWas() {
        TenantId tenant = SERVICE.ente("Comune di Prova");
        assertProblem(428, "VERSION_MISSING", () -> send(define(tenant, "A"), anyRequest(), Concurrency.VERSIONED));
        send(define(tenant, "A"), request(UUID.randomUUID(), "", 0L), Concurrency.VERSIONED);

        assertProblem(
                412,
                "VERSION_STALE",
                () -> send(define(tenant, "B"), request(UUID.randomUUID(), "", 0L), Concurrency.VERSIONED));
        assertProblem(
                412,
                "VERSION_STALE",
                () -> send(define(tenant, "B"), request(UUID.randomUUID(), "", 7L), Concurrency.VERSIONED));
        assertThat(SERVICE.lastSequence(tenant)).isEqualTo(3);
    }

    @Test
    void sixtyFourAtOnceOnOneStreamAreAllKept() throws Exception {
        TenantId tenant = SERVICE.ente("Comune di Prova");

        List<Receipt> receipts = atOnce(64, n -> send(define(tenant, "U" + n), anyRequest(), Concurrency.DECIDED_ANEW));

        assertThat(receipts)
                .extracting(Receipt::streamVersion)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 64).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aTenantNobodyOpenedIsAnsweredAsNotReady() {
        TenantId nobody = new TenantId(UUID.randomUUID());
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> send(define(nobody, "A"), anyRequest(), Concurrency.DECIDED_ANEW));
    }

    private interface Sending {
        Receipt number(int n);
    }

    private static List<Receipt> atOnce(int count, Sending sending) throws Exception {
        List<Future<Receipt>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < count; n++) {
                int number = n;
                answers.add(senders.submit(() -> sending.number(number)));
            }
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Future<Receipt> answer : answers) {
            receipts.add(answer.get());
        }
        return receipts;
    }
}
