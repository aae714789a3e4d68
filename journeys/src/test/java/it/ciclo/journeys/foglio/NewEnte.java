// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.foglio;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.demo.DemoAccounts;
import it.ciclo.demo.SignIn;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An ente that the consortium brings in, and its people. */
public final class NewEnte {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param codice makes usernames of this ente and its codes its own */
    public record Profile(
            String nome, String codice, String codiceFiscale, String istat, String catasto, int dipendenti) {}

    private final RunningCiclo ciclo;
    private final Profile profile;
    public final String tenant;

    private NewEnte(RunningCiclo ciclo, Profile profile, String tenant) {
        this.ciclo = ciclo;
        this.profile = profile;
        this.tenant = tenant;
    }

    public static NewEnte onboarded(RunningCiclo ciclo, Profile profile) throws IOException, InterruptedException {
        String token = new SignIn(ciclo.ports())
                .baseToken(
                        Secrets.ADMINISTRATOR,
                        new DataDirectory(ciclo.data()).secrets().of("administrator"));
        Api administrator = new Api(
                HttpClient.newHttpClient(),
                URI.create(ciclo.ports().internal(Application.TENANT)),
                () -> token,
                "CONSORTIUM_ADMIN");
        String consortium = administrator
                .get("/io", 0)
                .json()
                .path("consorzi")
                .path(0)
                .path("id")
                .asString();
        ObjectNode body = Righe.object();
        body.putObject("profilo")
                .put("denominazione", profile.nome())
                .put("provincia", "Bergamo")
                .put("sigla", "BG")
                .put("indirizzo", "Piazza Dimostrativa, 1")
                .put("cap", "24065")
                .put("codiceIstat", profile.istat())
                .put("codiceCatastale", profile.catasto())
                .put("codiceFiscale", profile.codiceFiscale())
                .put("email", "info@" + profile.codice() + ".example")
                .put("pec", "protocollo@pec." + profile.codice() + ".example")
                .put("popolazione", 900)
                .put("dipendenti", profile.dipendenti());
        body.putObject("segretario")
                .put("username", "segretario." + profile.codice())
                .put("nome", "Sara")
                .put("cognome", "Esempio")
                .put("dal", "2025-01-01")
                .put("password", DemoAccounts.PASSWORD);
        Api.Answer answer =
                administrator.send(Api.Command.post("/consorzi/" + consortium + "/enti", null, body.toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new NewEnte(ciclo, profile, answer.json().path("tenant").asString());
    }

    /** Somebody who acts in a role. */
    final class Person {

        final String id;
        private final Api commands;
        private final Api answers;

        private Person(String username, String role) throws IOException, InterruptedException {
            this.commands = ciclo.as(username, tenant, role, Application.COMMAND);
            this.answers = ciclo.as(username, tenant, role, Application.QUERY);
            this.id = ciclo.as(username, tenant, role, Application.TENANT)
                    .get("/io", 0)
                    .json()
                    .path("id")
                    .asString();
        }

        Api.Answer post(String path, @Nullable Long version, String body) throws IOException, InterruptedException {
            return commands.send(Api.Command.post(at(path), version, body));
        }

        Api.Answer put(String path, @Nullable Long version, String body) throws IOException, InterruptedException {
            return commands.send(Api.Command.put(at(path), version, body));
        }

        Api.Answer get(String path, long readAfter) throws IOException, InterruptedException {
            return answers.get(at(path), readAfter);
        }

        /** The id of a file somebody brought. */
        String brought(String nome, String text) throws IOException, InterruptedException {
            UUID key = UUID.randomUUID();
            Api.Answer kept = commands.upload(
                    at("prove?nome=" + nome), key, "application/pdf", text.getBytes(StandardCharsets.UTF_8));
            assertThat(kept.status()).as(kept.body()).isEqualTo(201);
            return key.toString();
        }

        private String at(String path) {
            return "/enti/" + tenant + "/" + path;
        }

        /** What tenant-service decided reaches the others by the feed, a moment later; an empty form of its own tells it. */
        private Person awaited(String path) throws IOException, InterruptedException {
            Instant until = Instant.now().plus(PATIENCE);
            Api.Answer answer = post(path, 0L, "{}");
            while (List.of(401, 403, 503).contains(answer.status())
                    && Instant.now().isBefore(until)) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                answer = post(path, 0L, "{}");
            }
            return this;
        }
    }

    Person segretario() throws IOException, InterruptedException {
        return new Person("segretario." + profile.codice(), "SEGRETARIO").awaited("smvp/bozza");
    }

    /** Somebody new; {@code unita} of roles that have one. */
    Person person(String nome, String role, @Nullable String unita) throws IOException, InterruptedException {
        String username = nome + "." + profile.codice();
        Api people = ciclo.as("segretario." + profile.codice(), tenant, "SEGRETARIO", Application.TENANT);
        String root = "/enti/" + tenant + "/";
        ObjectNode body = Righe.object().put("username", username).put("password", DemoAccounts.PASSWORD);
        body.put("nome", nome).put("cognome", "Esempio");
        Api.Answer person = people.send(Api.Command.post(root + "persone", null, body.toString()));
        assertThat(person.status()).as(person.body()).isEqualTo(201);
        ObjectNode member = Righe.object().put("persona", person.id()).put("ruolo", role);
        member.put("dal", "2025-01-01").put("motivo", "Nomina con decreto del sindaco");
        if (unita != null) {
            member.put("unita", unita);
        }
        Api.Answer answer = people.send(Api.Command.post(root + "appartenenze", null, member.toString()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Person added = new Person(username, role);
        return switch (role) {
            case "RESPONSABILE" -> added.awaited("obiettivi");
            case "OIV" -> added.awaited("smvp/bozza/parere");
            default -> added;
        };
    }
}
