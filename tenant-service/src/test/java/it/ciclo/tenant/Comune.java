// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A comune that a consortium has brought in for a test, with its first segretario. */
record Comune(String tenant, String segretario, String password) {

    static final String PASSWORD = "una parola lunga";

    private static final AtomicInteger COUNT = new AtomicInteger();

    static Comune onboarded(String name) {
        return onboarded(name, "%06d".formatted(900_000 + COUNT.incrementAndGet()));
    }

    static Comune onboarded(String name, String codiceIstat) {
        String segretario = "segretario-" + UUID.randomUUID() + "@comune.example";
        Client admin = new Client();
        String token = admin.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
        Client.Answer answer = admin.postJson(
                "/consorzi/" + consortium(admin, token) + "/enti",
                onboarding(name, codiceIstat, segretario),
                Client.bearer(token));
        if (answer.status() != 201) {
            throw new IllegalStateException("not onboarded: " + answer.body());
        }
        return new Comune(answer.json().path("tenant").asString(), segretario, PASSWORD);
    }

    static String consortium(Client admin, String token) {
        JsonNode io = admin.get("/io", Client.bearer(token)).json();
        return io.path("consorzi").path(0).path("id").asString();
    }

    static String onboarding(String name, String segretario) {
        return onboarding(name, "%06d".formatted(900_000 + COUNT.incrementAndGet()), segretario);
    }

    private static String onboarding(String name, String codiceIstat, String segretario) {
        return """
                {"profilo": {"denominazione": "Comune di %s", "provincia": "Bergamo", "sigla": "BG",
                             "indirizzo": "Via Marconi 19", "cap": "24065", "codiceIstat": "%s", "codiceCatastale": "E704",
                             "codiceFiscale": "00341690162", "email": "info@comune.example", "pec": "pec@comune.example",
                             "popolazione": 5200, "dipendenti": 31},
                 "segretario": {"username": "%s", "password": "%s", "nome": "Ada", "cognome": "Esempio", "dal": "2020-01-01"}}""".formatted(name, codiceIstat, segretario, PASSWORD);
    }

    String path(String rest) {
        return "/enti/" + tenant + rest;
    }

    /** The segretario, signed in for this comune. */
    String token(Client client) {
        return client.tenantToken(segretario, password, tenant);
    }

    /** A new person without any role. */
    Somebody register(String nome) {
        Client client = new Client();
        String username = nome.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@comune.example";
        Client.Answer answer = client.postJson(
                path("/persone"), """
                {"username": "%s", "password": "%s", "nome": "%s", "cognome": "Prova"}""".formatted(username, PASSWORD, nome), Client.bearer(token(client)));
        if (answer.status() != 201) {
            throw new IllegalStateException("not registered: " + answer.body());
        }
        return new Somebody(answer.json().path("id").asString(), username);
    }

    /** Makes somebody something here and returns the id of the membership. */
    String grant(Somebody person, String role, String more) {
        Client client = new Client();
        Client.Answer answer = client.postJson(
                path("/appartenenze"), """
                {"persona": "%s", "ruolo": "%s", "motivo": "Decreto sindacale n. 4", %s}""".formatted(person.id(), role, more), Client.bearer(token(client)));
        if (answer.status() != 201) {
            throw new IllegalStateException("not granted: " + answer.body());
        }
        return answer.json().path("id").asString();
    }

    /** Somebody of another ente comes to this one too, by the link she is sent; returns the id of the membership. */
    String invite(Somebody person, String role) {
        return invite(person, role, person.baseToken());
    }

    /** @param token with which she accepts */
    String invite(Somebody person, String role, String token) {
        Client client = new Client();
        JsonNode made = client.postJson(path("/inviti"), """
                {"nome": "Carla", "cognome": "Prova", "email": "carla@comune.example", "ruolo": "%s", "dal": "2020-01-01",
                 "motivo": "Incarico presso due enti"}""".formatted(role), Client.bearer(token(client)))
                .json();
        String secret = made.path("indirizzo").asString().replaceAll(".*/invito/", "");
        Client.Answer answer =
                client.postJson("/inviti/accettazione", "{\"invito\": \"" + secret + "\"}", Client.bearer(token));
        if (answer.status() != 200) {
            throw new IllegalStateException("not accepted: " + answer.body());
        }
        return made.path("id").asString();
    }

    Client.Answer end(String membership, String last) {
        Client client = new Client();
        return client.postJson(
                path("/appartenenze/" + membership + "/fine"),
                "{\"al\": \"" + last + "\", \"motivo\": \"Fine dell'incarico\"}",
                Client.bearer(token(client)));
    }

    /** A person with an account. */
    record Somebody(String id, String username) {
        String baseToken() {
            return new Client().baseToken(username, PASSWORD);
        }

        String token(Comune comune) {
            return new Client().tenantToken(username, PASSWORD, comune.tenant());
        }
    }

    static Map<String, String> bearer(String token) {
        return Client.bearer(token);
    }
}
