// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.standalone.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** What becomes of the processes of a running Ciclo; each is the real one. */
public final class Processes {

    public static final String KAFKA = "kafka/kafka.pid";
    public static final String TENANT_SERVICE = "run/tenant-service.pid";
    public static final String COMMAND_SERVICE = "run/command-service.pid";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningCiclo ciclo;

    public Processes(RunningCiclo ciclo) {
        this.ciclo = ciclo;
    }

    /** It stands still and answers nobody. */
    public void pause(String pidFile) throws IOException, InterruptedException {
        signal("STOP", process(pidFile));
    }

    public void resume(String pidFile) throws IOException, InterruptedException {
        signal("CONT", process(pidFile));
    }

    /** It has ended, and nobody starts it again until this is closed. */
    public AutoCloseable without(String pidFile) throws IOException, InterruptedException {
        ProcessHandle launcher = ciclo.launcher();
        ProcessHandle process = process(pidFile);
        signal("STOP", launcher);
        try {
            // Its parent stands still, so nobody says when it is gone; what it answers tells.
            signal("KILL", process);
        } catch (IOException | InterruptedException | RuntimeException e) {
            signal("CONT", launcher);
            throw e;
        }
        return () -> signal("CONT", launcher);
    }

    /** Until it answers anybody again. */
    public void await(Application application) throws InterruptedException {
        URI address = URI.create(ciclo.ports().internal(application));
        Instant until = Instant.now().plus(PATIENCE);
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answers(http, address)) {
                assertThat(Instant.now()).as(application + " answers").isBefore(until);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static boolean answers(HttpClient http, URI address) throws InterruptedException {
        try {
            HttpRequest anything =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            return http.send(anything, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException away) {
            return false;
        }
    }

    private ProcessHandle process(String pidFile) throws IOException {
        return ciclo.process(pidFile).orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
