// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.lettura;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.ReadingHash;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of readings of each ente, with a chain of its own. */
public final class Letture {

    private static final Logger LOG = LoggerFactory.getLogger(Letture.class);
    private static final int SHOWN = 200;

    /** What can be read of another person. */
    public enum Che {
        RECAPITO,
        /** Something of the ente, by who runs the platform; whose access it was part of stands in the reason. */
        GESTORE
    }

    /** As it is shown. */
    public record Lettura(
            long numero, Instant lettaIl, PersonId lettore, Role ruolo, PersonId persona, Che che, String motivo) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    private record Head(long last, byte[] hash) {}

    private final Register register;
    private final InstantSource clock;

    Letture(Register register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Answers once it stands committed that it will be read. Of oneself one reads without a note.
     *
     * @throws ProblemException 503 where it cannot be written down: then there is no answer
     */
    public <T> T reading(TenantContext who, PersonId subject, Che what, Supplier<T> answer) {
        if (!who.person().equals(subject)) {
            try {
                var _ = register.during(
                        new OfTenant(who.tenant()),
                        jdbc -> write(jdbc, who.tenant(), who.person(), who.role(), subject, what, ""));
            } catch (DataAccessException e) {
                LOG.error("a reading of {} could not be written down: {}", who.tenant(), e.toString());
                throw new ProblemException(503, Problem.of("READING_NOT_WRITTEN"));
            }
        }
        return answer.get();
    }

    /** Within a transaction of the ente. @param what what she reads, and by which access */
    public void byOperator(JdbcClient jdbc, TenantId tenant, PersonId operator, String what) {
        var _ = write(jdbc, tenant, operator, Role.OPERATOR.name(), operator, Che.GESTORE, what);
    }

    private long write(
            JdbcClient jdbc, TenantId ente, PersonId reader, String role, PersonId subject, Che what, String reason) {
        UUID tenant = ente.value();
        jdbc.sql("insert into reading_head values (:tenant, 0, :genesis) on conflict do nothing")
                .param("tenant", tenant)
                .param("genesis", ChainHash.genesis(tenant))
                .update();
        Head head = jdbc.sql("select last_reading, last_hash from reading_head where tenant_id = :tenant for update")
                .param("tenant", tenant)
                .query((row, _) -> new Head(row.getLong("last_reading"), row.getBytes("last_hash")))
                .single();
        long number = head.last() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] hash = ChainHash.next(
                head.hash(),
                ReadingHash.leaf(new ReadingHash.Entry(
                        tenant, number, now, reader.value(), role, subject.value(), what.name(), reason)));
        jdbc.sql("""
                        insert into reading (tenant_id, reading, recorded_at, reader, acting_role, subject, what, reason,
                                             previous_hash, hash)
                        values (:tenant, :number, :now, :reader, :role, :subject, :what, :reason, :previous, :hash)""")
                .param("tenant", tenant)
                .param("number", number)
                .param("now", Timestamp.from(now))
                .param("reader", reader.value())
                .param("role", role)
                .param("subject", subject.value())
                .param("what", what.name())
                .param("reason", reason)
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
        jdbc.sql("update reading_head set last_reading = :number, last_hash = :hash where tenant_id = :tenant")
                .param("number", number)
                .param("hash", hash)
                .param("tenant", tenant)
                .update();
        return number;
    }

    /** Newest first. @param subject whose data were read; null for everybody's */
    List<Lettura> of(TenantId tenant, @Nullable PersonId subject) {
        return register.during(
                new OfTenant(tenant),
                jdbc -> jdbc.sql("""
                        select reading, recorded_at, reader, acting_role, subject, what, reason
                        from reading
                        where tenant_id = :tenant and (:all or subject = :subject)
                        order by reading desc
                        limit :shown""")
                        .param("tenant", tenant.value())
                        .param("all", subject == null)
                        .param("subject", subject == null ? tenant.value() : subject.value())
                        .param("shown", SHOWN)
                        .query((row, _) -> new Lettura(
                                row.getLong("reading"),
                                row.getTimestamp("recorded_at").toInstant(),
                                new PersonId(row.getObject("reader", UUID.class)),
                                Role.valueOf(row.getString("acting_role")),
                                new PersonId(row.getObject("subject", UUID.class)),
                                Che.valueOf(row.getString("what")),
                                row.getString("reason")))
                        .list());
    }
}
