// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void eachApplicationGetsTheSettingsTheInterfacesPromise() {
        assertThat(environment(Application.COMMAND))
                .containsEntry("CICLO_PORT", "9701")
                .containsEntry("CICLO_HEALTH_PORT", "9711")
                .containsEntry("CICLO_ISSUER", "http://localhost:9703")
                .containsEntry("CICLO_DB", "jdbc:postgresql://127.0.0.1:9704/command")
                .containsEntry("CICLO_KAFKA", "127.0.0.1:9705")
                .containsEntry("CICLO_KAFKA_USER", "command")
                .containsKeys(
                        "CICLO_DB_READER_PASSWORD",
                        "CICLO_DB_APPENDER_PASSWORD",
                        "CICLO_DB_RELAY_PASSWORD",
                        "CICLO_DB_FEED_PASSWORD",
                        "CICLO_DB_FILES_PASSWORD",
                        "CICLO_INTERNAL_SECRET",
                        "CICLO_TENANT");
        assertThat(environment(Application.QUERY))
                .containsEntry("CICLO_COMMAND", "http://127.0.0.1:9701")
                .containsKeys("CICLO_DB_READER_PASSWORD", "CICLO_DB_PROJECTOR_PASSWORD", "CICLO_INTERNAL_SECRET");
        assertThat(environment(Application.TENANT))
                .containsEntry("CICLO_PORTAL", "http://localhost:9700")
                .containsEntry("CICLO_KEYS_DB", "jdbc:postgresql://127.0.0.1:9704/keys")
                .containsEntry("CICLO_COMMAND", "http://127.0.0.1:9701")
                .containsEntry("CICLO_QUERY", "http://127.0.0.1:9702")
                .containsKeys(
                        "CICLO_DB_PASSWORD",
                        "CICLO_KEYS_DB_PASSWORD",
                        "CICLO_PORTAL_CLIENT_SECRET",
                        "CICLO_KEYS",
                        "CICLO_BOOTSTRAP_ADMIN",
                        "CICLO_OPERATORS");
        assertThat(environment(Application.PORTAL))
                .containsKeys("CICLO_COMMAND", "CICLO_QUERY", "CICLO_TENANT", "CICLO_PORTAL_CLIENT_SECRET")
                .doesNotContainKeys("CICLO_DB", "CICLO_KAFKA_PASSWORD");
    }

    @Test
    void secretsAreTheSameAfterARestartAndForTheOwnerOnly() throws IOException {
        Path file = directory.resolve("secrets.properties");
        String first = new Secrets(file).of("internal");
        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(file).of("internal")).isEqualTo(first);
        assertThat(new Secrets(file).of("portal.client")).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whoRunsThePlatformIsNamedByTheEnvironmentOrMade() {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));
        String named = "anna.gestore:una parola lunga; bruno.gestore:un’altra: parola";

        assertThat(secrets.operators(null)).contains("gestore-1:" + secrets.of("operator.1"), "gestore-2:");
        assertThat(secrets.operators(" ")).isEqualTo(secrets.operators(null));
        assertThat(secrets.operators(named)).isEqualTo(named);
    }

    @Test
    void theEndOfTheStartTellsTheAccountsAndNoPassword() {
        Secrets secrets = new Secrets(directory.resolve("secrets.properties"));

        assertThat(secrets.accounts(null))
                .containsExactly(
                        "consorzio: amministra il consorzio (voce administrator)",
                        "gestore-1: gestore della piattaforma (voce operator.1)",
                        "gestore-2: gestore della piattaforma (voce operator.2)");
        assertThat(secrets.accounts("anna.gestore:una parola lunga; bruno.gestore:un’altra: parola"))
                .containsExactly(
                        "consorzio: amministra il consorzio (voce administrator)",
                        "anna.gestore: gestore della piattaforma (da CICLO_OPERATORS)",
                        "bruno.gestore: gestore della piattaforma (da CICLO_OPERATORS)");
    }

    @Test
    void aBusyPortIsNamedWithWhoWantsIt() throws IOException {
        Ports ports = new Ports(it.ciclo.infrastructure.Ports.free());
        DataDirectory data = new DataDirectory(directory);
        try (ServerSocket _ = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Machine.check(ports, data, new Console(System.out)))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("La porta " + ports.kafka() + " (Kafka) è già occupata");
        }
    }

    @Test
    void oneDataDirectoryServesOneCicloAtATime() {
        try (DataDirectory first = new DataDirectory(directory);
                DataDirectory second = new DataDirectory(directory)) {
            first.open();
            assertThatThrownBy(second::open).hasMessageContaining("già in esecuzione");
        }
    }

    @Test
    void whatWasTypedIsUnderstoodOrExplained() {
        Options options = Options.of(new String[] {"up", "--data", "/tmp/x", "--port", "9000", "--no-demo"});
        assertThat(options.ports().base()).isEqualTo(9000);
        assertThat(options.demo()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
        assertThatThrownBy(() -> Options.of(new String[] {"up", "--prot", "1"})).hasMessageContaining("--prot");
        assertThatThrownBy(() -> Options.of(new String[] {"token", "ada.esempio"}))
                .hasMessageContaining("ente");
        assertThatThrownBy(() -> Options.of(new String[] {"up", "--port", "x"})).hasMessageContaining("numero");
    }

    private Map<String, String> environment(Application application) {
        DataDirectory data = new DataDirectory(directory);
        return application.environment(new Ports(9700), data.secrets(), data);
    }
}
