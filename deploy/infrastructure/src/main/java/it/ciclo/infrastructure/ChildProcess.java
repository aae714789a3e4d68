// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that lives no longer than we do. A small shell stands between: it holds the reading end of a pipe whose other end is ours, and
 * stops the program when that closes, which the kernel does for us even when we are killed. The session is a new one, so that Ctrl-C in a
 * terminal reaches only the launcher, which then decides the order.
 */
public final class ChildProcess {

    /** How a program is asked to stop, and what it gets when it does not listen. */
    public enum Stop {
        /** PostgreSQL: fast shutdown, then immediate. */
        INT_THEN_QUIT("INT", "QUIT"),
        TERM_THEN_KILL("TERM", "KILL");

        private final String first;
        private final String second;

        Stop(String first, String second) {
            this.first = first;
            this.second = second;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String WATCH = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            echo $child > "$CICLO_PID_FILE"
            ( while read -r line <&3; do :; done; kill -$CICLO_STOP_FIRST $child; sleep $CICLO_PATIENCE; kill -$CICLO_STOP_SECOND $child ) \
            >/dev/null 2>&1 &
            watch=$!
            wait $child
            status=$?
            kill $watch 2>/dev/null
            if [ "$(cat "$CICLO_PID_FILE" 2>/dev/null)" = "$child" ]; then rm -f "$CICLO_PID_FILE"; fi
            exit $status
            """;

    private final String name;
    private final Process shell;
    private final Path pidFile;
    private final Path log;

    private ChildProcess(String name, Process shell, Path pidFile, Path log) {
        this.name = name;
        this.shell = shell;
        this.pidFile = pidFile;
        this.log = log;
    }

    /**
     * @param pidFile holds the program's process id while it runs
     * @param log everything the program prints is appended here
     */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path pidFile, Path log, Stop stop) {
        try {
            Files.createDirectories(pidFile.toAbsolutePath().getParent());
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.deleteIfExists(pidFile);
            List<String> whole = new ArrayList<>(List.of("setsid", "sh", "-c", WATCH, "ciclo-" + name));
            whole.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("CICLO_PID_FILE", pidFile.toString());
            builder.environment().put("CICLO_STOP_FIRST", stop.first);
            builder.environment().put("CICLO_STOP_SECOND", stop.second);
            builder.environment().put("CICLO_PATIENCE", Long.toString(PATIENCE.toSeconds()));
            return new ChildProcess(name, builder.start(), pidFile, log);
        } catch (IOException e) {
            throw new InfrastructureException("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return shell.isAlive();
    }

    public Path log() {
        return log;
    }

    public CompletableFuture<ChildProcess> onExit() {
        return shell.onExit().thenApply(_ -> this);
    }

    /** The program itself, not the shell that watches over it; empty before it runs and after it ended. */
    public Optional<ProcessHandle> program() {
        return runningPid(pidFile).flatMap(ProcessHandle::of);
    }

    static Optional<Long> runningPid(Path pidFile) {
        try {
            String text = Files.readString(pidFile, StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Asks the program to stop and waits until it has. */
    public void stop() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // It has gone already.
        }
        await(PATIENCE.plusSeconds(10));
    }

    /** Ends the program at once, as a lost machine would. */
    public void kill() {
        program().ifPresent(ProcessHandle::destroyForcibly);
        await(PATIENCE);
    }

    private void await(Duration patience) {
        try {
            if (!shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                program().ifPresent(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of its log, for a message about why it does not start. */
    public String lastWords() {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
