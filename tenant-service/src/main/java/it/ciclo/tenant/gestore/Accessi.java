// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.gestore;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.Witness;
import it.ciclo.tenant.lettura.Letture;
import it.ciclo.tenant.person.Gestore;
import it.ciclo.tenant.register.Changes;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope;
import it.ciclo.tenant.register.Scope.OfGestori;
import it.ciclo.tenant.register.Scope.OfPerson;
import it.ciclo.tenant.register.Scope.OfTenant;
import it.ciclo.tenant.revocation.Revocations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accesses of the operator: each step is a change of the ente, in one transaction with the letter that tells it. Approving grants by
 * the topic like every right; ending is told to the services at once.
 */
final class Accessi implements Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Accessi.class);

    private final Register register;
    private final Gestori gestori;
    private final Changes changes;
    private final Avvisi avvisi;
    private final Letture letture;
    private final Revocations revocations;
    private final Clock clock;

    Accessi(
            Register register,
            Gestori gestori,
            Changes changes,
            Avvisi avvisi,
            Letture letture,
            Revocations revocations,
            Clock clock) {
        this.register = register;
        this.gestori = gestori;
        this.changes = changes;
        this.avvisi = avvisi;
        this.letture = letture;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** @throws ProblemException 422 where there is no such ente, or nothing in it yet, or she has asked already */
    UUID ask(PersonId by, TenantId tenant, String reason) {
        return gestori.during(by, jdbc -> {
            EnteState state = jdbc.sql("select state from ente where tenant_id = :tenant")
                    .param("tenant", tenant.value())
                    .query(String.class)
                    .optional()
                    .map(EnteState::valueOf)
                    .orElseThrow(() -> new ProblemException(422, Problem.at("/ente", "OPERATOR_ENTE_UNKNOWN")));
            if (state == EnteState.ONBOARDING) {
                throw new ProblemException(422, Problem.at("/ente", "OPERATOR_ENTE_COMING_IN"));
            }
            register.add(new OfTenant(tenant));
            Accesso asked = Accesso.asked(tenant, UUID.randomUUID(), by, reason, now());
            AccessiSql.insert(jdbc, asked);
            told(jdbc, asked, by, Passo.CHIESTO, reason);
            return asked.id();
        });
    }

    /** @throws ProblemException 404 where there is none, 422 as {@link Accesso#approve} */
    void approve(PersonId by, UUID id) {
        gestori.during(by, jdbc -> {
            Accesso open = stepped(jdbc, id, asked -> asked.approve(by, now()));
            if (!Gestore.is(jdbc, open.chiestoDa())) {
                throw new ProblemException(422, Problem.of("OPERATOR_ASKER_LEFT"));
            }
            published(jdbc, open, by, Passo.APERTO, open.motivo());
            return open;
        });
    }

    /** @throws ProblemException 404 where there is none, 422 as {@link Accesso#refuse} */
    void refuse(PersonId by, UUID id, String reason) {
        gestori.during(by, jdbc -> {
            Accesso refused = stepped(jdbc, id, asked -> asked.refuse(by, reason, now()));
            told(jdbc, refused, by, Passo.RIFIUTATO, reason);
            return refused;
        });
    }

    /** @throws ProblemException 404 where there is none, 422 when it is over */
    void end(PersonId by, UUID id) {
        revocations.tell(gestori.during(by, jdbc -> {
            Accesso over = stepped(jdbc, id, open -> open.end(by, now()));
            return published(jdbc, over, by, Passo.FINITO, "Finito prima del termine, dal gestore");
        }));
    }

    /** As above, by somebody of the ente. */
    void end(TenantId tenant, PersonId by, UUID id) {
        revocations.tell(register.during(new OfTenant(tenant), jdbc -> {
            Accesso over = AccessiSql.locked(jdbc, tenant, id).end(by, now());
            AccessiSql.update(jdbc, over);
            return published(jdbc, over, by, Passo.FINITO, "Finito prima del termine, dall’ente");
        }));
    }

    /** Ends what time has ended: in the log, and with everybody who keeps a copy. */
    void close() {
        for (Accesso one : register.during(new OfGestori(), AccessiSql::undecided)) {
            if (!one.at(now()).equals(one)) {
                closed(one.tenant(), one.id());
            }
        }
    }

    private void closed(TenantId tenant, UUID id) {
        MembershipChanged gone = register.during(new OfTenant(tenant), jdbc -> {
                    Accesso before = AccessiSql.locked(jdbc, tenant, id);
                    Accesso after = before.at(now());
                    if (after.equals(before)) {
                        return Optional.<MembershipChanged>empty();
                    }
                    AccessiSql.update(jdbc, after);
                    if (after.stato() == Accesso.Stato.FINITO) {
                        return Optional.of(
                                published(jdbc, after, PersonId.SISTEMA, Passo.FINITO, "Sono passati 60 minuti"));
                    }
                    told(jdbc, after, PersonId.SISTEMA, Passo.SCADUTO, "Nessuno l’ha approvato in 24 ore");
                    return Optional.<MembershipChanged>empty();
                })
                .orElse(null);
        if (gone != null) {
            revocations.tell(gone);
        }
    }

    @Override
    public UUID reads(Reading reading) {
        Scope[] scopes = {new OfTenant(reading.tenant()), new OfPerson(reading.person())};
        try {
            return register.during(scopes, jdbc -> {
                Accesso open = AccessiSql.open(jdbc, reading.tenant(), reading.person())
                        .filter(one -> one.isOpen(now()) && Gestore.is(jdbc, reading.person()))
                        .orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND")));
                letture.byOperator(
                        jdbc,
                        reading.tenant(),
                        reading.person(),
                        open.id() + " " + reading.action() + " " + reading.place());
                return open.id();
            });
        } catch (DataAccessException e) {
            LOG.error("a reading of the operator in {} could not be written down: {}", reading.tenant(), e.toString());
            throw new ProblemException(503, Problem.of("READING_NOT_WRITTEN"));
        }
    }

    /** Within a transaction of the operators, that from here on is also one of the ente. */
    private Accesso stepped(JdbcClient jdbc, UUID id, UnaryOperator<Accesso> step) {
        TenantId tenant = AccessiSql.tenantOf(jdbc, id);
        register.add(new OfTenant(tenant));
        Accesso after = step.apply(AccessiSql.locked(jdbc, tenant, id));
        AccessiSql.update(jdbc, after);
        return after;
    }

    private void told(JdbcClient jdbc, Accesso accesso, PersonId by, Passo passo, String reason) {
        changes.note(jdbc, accesso.tenant(), by, passo.kind, reason);
        tell(jdbc, accesso, passo);
    }

    /** What grants and what ends goes to the copies of the memberships too. */
    private MembershipChanged published(JdbcClient jdbc, Accesso accesso, PersonId by, Passo passo, String reason) {
        MembershipChanged changed = changes.publish(
                jdbc,
                accesso.tenant(),
                by,
                passo.kind,
                reason,
                number -> new MembershipChanged(
                        number,
                        accesso.tenant(),
                        accesso.id(),
                        accesso.chiestoDa(),
                        Role.OPERATOR,
                        null,
                        day(accesso.decisoIl()),
                        day(accesso.fino()),
                        accesso.stato() != Accesso.Stato.APERTO));
        tell(jdbc, accesso, passo);
        return changed;
    }

    private void tell(JdbcClient jdbc, Accesso accesso, Passo passo) {
        String why = accesso.rifiuto() == null ? "Motivo: " + accesso.motivo() : "Perché no: " + accesso.rifiuto();
        avvisi.write(
                jdbc,
                accesso.tenant(),
                passo.oggetto,
                why + "\n\nChi, quando e che cosa ha letto lo dice la pagina Accessi del gestore della piattaforma.");
    }

    private LocalDate day(@Nullable Instant at) {
        return LocalDate.ofInstant(Objects.requireNonNull(at, "it was approved"), clock.getZone());
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
