// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.lettura;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.Clockwork;
import it.ciclo.tenant.register.Register;
import it.ciclo.tenant.register.Scope.OfLetture;
import it.ciclo.tenant.register.Scope.OfTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cuts the log of readings of each ente from its beginning, once a day. The anchor is written before anything goes, in the same
 * transaction: number and hash of the last entry cut, where the chain of the others begins. What was begun when the service stops is one
 * transaction: it is done or not.
 */
public final class Taglio extends Clockwork {

    /** As the processing register of the ente says; the policy of the table lets nothing younger go. */
    static final int MONTHS = 24;

    private static final Logger LOG = LoggerFactory.getLogger(Taglio.class);
    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Register register;
    private final Clock clock;

    Taglio(Register register, Clock clock) {
        super("letture", FIRST, EVERY);
        this.register = register;
        this.clock = clock;
    }

    @Override
    protected void round() {
        try {
            long gone = all();
            if (gone > 0) {
                LOG.info("{} readings of more than {} months were cut", gone, MONTHS);
            }
        } catch (RuntimeException e) {
            LOG.warn("old readings stay until tomorrow: {}", e.toString());
        }
    }

    /** Of every ente. @return how many entries went */
    public long all() {
        List<UUID> enti = register.during(
                new OfLetture(),
                jdbc -> jdbc.sql("select tenant_id from reading_head order by tenant_id")
                        .query(UUID.class)
                        .list());
        long gone = 0;
        for (UUID ente : enti) {
            gone += register.during(new OfTenant(new TenantId(ente)), jdbc -> cut(jdbc, ente));
        }
        return gone;
    }

    private int cut(JdbcClient jdbc, UUID ente) {
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
        // A day more than the database asks for, whose clock is another.
        Instant before = now.minusMonths(MONTHS).minusDays(1).toInstant();
        // Up to the entry before the first that stays: the log keeps its order also where a clock went back.
        int anchored = jdbc.sql("""
                        insert into reading_cut (tenant_id, last_cut, hash, cut_at)
                        select r.tenant_id, r.reading, r.hash, :now
                        from reading r
                        where r.tenant_id = :ente and r.recorded_at < :before
                          and not exists (select 1 from reading y
                                          where y.tenant_id = :ente and y.reading < r.reading and y.recorded_at >= :before)
                        order by r.reading desc
                        limit 1
                        on conflict (tenant_id) do update
                        set last_cut = excluded.last_cut, hash = excluded.hash, cut_at = excluded.cut_at""")
                .param("ente", ente)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return anchored == 0 ? 0 : jdbc.sql("""
                        delete from reading
                        where tenant_id = :ente
                          and reading <= (select last_cut from reading_cut where tenant_id = :ente)""").param("ente", ente).update();
    }
}
