// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one Ciclo of this JVM, with the two demo comuni in it; started by whoever needs it first. A test may break it: what Ciclo
 * promises is that it is whole afterwards, and the tests that follow hold it to that.
 */
public final class SharedCiclo {

    private static @Nullable RunningCiclo running;

    private SharedCiclo() {}

    public static synchronized RunningCiclo get() {
        if (running == null) {
            running = start(freeBase());
        }
        return running;
    }

    private static RunningCiclo start(int port) {
        try {
            Path project = Path.of("..").toAbsolutePath().normalize();
            Path data = Files.createTempDirectory("ciclo-");
            RunningCiclo ciclo = new RunningCiclo(project, data, port, List.of("--no-cache")).start();
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
