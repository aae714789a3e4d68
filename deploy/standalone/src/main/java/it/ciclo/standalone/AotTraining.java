// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import it.ciclo.infrastructure.ChildProcess;
import it.ciclo.infrastructure.KafkaBroker;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Lets each process run once up to the point where it would serve, so that the JVM writes down what it loaded (JEP 514). Later starts read
 * that instead of the jars. Runs with the lowest priority, one at a time, beside the Ciclo that serves.
 */
public final class AotTraining implements AutoCloseable {

    private final Path java;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Ports ports;
    private final List<Installation> installations;
    private final Map<String, String> kafkaPasswords;
    private @Nullable ChildProcess current;
    private boolean stopping;

    AotTraining(
            Path java,
            DataDirectory data,
            Secrets secrets,
            Ports ports,
            List<Installation> installations,
            Map<String, String> kafkaPasswords) {
        this.java = java;
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
        this.installations = List.copyOf(installations);
        this.kafkaPasswords = Map.copyOf(kafkaPasswords);
    }

    /** Named after the jars it was made of: with others the JVM would pass it over without a word. */
    static Path kafkaCache(DataDirectory data) {
        CRC32 jars = new CRC32();
        for (String jar : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            File file = new File(jar);
            jars.update((jar + file.length() + file.lastModified()).getBytes(StandardCharsets.UTF_8));
        }
        return data.cache().resolve("kafka-" + Long.toHexString(jars.getValue()) + ".aot");
    }

    /** Until everything is there, or {@link #close} is called. */
    public void run() {
        try {
            for (Installation installation : installations) {
                if (!Files.exists(installation.aotCache())) {
                    train(installation);
                }
            }
            if (!Files.exists(kafkaCache(data))) {
                trainKafka();
            }
        } catch (IOException e) {
            // Without a cache the next start is slower, nothing else.
        }
    }

    private void train(Installation installation) throws IOException {
        Path next = installation.aotCache().resolveSibling("classes.aot.new");
        Files.deleteIfExists(next);
        Map<String, String> environment =
                new HashMap<>(installation.application().environment(ports, secrets, data));
        // Ends before the ports are opened and the threads begin.
        environment.put("SPRING_CONTEXT_EXIT", "onRefresh");
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(installation.command(
                java, data, List.of("-XX:AOTCacheOutput=" + next, "-Dspring.context.exit=onRefresh")));
        ChildProcess process = begin(() -> ChildProcess.start(
                "train-" + installation.application().module(),
                command,
                environment,
                data.pids().resolve("train.pid"),
                data.logs().resolve("training.log"),
                ChildProcess.Stop.TERM_THEN_KILL));
        if (process != null) {
            process.onExit().join();
            accept(next, installation.aotCache());
        }
    }

    private void trainKafka() throws IOException {
        Path directory = data.cache().resolve("kafka-training");
        Path next = data.cache().resolve("kafka.aot.new");
        Installation.delete(directory);
        ChildProcess process = begin(() -> KafkaBroker.start(
                        java,
                        List.of("-XX:AOTCacheOutput=" + next),
                        directory,
                        it.ciclo.infrastructure.Ports.free(),
                        it.ciclo.infrastructure.Ports.free(),
                        kafkaPasswords)
                .process());
        if (process != null) {
            process.stop();
            accept(next, kafkaCache(data));
        }
        Installation.delete(directory);
    }

    private synchronized void accept(Path next, Path cache) throws IOException {
        if (stopping) {
            Files.deleteIfExists(next);
        } else if (Files.exists(next)) {
            Files.move(next, cache);
        }
    }

    private synchronized @Nullable ChildProcess begin(Supplier<ChildProcess> start) {
        if (stopping) {
            return null;
        }
        current = start.get();
        return current;
    }

    @Override
    public void close() {
        ChildProcess running;
        synchronized (this) {
            stopping = true;
            running = current;
        }
        if (running != null && running.isAlive()) {
            running.kill();
        }
    }
}
