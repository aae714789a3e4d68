// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.walls;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.Api.Command;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.journeys.foglio.NewEnte;
import it.ciclo.journeys.kill.Store;
import it.ciclo.journeys.kill.StoreCheck;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person works in Ciclo, and of all that it keeps no byte names her; then she is erased, and the register still verifies. */
class PersonalDataJourneyTest {

    private static final List<String> MARKERS =
            List.of("Quarzomarca", "Turchesemarca", "quarzo.marca", "quarzo@posta-marca.example");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunningCiclo ciclo = SharedCiclo.get();

    @Test
    void noByteOfDatabasesTopicsAndLogsNamesAPersonAndErasingHerLeavesTheRegisterWhole()
            throws IOException, InterruptedException, SQLException {
        NewEnte ente = NewEnte.onboarded(
                ciclo, new NewEnte.Profile("Comune di Prova Chiavi", "chiavi", "80000003139", "016903", "Z903", 6));
        String path = "/enti/" + ente.tenant;
        Api segretario = ciclo.as("segretario.chiavi", ente.tenant, "SEGRETARIO", Application.TENANT);
        String person =
                id(segretario.send(Command.post(path + "/persone", null, """
                {"username": "quarzo.marca", "password": "%s", "nome": "Quarzomarca", "cognome": "Turchesemarca"}""".formatted(DemoAccounts.PASSWORD))));
        String membership = id(segretario.send(Command.post(path + "/appartenenze", null, """
                {"persona": "%s", "ruolo": "DIRETTORE_GENERALE", "dal": "2020-01-01", "motivo": "Decreto sindacale n. 4"}""".formatted(person))));
        act(ente, path);
        assertThat(ciclo.as("quarzo.marca", ente.tenant, "DIRETTORE_GENERALE", Application.TENANT)
                        .send(Command.put(path + "/recapito", null, "{\"email\": \"quarzo@posta-marca.example\"}"))
                        .ok())
                .isTrue();
        assertThat(nome(segretario, path, person).path("cognome").asString()).isEqualTo("Turchesemarca");
        assertThat(filesWith(List.of(person)))
                .as("positive control: her id is everywhere")
                .anyMatch(file -> file.startsWith("kafka"))
                .anyMatch(file -> file.startsWith("postgresql"));
        assertThat(filesWith(MARKERS)).isEmpty();

        id(segretario.send(Command.post(
                path + "/appartenenze/" + membership + "/fine",
                null,
                "{\"al\": \"2025-12-31\", \"motivo\": \"Fine dell'incarico\"}")));
        String asked = id(segretario.send(Command.post(path + "/persone/" + person + "/cancellazione", null, """
                {"atto": {"organo": "GIUNTA", "numero": "41", "data": "2026-11-20"}, "motivo": "Scarto autorizzato"}""")));
        id(sindaco(ente, path, segretario)
                .send(Command.post(path + "/cancellazioni/" + asked + "/conferma", null, "{}")));

        assertThat(nome(segretario, path, person).path("cancellata").asBoolean())
                .isTrue();
        for (String database : List.of("command", "query")) {
            assertThat(isTold(database, person)).as(database).isTrue();
        }
        try (Connection admin = ciclo.database("command")) {
            assertThat(StoreCheck.findings(Store.read(admin))).isEmpty();
        }
        assertThat(filesWith(MARKERS)).isEmpty();
    }

    /** The second of the two people an erasure takes. */
    private Api sindaco(NewEnte ente, String path, Api segretario) throws IOException, InterruptedException {
        String sindaco =
                id(segretario.send(Command.post(path + "/persone", null, """
                {"username": "sindaco.chiavi", "password": "%s", "nome": "Piero", "cognome": "Esempio"}""".formatted(DemoAccounts.PASSWORD))));
        id(segretario.send(Command.post(path + "/appartenenze", null, """
                {"persona": "%s", "ruolo": "SINDACO", "dal": "2020-01-01", "motivo": "Eletto nel 2020"}""".formatted(sindaco))));
        return ciclo.as("sindaco.chiavi", ente.tenant, "SINDACO", Application.TENANT);
    }

    /** What she does stands in the register for ever. */
    private void act(NewEnte ente, String path) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        Api desk = ciclo.as("quarzo.marca", ente.tenant, "DIRETTORE_GENERALE", Application.COMMAND);
        Api.Answer answer = define(desk, path);
        while (!answer.ok() && Instant.now().isBefore(until)) {
            // command-service hears of ente and role over the topic.
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = define(desk, path);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static Api.Answer define(Api desk, String path) throws IOException, InterruptedException {
        return desk.send(Command.post(path + "/unita", null, "{\"codice\": \"QM\", \"nome\": \"Settore di prova\"}"));
    }

    private static String id(Api.Answer answer) {
        assertThat(answer.ok()).as(answer.body()).isTrue();
        return answer.id();
    }

    private static JsonNode nome(Api segretario, String path, String person) throws IOException, InterruptedException {
        return segretario
                .send(Command.post(path + "/persone/nomi", null, "{\"ids\": [\"" + person + "\"]}"))
                .json()
                .path(person);
    }

    private boolean isTold(String database, String person) throws SQLException {
        Instant until = Instant.now().plus(PATIENCE);
        boolean told = false;
        while (!told && Instant.now().isBefore(until)) {
            try (Connection admin = ciclo.database(database);
                    Statement statement = admin.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select exists (select 1 from tenancy.erased_person where person_id = '" + person + "')")) {
                told = rows.next() && rows.getBoolean(1);
            }
        }
        return told;
    }

    /** All that this Ciclo keeps: databases with their logs, topics, logs of the services, keys. */
    private List<String> filesWith(List<String> texts) throws IOException, SQLException {
        try (Connection admin = ciclo.database("tenant");
                Statement statement = admin.createStatement()) {
            statement.execute("checkpoint");
        }
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ciclo.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(ciclo.data().resolve("cache")) && holds(file, texts)) {
                    found.add(ciclo.data().relativize(file).toString());
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean holds(Path file, List<String> texts) throws IOException {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return texts.stream()
                    .anyMatch(text -> bytes.contains(text) || bytes.contains(text.toLowerCase(Locale.ROOT)));
        } catch (NoSuchFileException e) {
            // Servers tidy up while we look.
            return false;
        }
    }
}
