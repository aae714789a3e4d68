// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.TenantId;
import it.ciclo.infrastructure.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What a thief of disks would find of a person: every byte the database server, the broker and the log wrote, and the directory of keys.
 * Beside the files of containers this test cannot look.
 */
@ExtendWith(OutputCaptureExtension.class)
@DisabledIfSystemProperty(named = "ciclo.infrastructure", matches = "containers")
class RawBytesTest {

    private static final List<String> MARKERS =
            List.of("Zaffiramarca", "Ossidianamarca", "zaffira.marca", "zaffira@posta-marca.example");

    @Test
    void aPersonIsNowhereToBeReadAndNeitherIsSheAfterHerErasure(CapturedOutput log) throws SQLException, IOException {
        Comune comune = Comune.onboarded("Lovere");
        String id = zaffira(comune);
        Comune.Somebody zaffira = new Comune.Somebody(id, "zaffira.marca");
        String membership = comune.grant(zaffira, "OIV", "\"dal\": \"2020-01-01\"");
        Client client = new Client();
        String token = zaffira.token(comune);
        assertThat(client.putJson(
                                comune.path("/recapito"),
                                "{\"email\": \"zaffira@posta-marca.example\"}",
                                Client.bearer(token))
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/io", Client.bearer(token)).body()).contains("Zaffiramarca", "Ossidianamarca");
        // Mistakes are logged, too.
        client.signIn("zaffira.marca", "non la so più");
        assertThat(comune.end(membership, "2025-12-31").status()).isEqualTo(200);
        announced(comune, membership);

        assertThat(found(MARKERS, log)).isEmpty();
        assertThat(found(List.of(id), log))
                .as("positive control: her id is in the tables and the topic")
                .anyMatch(file -> file.contains("postgresql"))
                .anyMatch(file -> file.contains("kafka"));
        write("create table control as select '" + MARKERS.getFirst() + "' as written");
        assertThat(found(MARKERS, log)).as("positive control").isNotEmpty();
        write("drop table control");

        assertThat(Erasing.erased(comune, id).status()).isEqualTo(200);
        int port = Ports.free();
        try (ConfigurableApplicationContext again = Running.start(port, Ports.free(), Map.of())) {
            assertThat(again.isRunning()).isTrue();
            assertThat(new Client("http://localhost:" + port)
                            .get(comune.path("/persone"), Client.bearer(comune.token(client)))
                            .body())
                    .contains(id, "\"cancellata\":true")
                    .doesNotContain("marca");
        }
    }

    private static String zaffira(Comune comune) {
        Client client = new Client();
        return client.postJson(
                        comune.path("/persone"), """
                        {"username": "zaffira.marca", "password": "%s", "nome": "Zaffiramarca", "cognome": "Ossidianamarca"}""".formatted(Comune.PASSWORD), Client.bearer(comune.token(client)))
                .json()
                .path("id")
                .asString();
    }

    /** Until the broker has it. */
    private static void announced(Comune comune, String membership) throws SQLException {
        assertThat(membership).isNotEmpty();
        TenantId tenant = TenantId.of(comune.tenant());
        boolean sent = false;
        while (!sent) {
            try (Connection connection = Running.DATABASE.superuser().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select last_sent = last_change from change_head where tenant_id = '" + tenant + "'")) {
                sent = row.next() && row.getBoolean(1);
            }
        }
    }

    private static void write(String sql) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The files in which any of the texts stands; "log" for what the service said. */
    private static List<String> found(List<String> texts, CapturedOutput log) throws SQLException, IOException {
        Path data;
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet row = statement.executeQuery("show data_directory")) {
                row.next();
                data = Path.of(row.getString(1));
            }
        }
        Path servers = data.resolve("../..").toRealPath();
        List<String> found = new ArrayList<>();
        for (Path root : List.of(servers, Running.KEYS)) {
            for (Path file : files(root)) {
                if (holds(bytes(file), texts)) {
                    found.add(root.relativize(file).toString());
                }
            }
        }
        if (holds(log.getAll(), texts)) {
            found.add("log");
        }
        return List.copyOf(new TreeSet<>(found));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String bytes(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            // Servers tidy up while we look.
            return "";
        }
    }

    /** In whatever letters. One pass for all texts: there are hundreds of megabytes. */
    private static boolean holds(String bytes, List<String> texts) {
        boolean[] begins = new boolean[256];
        for (String text : texts) {
            begins[Character.toLowerCase(text.charAt(0))] = true;
            begins[Character.toUpperCase(text.charAt(0))] = true;
        }
        for (int i = 0; i < bytes.length(); i++) {
            char first = bytes.charAt(i);
            if (first < begins.length && begins[first]) {
                for (String text : texts) {
                    if (bytes.regionMatches(true, i, text, 0, text.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
