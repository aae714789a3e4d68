// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** The main class of the broker's JVM. */
final class KafkaProcess {

    /** One cluster of one node: its id needs to be stable, not secret. */
    static final String CLUSTER = "Y2ljbG8ta2Fma2EtMDAwMQ";

    private KafkaProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Path logs = Path.of(properties.getProperty("log.dirs"));
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(file);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(Path file) {
        PrintStream out = System.out;
        int status = StorageTool.execute(
                new String[] {"format", "-t", CLUSTER, "-c", file.toString(), "--ignore-formatted"}, out);
        if (status != 0) {
            throw new InfrastructureException("cannot format Kafka's directory");
        }
    }
}
