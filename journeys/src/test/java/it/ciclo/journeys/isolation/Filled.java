// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.Api.Command;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.foglio.NewEnte;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An ente that has one of everything an id can name: a year whose Piano is approved, one in draft, and its people. */
final class Filled {

    static final int APPROVED = 2023;
    static final int DRAFT = 2018;

    /** Who holds which roles; three sign in instead of ten. */
    private static final Map<String, List<String>> PEOPLE = new LinkedHashMap<>();

    /** A key that a command of ours was let through with is no longer another ente's alone. */
    private static final int KEYS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> NOT_YET = Set.of("NOT_FOUND", "ROLE_NOT_HELD", "IDENTITY_STALE");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static {
        PEOPLE.put("segretario", List.of("SEGRETARIO", "DIRETTORE_GENERALE", "PERSONALE", "GIUNTA"));
        PEOPLE.put("ufficio", List.of("RESPONSABILE", "EDITOR", "DIPENDENTE"));
        PEOPLE.put("controllo", List.of("OIV", "REVISORE", "SINDACO"));
    }

    final String tenant;
    final String nome;

    private final RunningCiclo ciclo;
    private final String codice;
    private final Api people;
    private final Api desk;
    private final Map<String, String> ids = new HashMap<>();

    /** Of commands that were done here. */
    final List<String> keys = new ArrayList<>();

    Filled(RunningCiclo ciclo, NewEnte.Profile profile) throws IOException, InterruptedException {
        this.ciclo = ciclo;
        this.codice = profile.codice();
        this.nome = profile.nome();
        this.tenant = NewEnte.onboarded(ciclo, profile).tenant;
        this.people = ciclo.as("segretario." + codice, tenant, "SEGRETARIO", Application.TENANT);
        this.desk = ciclo.as("segretario." + codice, tenant, "SEGRETARIO", Application.COMMAND);
        ids.put("ente", tenant);
        fill();
    }

    /** Its ids by what they are of, with the objective of the approved year or of the draft. */
    Map<String, String> ids(int anno) {
        Map<String, String> all = new HashMap<>(ids);
        for (String of : List.of("obiettivo", "indicatore", "fase")) {
            all.put(of, Objects.requireNonNull(all.get(of + " " + anno)));
        }
        all.keySet().removeIf(of -> of.contains(" "));
        all.put("anno", Integer.toString(anno));
        all.put("period", anno + "-FINALE");
        all.put("mese", anno + "-07");
        all.put("sezione", "SINTESI");
        all.put("giorno", "2026-01-31");
        return all;
    }

    /** Everyone who does something here, by role. */
    List<Actor> actors() throws IOException {
        List<Actor> actors = new ArrayList<>();
        for (Map.Entry<String, List<String>> person : PEOPLE.entrySet()) {
            String token = ciclo.token(person.getKey() + "." + codice, tenant);
            person.getValue().forEach(role -> actors.add(new Actor(role, role, token)));
        }
        return actors;
    }

    /** Somebody of another ente who has come to this one too, by invitation. */
    Actor shared(Filled other) throws IOException, InterruptedException {
        String link = done(people, Command.post(at("inviti"), null, """
                {"nome": "Segretario", "cognome": "Esempio", "email": "due@%s.example", "ruolo": "SEGRETARIO", "dal": "2026-01-01",
                 "motivo": "Segreteria convenzionata fra due enti"}""".formatted(codice)))
                .json()
                .path("indirizzo")
                .asString();
        String secret = link.substring(link.lastIndexOf('/') + 1);
        done(other.people, Command.post("/inviti/accettazione", null, "{\"invito\": \"" + secret + "\"}"));
        return new Actor("SEGRETARIO of both", "SEGRETARIO", ciclo.token("segretario." + other.codice, tenant));
    }

    /** Until the services that hear of people over the topic know them all. */
    void await(List<Actor> actors) throws IOException, InterruptedException {
        Request form = new Request("POST", at("unita"), Map.of("Content-Type", "application/json"), "{}");
        Request question = new Request("GET", at("unita"), Map.of(), null);
        Instant until = Instant.now().plus(PATIENCE);
        for (Actor actor : actors) {
            for (Map.Entry<Application, Request> one : Map.of(Application.COMMAND, form, Application.QUERY, question)
                    .entrySet()) {
                Wire wire = new Wire(HTTP, URI.create(ciclo.ports().internal(one.getKey())));
                while (NOT_YET.contains(wire.send(actor, one.getValue()).code())
                        && Instant.now().isBefore(until)) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
            }
        }
    }

    private void fill() throws IOException, InterruptedException {
        ids.put(
                "unita",
                made(post("unita", null, "{\"codice\": \"IS\", \"nome\": \"Settore di %s\"}".formatted(nome))));
        for (Map.Entry<String, List<String>> person : PEOPLE.entrySet()) {
            String id = person.getKey().equals("segretario") ? me() : registered(person.getKey());
            if (person.getKey().equals("ufficio")) {
                ids.put("persona", id);
            }
            for (String role : person.getValue()) {
                if (!role.equals("SEGRETARIO")) {
                    ids.put("appartenenza", granted(id, role));
                }
            }
        }
        ids.put(
                "invito",
                done(people, Command.post(at("inviti"), null, """
                {"nome": "Rita", "cognome": "Esempio", "email": "rita@%s.example", "ruolo": "DIPENDENTE", "dal": "2026-01-01",
                 "motivo": "Prova di isolamento fra enti"}""".formatted(codice)))
                        .id());
        ids.put("prova", prova());
        approved();
        draft(DRAFT, "IS-18");
        loaded();
        programma();
        for (int n = 0; n < KEYS; n++) {
            post("unita", null, "{\"codice\": \"U%1$d\", \"nome\": \"Ufficio %1$d\"}".formatted(n));
        }
        assertThat(ids.values()).as("ids of " + nome + ": " + ids).noneMatch(String::isEmpty);
    }

    private void approved() throws IOException, InterruptedException {
        draft(APPROVED, "IS-23");
        post("piani/2023/proposta", 0L, "{}");
        post("piani/2023/approvazione", 1L, """
                {"atto": {"organo": "GIUNTA", "numero": "1", "data": "2023-01-31", "immediatamenteEseguibile": true}}""");
        ids.put("variazione", post("variazioni", null, """
                {"anno": 2023, "causa": "ALTRO", "motivo": "Prova di isolamento fra enti"}""").id());
        post("monitoraggi", null, "{\"period\": \"2023-07\", \"entro\": \"2023-07-24\"}");
        long done = post("monitoraggi/2023-07/azioni", 0L, """
                {"obiettivo": "%s", "cosa": "Sollecitare la ditta", "incaricato": "%s", "entro": "2023-12-31",
                 "nota": "Nota di %s"}""".formatted(
                                ids.get("obiettivo 2023"), ids.get("persona"), nome))
                .sequence();
        ids.put(
                "azione",
                question("cicli/2023/monitoraggi", done)
                        .at("/monitoraggi/0/azioni/0/azione")
                        .asString());
    }

    /** A year with one objective of two indicatori, one of which goes by fasi. */
    private void draft(int anno, String codiceObiettivo) throws IOException, InterruptedException {
        post("cicli", null, "{\"anno\": " + anno + "}");
        post("piani", null, "{\"anno\": " + anno + ", \"contenitore\": \"AUTONOMO\"}");
        Api.Answer answer = post(
                "obiettivi", null, """
                {"anno": %1$d, "codice": "%2$s", "titolo": "Obiettivo di %3$s", "descrizione": "", "natura": "SVILUPPO",
                 "unita": "%4$s", "responsabile": "%5$s", "peso": "100", "indicatori": [
                   {"nome": "Pratiche", "misura": {"tipo": "CRESCENTE", "target": "10"}, "unitaDiMisura": "pratiche", "decimali": 0,
                    "fonte": "Gestionale", "peso": "50", "cadenza": "ANNUALE"},
                   {"nome": "Lavori", "misura": {"tipo": "FASI", "fasi": [
                      {"nome": "Progetto", "peso": "50", "dal": "%1$d-02-01", "al": "%1$d-05-31"},
                      {"nome": "Opera", "peso": "50", "dal": "%1$d-06-01", "al": "%1$d-11-30"}]}, "unitaDiMisura": "", "decimali": 0,
                    "fonte": "Gestionale", "peso": "50", "cadenza": "ANNUALE"}]}""".formatted(anno, codiceObiettivo, nome, ids.get("unita"), ids.get("persona")));
        ids.put("obiettivo " + anno, answer.id());
        JsonNode obiettivo = question("obiettivi/" + answer.id(), answer.sequence());
        ids.put("indicatore " + anno, obiettivo.at("/indicatori/0/id").asString());
        ids.put("fase " + anno, obiettivo.at("/indicatori/1/misura/fasi/0/id").asString());
    }

    /** Into the draft of a year of its own. */
    private void loaded() throws IOException, InterruptedException {
        post("cicli", null, "{\"anno\": 2016}");
        post("piani", null, "{\"anno\": 2016, \"contenitore\": \"AUTONOMO\"}");
        ids.put(
                "caricamento",
                post("caricamenti", null, """
                {"anno": 2016, "file": {"nome": "prova.csv", "sha256": "%s", "formato": "CSV"}, "righe": [
                 {"riga": 2, "codice": "IS-01", "titolo": "Prova", "descrizione": "", "natura": "SVILUPPO",
                  "unita": "%s", "responsabile": "%s", "peso": "100", "indicatori": []}], "scartate": []}""".formatted("ab".repeat(32), ids.get("unita"), ids.get("persona")))
                        .id());
    }

    private void programma() throws IOException, InterruptedException {
        post("programma/mandati", null, """
                {"dal": 2020, "al": 2024, "titolo": "Programma di %s", "atto": {"organo": "CONSIGLIO", "numero": "1",
                 "data": "2020-09-20", "immediatamenteEseguibile": false}}""".formatted(nome));
        ids.put("nodo", made(post("programma/nodi", null, """
                {"mandato": 2020, "livello": "LINEA", "codice": "1", "titolo": "Linea di %s", "descrizione": "", "riferimento": ""}""".formatted(nome))));
    }

    /** What is not a stream of its own is named by its address alone. */
    private static String made(Api.Answer answer) {
        String address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String prova() throws IOException, InterruptedException {
        UUID key = UUID.randomUUID();
        Api.Answer answer = desk.upload(
                at("prove?nome=estratto.pdf"),
                key,
                "application/pdf",
                "%PDF-1.7 estratto".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.ok()).as(answer.body()).isTrue();
        return key.toString();
    }

    private String me() throws IOException, InterruptedException {
        return people.get("/io", 0).json().path("id").asString();
    }

    private String registered(String name) throws IOException, InterruptedException {
        return done(people, Command.post(at("persone"), null, """
                {"username": "%s.%s", "password": "%s", "nome": "%s", "cognome": "Esempio"}""".formatted(name, codice, DemoAccounts.PASSWORD, name)))
                .id();
    }

    String granted(String person, String role) throws IOException, InterruptedException {
        String unita = PEOPLE.getOrDefault("ufficio", List.of()).contains(role)
                ? "\"unita\": \"" + ids.get("unita") + "\", "
                : "";
        return done(people, Command.post(at("appartenenze"), null, """
                {"persona": "%s", "ruolo": "%s", %s"dal": "2020-01-01", "motivo": "Prova di isolamento fra enti"}""".formatted(person, role, unita)))
                .id();
    }

    private String at(String path) {
        return "/enti/" + tenant + "/" + path;
    }

    private JsonNode question(String path, long readAfter) throws IOException, InterruptedException {
        Api query = ciclo.as("segretario." + codice, tenant, "SEGRETARIO", Application.QUERY);
        Instant until = Instant.now().plus(PATIENCE);
        Api.Answer answer = query.get(at(path), readAfter);
        while (answer.headers().firstValueAsLong("Position").orElse(-1) < readAfter
                && Instant.now().isBefore(until)) {
            answer = query.get(at(path), readAfter);
        }
        assertThat(answer.ok()).as(path + ": " + answer.body()).isTrue();
        return answer.json();
    }

    private Api.Answer post(String path, @Nullable Long version, String body) throws IOException, InterruptedException {
        Command command = Command.post(at(path), version, body);
        keys.add(command.key().toString());
        return awaited(command);
    }

    /** What tenant-service decided reaches the others a moment later. */
    private Api.Answer awaited(Command command) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        Api.Answer answer = desk.send(command);
        while (!answer.ok() && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = desk.send(command);
        }
        assertThat(answer.ok()).as(command.path() + ": " + answer.body()).isTrue();
        return answer;
    }

    private static Api.Answer done(Api api, Command command) throws IOException, InterruptedException {
        Api.Answer answer = api.send(command);
        assertThat(answer.ok()).as(command.path() + ": " + answer.body()).isTrue();
        return answer;
    }
}
