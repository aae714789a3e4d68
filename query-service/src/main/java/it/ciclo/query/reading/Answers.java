// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.reading;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.limit.Share;
import it.ciclo.platform.problem.Problem;
import it.ciclo.platform.problem.ProblemException;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.stream.Positions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that opens transactions for questions: the tenant is named, everything asked in it comes from one snapshot, and the
 * answer says which entry of the register it stands at.
 */
public final class Answers {

    /** Who asks for more than we have waits at most so long, then gets what there is, marked as behind. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Standing(long sequence, boolean parked) {}

    private record Answer<T>(T body, Standing standing) {}

    private final TransactionTemplate snapshot;
    private final JdbcClient jdbc;
    private final Positions positions;
    private final Share share;

    /**
     * @param snapshot read only and repeatable, by the role that reads
     * @param share of the connections of that role
     */
    public Answers(TransactionTemplate snapshot, JdbcClient jdbc, Positions positions, Share share) {
        this.snapshot = snapshot;
        this.jdbc = jdbc;
        this.positions = positions;
        this.share = share;
    }

    /** @param readAfter the sequence the asker has seen, from the receipt of a command */
    public <T> ResponseEntity<T> answer(@Nullable Long readAfter, Supplier<T> question) {
        TenantId tenant = TenantContext.current().tenant();
        if (readAfter != null && readAfter < 0) {
            throw new ProblemException(400, Problem.of("HEADER_INVALID", "Read-After"));
        }
        if (readAfter != null) {
            positions.await(tenant, readAfter, PATIENCE);
        }
        // Only now: who waits for the views holds nothing that others need.
        Answer<T> answer = share.of(
                tenant,
                () -> snapshot.execute(_ -> {
                    name(tenant);
                    return new Answer<>(question.get(), standing(tenant));
                }));
        Standing standing = answer.standing();
        boolean behind = standing.parked() || (readAfter != null && standing.sequence() < readAfter);
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok().header("Position", Long.toString(standing.sequence()));
        if (behind) {
            response.header("Stale", "true");
        }
        return response.body(answer.body());
    }

    /** What nobody asked for, of one ente: from one snapshot as well. */
    public <T> T inside(TenantId tenant, Supplier<T> question) {
        return share.of(
                tenant,
                () -> snapshot.execute(_ -> {
                    name(tenant);
                    return question.get();
                }));
    }

    /** Something that may not be there, or not for who asks: the same answer for both. */
    public <T> ResponseEntity<T> answerIfThere(@Nullable Long readAfter, Supplier<Optional<T>> question) {
        return answer(
                readAfter, () -> question.get().orElseThrow(() -> new ProblemException(404, Problem.of("NOT_FOUND"))));
    }

    /** The entry of the register the running question stands at. */
    public long position() {
        return standing(TenantContext.current().tenant()).sequence();
    }

    private Standing standing(TenantId tenant) {
        return jdbc.sql("""
                        select sequence, state
                        from read.tenant_position
                        where tenant_id = :tenant""")
                .param("tenant", tenant.value())
                .query((row, _) -> new Standing(
                        row.getLong("sequence"), row.getString("state").equals("PARKED")))
                .optional()
                .orElse(new Standing(0, false));
    }

    private void name(TenantId tenant) {
        jdbc.sql("select set_config('app.tenant', :tenant, true)")
                .param("tenant", tenant.toString())
                .query(String.class)
                .single();
    }
}
