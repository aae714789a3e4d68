// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.demo;

import it.ciclo.standalone.Ports;
import it.ciclo.standalone.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people of the demo enti, all invented, and how to act as one of them. */
public final class DemoAccounts {

    /** The same for all; the enti are marked as demo and a standalone Ciclo listens on this machine only. */
    public static final String PASSWORD = "ciclo-dimostrazione";

    static final List<String> ENTI = List.of("lovere", "lodrino");
    static final JsonMapper JSON = JsonMapper.shared();

    private DemoAccounts() {}

    static JsonNode read(String ente) {
        try (InputStream in = DemoAccounts.class.getResourceAsStream("/demo/" + ente + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no data of " + ente);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line for each person: username and what they are where. */
    public static List<String> lines() {
        Map<String, List<String>> people = new LinkedHashMap<>();
        for (String name : ENTI) {
            JsonNode ente = read(name);
            String place =
                    ente.path("profilo").path("denominazione").stringValue("").replace("Comune di ", "");
            people.computeIfAbsent(ente.path("segretario").path("username").stringValue(""), _ -> new ArrayList<>())
                    .add("segretario a " + place);
            for (JsonNode person : ente.path("persone")) {
                List<String> roles =
                        people.computeIfAbsent(person.path("username").stringValue(""), _ -> new ArrayList<>());
                for (JsonNode role : person.path("ruoli")) {
                    String unita = role.path("unita").stringValue("");
                    roles.add(role.path("ruolo")
                                    .stringValue("")
                                    .toLowerCase(Locale.ROOT)
                                    .replace("oiv", "OIV")
                                    .replace("editor", "redattore")
                            + (unita.isEmpty() ? "" : " " + unita)
                            + " a "
                            + place);
                }
            }
        }
        return people.entrySet().stream()
                .map(person -> "%-16s %s".formatted(person.getKey(), String.join(", ", person.getValue())))
                .toList();
    }

    /**
     * The token with which that person acts in that ente, by the real sign-in.
     *
     * @param ente id, or part of the name
     */
    public static String tenantToken(Ports ports, String username, String ente) throws IOException {
        SignIn signIn = new SignIn(ports);
        String base = signIn.baseToken(username, PASSWORD);
        List<String> names = new ArrayList<>();
        for (JsonNode membership : whoAmI(ports, base).path("appartenenze")) {
            String id = membership.path("tenant").stringValue("");
            String name = membership.path("denominazione").stringValue("");
            if (id.equals(ente) || name.toLowerCase(Locale.ROOT).contains(ente.toLowerCase(Locale.ROOT))) {
                return signIn.tenantToken(base, id);
            }
            names.add(name);
        }
        throw new StartException(username + " non appartiene a un ente \"" + ente + "\", ma a: "
                + String.join(", ", names.stream().distinct().toList()) + ".");
    }

    static JsonNode whoAmI(Ports ports, String token) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(ports.issuer() + "/io"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("GET /io: " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
