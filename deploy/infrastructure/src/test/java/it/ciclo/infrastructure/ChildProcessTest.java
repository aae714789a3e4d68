// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.infrastructure.ChildProcess.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildProcessTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void theProgramEndsWhenItsPipeCloses() {
        ChildProcess child = sleeper("sleeper");
        ProcessHandle program = program(child);
        child.stop();
        assertThat(program.isAlive()).isFalse();
        assertThat(directory.resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void theProgramEndsWhenWhoStartedItIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("parent.out").toFile())
                .start();
        ProcessHandle program = awaitPid("of-parent");
        parent.destroyForcibly();
        program.onExit().get(20, TimeUnit.SECONDS);
        assertThat(program.isAlive()).isFalse();
    }

    /** Starts a program and waits to be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path directory = Path.of(arguments[0]);
            ChildProcess.start(
                            "of-parent",
                            List.of("sleep", "600"),
                            Map.of(),
                            directory.resolve("of-parent.pid"),
                            directory.resolve("log"),
                            Stop.TERM_THEN_KILL)
                    .onExit()
                    .join();
        }
    }

    @Test
    void whatAKilledShellLeavesBehindIsEndedByItsPidFileIfItIsOurs() throws IOException {
        Path script = Files.writeString(directory.resolve("ours.sh"), "exec sleep 600");
        Process ours = new ProcessBuilder("sh", "-c", "sleep 600; : " + script).start();
        Process foreign = new ProcessBuilder("sh", "-c", "sleep 600; : elsewhere").start();
        Path one = Files.writeString(directory.resolve("one.pid"), Long.toString(ours.pid()));
        Path two = Files.writeString(directory.resolve("two.pid"), Long.toString(foreign.pid()));
        try {
            assertThat(Orphans.end(directory, List.of(one, two))).containsExactly("one");
            assertThat(ours.isAlive()).isFalse();
            assertThat(foreign.isAlive()).isTrue();
            assertThat(two).doesNotExist();
        } finally {
            ours.descendants().forEach(ProcessHandle::destroyForcibly);
            foreign.descendants().forEach(ProcessHandle::destroyForcibly);
            foreign.destroyForcibly();
        }
    }

    private ChildProcess sleeper(String name) {
        return ChildProcess.start(
                name,
                List.of("sleep", "600"),
                Map.of(),
                directory.resolve(name + ".pid"),
                directory.resolve("log"),
                Stop.TERM_THEN_KILL);
    }

    private static ProcessHandle program(ChildProcess child) {
        while (child.program().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        return child.program().orElseThrow();
    }

    private ProcessHandle awaitPid(String name) {
        while (ChildProcess.runningPid(directory.resolve(name + ".pid")).isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        return ChildProcess.runningPid(directory.resolve(name + ".pid"))
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }
}
