// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes an earlier launcher left behind when it was killed together with the shells that watch over them. */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Orphans() {}

    /**
     * Ends those that still run and are ours: a process id alone proves nothing, as ids come back, so the command line must name the
     * directory.
     *
     * @return the names of those that were ended
     */
    public static List<String> end(Path directory, List<Path> pidFiles) {
        List<String> ended = new ArrayList<>();
        for (Path pidFile : pidFiles) {
            ChildProcess.runningPid(pidFile)
                    .flatMap(ProcessHandle::of)
                    .filter(process -> namesDirectory(process.pid(), directory))
                    .ifPresent(process -> {
                        end(process);
                        ended.add(pidFile.getFileName().toString().replace(".pid", ""));
                    });
            try {
                Files.deleteIfExists(pidFile);
            } catch (IOException e) {
                throw new InfrastructureException("cannot delete " + pidFile, e);
            }
        }
        return ended;
    }

    private static boolean namesDirectory(long pid, Path directory) {
        try {
            byte[] commandLine = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return new String(commandLine, StandardCharsets.UTF_8).contains(directory + "/");
        } catch (IOException e) {
            return false;
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new InfrastructureException("cannot end " + process.pid(), e);
        }
    }
}
