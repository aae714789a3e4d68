// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.confronto;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.anno.Annate;
import it.ciclo.query.confronto.Cifre.Cifra;
import it.ciclo.query.reading.Answers;
import it.ciclo.query.stream.Positions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives tenant-service the figures of the validated years of those enti that take part, each of its own. It asks first who does: of no
 * other ente is a figure computed, and this service answers nobody who asks for one.
 */
public final class ConfrontiJob implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConfrontiJob.class);
    private static final String PATH = "/interno/confronti";

    private record Aderente(TenantId tenant, List<Integer> dati) {}

    private record Aderenti(List<Aderente> enti) {}

    private record Dati(TenantId tenant, int anno, List<Cifra> cifre) {}

    private final Answers answers;
    private final Annate annate;
    private final Positions positions;
    private final ConfrontiSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable ScheduledExecutorService clockwork;

    ConfrontiJob(Answers answers, Annate annate, Positions positions, ConfrontiSettings settings) {
        this.answers = answers;
        this.annate = annate;
        this.positions = positions;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("confronti").factory());
        long every = settings.every().toMillis();
        var _ = started.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
        clockwork = started;
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void round() {
        try {
            Set<TenantId> followed = new HashSet<>(positions.following());
            for (Aderente ente : participants()) {
                if (followed.contains(ente.tenant())) {
                    give(ente);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("figures are given later: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails for one ente waits for the next round and holds up no other. */
    private void give(Aderente ente) throws InterruptedException {
        try {
            for (Dati dati : missing(ente)) {
                String body = EventJson.mapper().writeValueAsString(dati);
                send(request().POST(HttpRequest.BodyPublishers.ofString(body)));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("figures of {} are given later: {}", ente.tenant(), e.toString());
        }
    }

    private List<Dati> missing(Aderente ente) {
        return answers.inside(
                ente.tenant(),
                () -> annate.anni().stream()
                        .filter(anno -> !ente.dati().contains(anno.value()))
                        .flatMap(anno -> settled(anno).stream())
                        .map(annata -> new Dati(ente.tenant(), annata.anno().value(), Cifre.of(annata)))
                        .toList());
    }

    private Optional<Annata> settled(Anno anno) {
        return annate.of(anno).filter(Cifre::settled);
    }

    private List<Aderente> participants() throws IOException, InterruptedException {
        return EventJson.mapper()
                .readValue(send(request().GET()), Aderenti.class)
                .enti();
    }

    private HttpRequest.Builder request() {
        String basic = "query-service:" + settings.internalSecret();
        return HttpRequest.newBuilder(settings.tenantService().resolve(PATH))
                .timeout(Duration.ofSeconds(10))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("tenant-service answered " + answer.statusCode());
        }
        return answer.body();
    }
}
