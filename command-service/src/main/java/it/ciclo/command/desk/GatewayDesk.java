// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.desk;

import it.ciclo.command.eventstore.AppendRefused;
import it.ciclo.command.eventstore.Attempt;
import it.ciclo.command.eventstore.Receipts;
import it.ciclo.command.eventstore.Stored;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.CommandRefused;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;

/** The only caller of Axon's gateway. */
final class GatewayDesk implements CommandDesk {

    /** How often a command is decided again on a newer state before its sender hears of it. */
    private static final int DECIDED_AGAIN = 3;

    private final CommandGateway gateway;
    private final Receipts receipts;
    private final InFlight inFlight;
    private final Lane lane;

    /** Commands that were seen to read facts: the next of their kind takes the lane at once. */
    private final Set<Class<?>> readsFacts = ConcurrentHashMap.newKeySet();

    GatewayDesk(CommandGateway gateway, Receipts receipts, InFlight inFlight, Lane lane) {
        this.gateway = gateway;
        this.receipts = receipts;
        this.inFlight = inFlight;
        this.lane = lane;
    }

    /** A command as it was received, whoever sent it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Received(
            StreamCommand command,
            UUID key,
            byte[] fingerprint,
            @Nullable Long expectedVersion,
            TenantContext who,
            Map<String, String> metadata) {

        TenantId tenant() {
            return who.tenant();
        }

        Attempt attempt() {
            return new Attempt(key, fingerprint, who.person(), who.role(), metadata);
        }
    }

    @Override
    public Receipt send(StreamCommand command, CommandRequest request, Concurrency concurrency) {
        Long expectedVersion = switch (concurrency) {
            case CREATES -> null;
            case DECIDED_ANEW -> request.expectedVersion();
            case VERSIONED -> {
                if (request.expectedVersion() == null) {
                    throw problem(428, "VERSION_MISSING");
                }
                yield request.expectedVersion();
            }
        };
        TenantContext who = TenantContext.current();
        return answer(new Received(command, request.key(), request.fingerprint(), expectedVersion, who, metadata(who)));
    }

    private static Map<String, String> metadata(TenantContext who) {
        Map<String, String> metadata =
                new TreeMap<>(Map.of("request", who.request().toString()));
        if (who.delegante() != null) {
            metadata.put(Actor.DELEGANTE, who.delegante().toString());
        }
        return metadata;
    }

    @Override
    public Receipt sendAs(String job, StreamCommand command, UUID key) {
        TenantContext who = new TenantContext(command.stream().tenant(), PersonId.SISTEMA, Role.SISTEMA, null, key);
        Map<String, String> metadata = new TreeMap<>(Map.of("job", job, "request", key.toString()));
        byte[] fingerprint = Fingerprint.ofJob(job, command.stream().toString());
        return TenantContext.during(who, () -> answer(new Received(command, key, fingerprint, null, who, metadata)));
    }

    /** Out of the lane: whoever only asks lets nobody wait. */
    @Override
    public void rehearse(StreamCommand command) {
        TenantContext who = TenantContext.current();
        Attempt attempt = Attempt.rehearsal(who.person(), who.role());
        try {
            Attempt.during(attempt, () -> gateway.sendAndWait(command));
        } catch (CommandRefused e) {
            throw refused(e);
        } catch (AppendRefused | LockAcquisitionFailedException e) {
            throw unavailable(e);
        }
    }

    private Receipt answer(Received received) {
        return inFlight.alone(received.tenant(), received.key(), () -> {
            Receipts.Known known = known(received);
            return known == null ? decide(received) : repeated(received, known);
        });
    }

    private Receipts.@Nullable Known known(Received received) {
        try {
            return receipts.find(received.tenant(), received.key());
        } catch (AppendRefused e) {
            throw unavailable(e);
        }
    }

    private static Receipt repeated(Received received, Receipts.Known known) {
        if (!known.isOf(received.fingerprint(), received.who().person())) {
            throw problem(422, "IDEMPOTENCY_KEY_REUSED");
        }
        return receipt(known.place(), true);
    }

    private Receipt decide(Received received) {
        for (int again = 0; ; again++) {
            try {
                return receipt(decideOnce(received), false);
            } catch (AppendRefused.KeyUsed e) {
                Receipts.Known known = known(received);
                if (known == null) {
                    throw unavailable(e);
                }
                return repeated(received, known);
            } catch (ConflictingModificationException e) {
                throw problem(412, "VERSION_STALE");
            } catch (ConcurrencyException | AggregateStreamCreationException | AppendRefused.StreamMoved e) {
                if (received.expectedVersion() != null) {
                    throw problem(412, "VERSION_STALE");
                }
                pauseOrGiveUp(again);
            } catch (AppendRefused.FactsMoved e) {
                pauseOrGiveUp(again);
            } catch (CommandRefused e) {
                throw refused(e);
            } catch (AggregateNotFoundException e) {
                throw problem(404, "NOT_FOUND");
            } catch (AppendRefused.TenantBusy e) {
                throw new ProblemException(429, Problem.of("LIMIT_ENTE", "1"));
            } catch (AppendRefused.NoSuchTenant | AppendRefused.StoreBusy | LockAcquisitionFailedException e) {
                throw unavailable(e);
            } catch (AppendRefused.OutcomeUnknown e) {
                throw problem(503, "OUTCOME_UNKNOWN");
            }
        }
    }

    private Stored decideOnce(Received received) {
        Class<?> kind = received.command().getClass();
        if (!readsFacts.contains(kind)) {
            Attempt attempt = received.attempt();
            try {
                return Attempt.during(attempt, () -> store(received, attempt));
            } finally {
                if (attempt.readFacts()) {
                    readsFacts.add(kind);
                }
            }
        }
        return lane.of(received.tenant(), () -> {
            Attempt attempt = received.attempt();
            return Attempt.during(attempt, () -> store(received, attempt));
        });
    }

    private Stored store(Received received, Attempt attempt) {
        CommandMessage<?> message = GenericCommandMessage.asCommandMessage(received.command());
        Long expected = received.expectedVersion();
        gateway.sendAndWait(expected == null ? message : StreamTarget.at(message, expected));
        Stored stored = attempt.stored();
        // A command that changed nothing is answered, and answered alike when it comes again.
        return stored == null ? receipts.keep(received.command().stream(), expected, attempt) : stored;
    }

    /** Others were faster: the rule is asked again, a moment later, at different moments for different senders. */
    private static void pauseOrGiveUp(int again) {
        if (again == DECIDED_AGAIN) {
            throw problem(409, "TOO_MANY_AT_ONCE");
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2, 20L << again));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw problem(503, "UNAVAILABLE");
        }
    }

    private static Receipt receipt(Stored stored, boolean repeated) {
        return new Receipt(
                stored.stream().tenant(),
                stored.stream().id(),
                stored.streamVersion(),
                stored.tenantSequence(),
                stored.hash(),
                repeated);
    }

    private static ProblemException refused(CommandRefused refusal) {
        return new ProblemException(
                refusal.reasons().getFirst().code().status(),
                refusal.reasons().stream()
                        .map(r -> new Problem(r.pointer(), r.code().name(), r.args()))
                        .toList());
    }

    private static ProblemException unavailable(RuntimeException cause) {
        return new ProblemException(503, Problem.of("UNAVAILABLE"), cause);
    }

    private static ProblemException problem(int status, String code) {
        return new ProblemException(status, Problem.of(code));
    }
}
