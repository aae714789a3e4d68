// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.promemoria;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.Clockwork;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.anno.Fase;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.stream.Positions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells tenant-service once a day for each ente whom to remind of what. Told twice it writes nothing twice, so neither a restart nor a
 * second instance needs to know what the first one did.
 */
public final class PromemoriaJob extends Clockwork {

    private static final Logger LOG = LoggerFactory.getLogger(PromemoriaJob.class);

    private record Plan(TenantId tenant, LocalDate giorno, List<Promemoria.Avviso> promemoria) {}

    private final Answers answers;
    private final Annate annate;
    private final JdbcClient reader;
    private final Positions positions;
    private final PromemoriaSettings settings;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<TenantId, LocalDate> told = new HashMap<>();

    PromemoriaJob(
            Answers answers,
            Annate annate,
            JdbcClient reader,
            Positions positions,
            PromemoriaSettings settings,
            Clock clock) {
        super("promemoria", settings.every(), settings.every());
        this.answers = answers;
        this.annate = annate;
        this.reader = reader;
        this.positions = positions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void round() {
        LocalTime now = LocalTime.now(clock);
        if (now.isBefore(settings.dalle()) || now.isAfter(settings.alle())) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        try {
            for (TenantId tenant : positions.following()) {
                if (!today.equals(told.get(tenant))) {
                    plan(tenant, today);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("reminders are planned later: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails for one ente waits for the next round and holds up no other. */
    private void plan(TenantId tenant, LocalDate today) throws InterruptedException {
        try {
            tell(new Plan(tenant, today, of(tenant)));
            told.put(tenant, today);
        } catch (IOException | RuntimeException e) {
            LOG.warn("reminders of {} are planned later: {}", tenant, e.toString());
        }
    }

    private List<Promemoria.Avviso> of(TenantId tenant) {
        return answers.inside(tenant, () -> {
            if (isExtinct(tenant)) {
                return List.of();
            }
            List<Annata> open = annate.anni().stream()
                    .map(annate::of)
                    .flatMap(Optional::stream)
                    .filter(annata -> annata.fase() != Fase.CHIUSO)
                    .toList();
            return Promemoria.of(tenant, open, segretari());
        });
    }

    /** Whoever reads its history has nothing to do there. */
    private boolean isExtinct(TenantId tenant) {
        return reader.sql("""
                        select exists (
                            select 1 from tenancy.ente
                            where tenant_id = :tenant and cast(estinzione ->> 'dal' as date) <= :today)""")
                .param("tenant", tenant.value())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private Set<PersonId> segretari() {
        return reader
                .sql("""
                        select person_id
                        from tenancy.membership
                        where role = 'SEGRETARIO' and not revoked
                          and valid_from <= :today and (valid_to is null or valid_to >= :today)""")
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private void tell(Plan plan) throws IOException, InterruptedException {
        if (plan.promemoria().isEmpty()) {
            return;
        }
        String basic = "query-service:" + settings.internalSecret();
        HttpRequest request = HttpRequest.newBuilder(settings.tenantService().resolve("/interno/promemoria"))
                .timeout(Duration.ofSeconds(10))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(EventJson.mapper().writeValueAsString(plan)))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("tenant-service answered " + status);
        }
    }
}
