// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint of the permission matrix, in every role of Lovere, with an id of Lodrino in every position an id can stand:
 * nothing may tell it from an id nobody has, and Lodrino stays as it was.
 */
class IsolationJourneyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    /** A person of Lovere and one of the roles held there. */
    private record Actor(String username, String role) {}

    /** Real ids of an ente, by the name of the position they can stand in. */
    private record Ids(String tenant, Map<String, String> byPosition) {}

    private static final List<Actor> ACTORS = List.of(
            new Actor("ada.esempio", "SEGRETARIO"),
            new Actor("ada.esempio", "OIV"),
            new Actor("dario.esempio", "RESPONSABILE"),
            new Actor("gaia.esempio", "EDITOR"),
            new Actor("ida.esempio", "DIPENDENTE"),
            new Actor("piero.esempio", "SINDACO"));

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final List<String> leaks = new ArrayList<>();
    private int attempts;

    @Test
    void anIdOfAnotherEnteIsAnIdNobodyHas() throws Exception {
        Ids own = ids("ada.esempio", "lovere", 2023);
        Ids foreign = ids("ugo.esempio", "lodrino", 2018);
        JsonNode bodies = resource("/bodies.json");
        String before = fingerprint(foreign.tenant());

        for (JsonNode row : resource("/permissions.json")) {
            if (row.path("access").asString("MEMBER").equals("MEMBER")) {
                String endpoint =
                        row.path("method").asString() + " " + row.path("path").asString();
                JsonNode body = bodies.path(endpoint);
                assertThat(row.path("method").asString().equals("GET") || !body.isMissingNode())
                        .as("bodies.json has an example for " + endpoint)
                        .isTrue();
                for (Actor actor : ACTORS) {
                    everyPosition(row, actor, body.isMissingNode() ? null : body.toString(), own, foreign);
                }
            }
        }

        System.out.println("isolation: " + attempts + " attempts, " + leaks.size() + " leaks");
        assertThat(leaks).isEmpty();
        assertThat(attempts).as("attempts made").isGreaterThanOrEqualTo(360);
        assertThat(fingerprint(foreign.tenant()))
                .as("what is stored of the other ente")
                .isEqualTo(before);
    }

    private void everyPosition(JsonNode row, Actor actor, @Nullable String body, Ids own, Ids foreign)
            throws IOException, InterruptedException {
        String path = row.path("path").asString();
        Api api = ciclo.as(actor.username(), "lovere", actor.role(), service(row));
        Matcher parts = PART.matcher(path);
        while (parts.find()) {
            String position = parts.group(1);
            String id = position.equals("tenant")
                    ? foreign.tenant()
                    : foreign.byPosition().get(position(path, position));
            if (id != null && isId(id)) {
                String nobodys = UUID.randomUUID().toString();
                compare(
                        row,
                        actor,
                        api,
                        position,
                        filled(path, own, position, id),
                        filled(path, own, position, nobodys),
                        body,
                        body,
                        own,
                        id,
                        nobodys);
            }
        }
        if (body != null) {
            Matcher holes = Pattern.compile("\\$\\{(\\w+)}").matcher(body);
            while (holes.find()) {
                String position = holes.group(1);
                if (path.endsWith("/appartenenze") && position.equals("persona")) {
                    // A person belongs to no ente: who knows the id may give a role here. Invitations will take its
                    // place.
                    continue;
                }
                String id = Objects.requireNonNull(foreign.byPosition().get(position), position);
                String nobodys = UUID.randomUUID().toString();
                String whole = filled(path, own, "", "");
                compare(
                        row,
                        actor,
                        api,
                        "body " + position,
                        whole,
                        whole,
                        body.replace(holes.group(), id),
                        body.replace(holes.group(), nobodys),
                        own,
                        id,
                        nobodys);
            }
        }
    }

    private void compare(
            JsonNode row,
            Actor actor,
            Api api,
            String position,
            String foreignPath,
            String unknownPath,
            @Nullable String foreignBody,
            @Nullable String unknownBody,
            Ids own,
            String foreignId,
            String unknownId)
            throws IOException, InterruptedException {
        attempts++;
        String what = row.path("method").asString() + " " + row.path("path").asString() + " as " + actor.role() + ", "
                + position;
        Attempt attempt = new Attempt(
                what, send(api, row, foreignPath, foreignBody, own), send(api, row, unknownPath, unknownBody, own));
        assertThat(attempt.foreign().status()).as(what).isNotEqualTo(500);
        String leak = attempt.leak(foreignId, unknownId);
        if (leak != null) {
            leaks.add(leak);
        }
    }

    private static Api.Answer send(Api api, JsonNode row, String path, @Nullable String body, Ids own)
            throws IOException, InterruptedException {
        if (body == null) {
            return api.get(path, 0);
        }
        String filled = body;
        for (Map.Entry<String, String> id : own.byPosition().entrySet()) {
            filled = filled.replace("${" + id.getKey() + "}", id.getValue());
        }
        // A version no stream has: what is let through by mistake must still change nothing of Lovere.
        return api.send(new Api.Command(UUID.randomUUID(), row.path("method").asString(), path, 999_999L, filled));
    }

    private static String filled(String path, Ids own, String position, String id) {
        return PART.matcher(path).replaceAll(part -> {
            if (part.group(1).equals(position)) {
                return id;
            }
            if (part.group(1).equals("tenant")) {
                return own.tenant();
            }
            String known = own.byPosition().get(position(path, part.group(1)));
            return known == null ? "1" : known;
        });
    }

    /** {@code id} means what stands before it. */
    private static String position(String path, String part) {
        if (!part.equals("id")) {
            return part;
        }
        if (path.contains("/variazioni")) {
            return "variazione";
        }
        if (path.contains("/caricamenti")) {
            return "caricamento";
        }
        if (path.contains("/inviti")) {
            return "invito";
        }
        return path.contains("appartenenze") ? "appartenenza" : "obiettivo";
    }

    private Ids ids(String segretario, String ente, int anno) throws IOException, InterruptedException {
        Api query = ciclo.as(segretario, ente, "SEGRETARIO", Application.QUERY);
        String tenant = new String(
                        java.util.Base64.getUrlDecoder()
                                .decode(ciclo.token(segretario, ente).split("\\.", -1)[1]),
                        java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll(".*\"tid\":\"([^\"]+)\".*", "$1");
        JsonNode objective = query.get("/enti/" + tenant + "/cicli/" + anno + "/obiettivi", 0)
                .json()
                .path(0);
        JsonNode person = ciclo.as(segretario, ente, "SEGRETARIO", Application.TENANT)
                .get("/enti/" + tenant + "/persone", 0)
                .json()
                .path(1);
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("unita", objective.path("unita").asString());
        ids.put("obiettivo", objective.path("id").asString());
        ids.put("indicatore", objective.path("indicatori").path(0).path("id").asString());
        ids.put("persona", person.path("id").asString());
        ids.put("appartenenza", person.path("appartenenze").path(0).path("id").asString());
        ids.put("prova", prova(segretario, ente, tenant));
        ids.put("variazione", variazione(segretario, ente, tenant, ids));
        ids.put("caricamento", caricamento(segretario, ente, tenant, ids));
        ids.put("invito", invito(segretario, ente, tenant));
        assertThat(ids.values()).as("ids of " + ente).noneMatch(String::isEmpty);
        ids.put("anno", Integer.toString(anno));
        ids.put("period", anno + "-FINALE");
        ids.put("sezione", "SINTESI");
        ids.put("sequenza", "1");
        return new Ids(tenant, ids);
    }

    /** A file that waits for the value it bears out. */
    private String prova(String segretario, String ente, String tenant) throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        Api.Answer answer = ciclo.as(segretario, ente, "SEGRETARIO", Application.COMMAND)
                .upload(
                        "/enti/" + tenant + "/prove?nome=estratto.pdf",
                        id,
                        "application/pdf",
                        "%PDF-1.7 estratto".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.ok()).as(answer.body()).isTrue();
        return id.toString();
    }

    /** Proposed in a year of its own, with the smallest Piano there is. */
    private String variazione(String segretario, String ente, String tenant, Map<String, String> ids)
            throws IOException, InterruptedException {
        Api command = ciclo.as(segretario, ente, "SEGRETARIO", Application.COMMAND);
        String root = "/enti/" + tenant + "/";
        done(command, Api.Command.post(root + "cicli", null, "{\"anno\": 2017}"));
        done(command, Api.Command.post(root + "piani", null, "{\"anno\": 2017, \"contenitore\": \"AUTONOMO\"}"));
        done(command, Api.Command.post(root + "obiettivi", null, """
                {"anno": 2017, "codice": "IS-01", "titolo": "Prova", "descrizione": "", "natura": "SVILUPPO",
                 "unita": "%s", "responsabile": "%s", "peso": "100", "indicatori": [{"nome": "Pratiche",
                 "misura": {"tipo": "CRESCENTE", "target": "10"}, "unitaDiMisura": "pratiche", "decimali": 0,
                 "fonte": "Gestionale", "peso": "100", "cadenza": "ANNUALE"}]}""".formatted(ids.get("unita"), ids.get("persona"))));
        done(command, Api.Command.post(root + "piani/2017/proposta", 0L, "{}"));
        done(command, Api.Command.post(root + "piani/2017/approvazione", 1L, """
                {"atto": {"organo": "GIUNTA", "numero": "1", "data": "2017-01-31", "immediatamenteEseguibile": true}}"""));
        return done(command, Api.Command.post(root + "variazioni", null, """
                {"anno": 2017, "causa": "ALTRO", "motivo": "Prova di isolamento fra enti"}""")).id();
    }

    /** Loaded into the draft of a year of its own. */
    private String caricamento(String segretario, String ente, String tenant, Map<String, String> ids)
            throws IOException, InterruptedException {
        Api command = ciclo.as(segretario, ente, "SEGRETARIO", Application.COMMAND);
        String root = "/enti/" + tenant + "/";
        done(command, Api.Command.post(root + "cicli", null, "{\"anno\": 2016}"));
        done(command, Api.Command.post(root + "piani", null, "{\"anno\": 2016, \"contenitore\": \"AUTONOMO\"}"));
        return done(command, Api.Command.post(root + "caricamenti", null, """
                {"anno": 2016, "file": {"nome": "prova.csv", "sha256": "%s", "formato": "CSV"}, "righe": [
                 {"riga": 2, "codice": "IS-01", "titolo": "Prova", "descrizione": "", "natura": "SVILUPPO",
                  "unita": "%s", "responsabile": "%s", "peso": "100", "indicatori": []}], "scartate": []}""".formatted(
                                "ab".repeat(32), ids.get("unita"), ids.get("persona"))))
                .id();
    }

    private String invito(String segretario, String ente, String tenant) throws IOException, InterruptedException {
        return done(
                        ciclo.as(segretario, ente, "SEGRETARIO", Application.TENANT),
                        Api.Command.post("/enti/" + tenant + "/inviti", null, """
                {"nome": "Rita", "cognome": "Esempio", "email": "rita@comune.example", "ruolo": "DIPENDENTE", "dal": "2026-01-01",
                 "motivo": "Prova di isolamento fra enti"}"""))
                .id();
    }

    private static Api.Answer done(Api api, Api.Command command) throws IOException, InterruptedException {
        Api.Answer answer = api.send(command);
        assertThat(answer.ok()).as(command.path() + ": " + answer.body()).isTrue();
        return answer;
    }

    /** Years, periods and numbers of entries belong to nobody. */
    private static boolean isId(String text) {
        return text.length() == 36;
    }

    private static Application service(JsonNode row) {
        return switch (row.path("service").asString()) {
            case "command-service" -> Application.COMMAND;
            case "query-service" -> Application.QUERY;
            case "tenant-service" -> Application.TENANT;
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    /** Everything that is stored of an ente on the write side and in the register of people. */
    private String fingerprint(String tenant) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection command = ciclo.database("command")) {
            all.append(one(
                    command,
                    "select last_sequence || encode(last_hash, 'hex') from tenant_head where tenant_id = '" + tenant
                            + "'"));
            all.append(one(command, "select count(*)::text from receipt where tenant_id = '" + tenant + "'"));
        }
        return all.toString();
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "nothing";
        }
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = IsolationJourneyTest.class.getResourceAsStream(name)) {
            return JSON.readTree(Objects.requireNonNull(in, name));
        }
    }
}
