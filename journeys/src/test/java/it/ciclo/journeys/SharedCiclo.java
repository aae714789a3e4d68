// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one Ciclo of this JVM, with the two demo comuni in it; started by whoever needs it first. A test may break it: what Ciclo
 * promises is that it is whole afterwards, and the tests that follow hold it to that.
 */
public final class SharedCiclo {

    /** How long a silence is told from a pause decides how long a test of it takes, and nothing else. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("CICLO_LIMITS_ENABLED", "false", "CICLO_HEARTBEAT_EVERY", "1s", "CICLO_IDENTITY_SILENCE", "6s");

    public static final String UPSTREAM_CLIENT = "ciclo";

    /** Of the ente of revocations, whose people may sign in with a server of its own; a test that needs it starts it. */
    private static final String UPSTREAM = """
            [{"id": "revoche", "nome": "Comune di Prova Revoche", "issuer": "http://localhost:%d", "clientId": "%s",
              "clientSecret": "segreto-presso-un-altro-servizio", "enti": ["016904"]}]""";

    private static @Nullable RunningCiclo running;

    private SharedCiclo() {}

    public static synchronized RunningCiclo get() {
        if (running == null) {
            running = start(freeBase());
        }
        return running;
    }

    /** Where the server of the ente of revocations would be. */
    public static int upstreamPort(RunningCiclo ciclo) {
        return upstreamPort(ciclo.ports().base());
    }

    private static int upstreamPort(int base) {
        return base + 20;
    }

    private static Map<String, String> environment(int base) throws IOException {
        Path servers = Files.createTempFile("ciclo-upstream-", ".json");
        servers.toFile().deleteOnExit();
        Files.writeString(servers, UPSTREAM.formatted(upstreamPort(base), UPSTREAM_CLIENT));
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        environment.put("CICLO_UPSTREAM", servers.toString());
        return environment;
    }

    private static RunningCiclo start(int port) {
        try {
            Path project = Path.of("..").toAbsolutePath().normalize();
            Path data = Files.createTempDirectory("ciclo-");
            RunningCiclo ciclo =
                    new RunningCiclo(project, data, port, List.of("--no-cache"), environment(port)).start();
            Runtime.getRuntime().addShutdownHook(new Thread(ciclo::close));
            return ciclo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A base port whose whole block is free now; JVMs that test beside each other begin to look at different ones. */
    private static int freeBase() {
        int first = (int) (ProcessHandle.current().pid() % 100);
        for (int n = 0; n < 100; n++) {
            int base = 18_000 + ((first + n) % 100) * 100;
            if (isFree(base)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int base) {
        for (int port = base; port < base + 14; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                socket.setReuseAddress(true);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
