// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.foglio.NewEnte;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** An ente where roles begin and end, with an approved Piano and a file that takes long to fetch. */
public final class EnteOfChange {

    public static final String NAME = "Comune di Prova Revoche";

    private static final String SEGRETARIO = "segretario.revoche";
    private static final String RESPONSABILE = "bruno.revoche";
    private static final int FILE = 5 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable EnteOfChange known;

    public final String tenant;
    private final RunningCiclo ciclo;
    private String objective = "";
    private String file = "";
    private String unit = "";
    private String responsabile = "";

    private EnteOfChange(RunningCiclo ciclo) throws IOException, InterruptedException {
        this.ciclo = ciclo;
        this.tenant = NewEnte.onboarded(
                        ciclo, new NewEnte.Profile(NAME, "revoche", "80000003147", "016904", "Z904", 12))
                .tenant;
        plan();
    }

    /** The one of this run. */
    public static synchronized EnteOfChange of(RunningCiclo ciclo) throws IOException, InterruptedException {
        if (known == null) {
            known = new EnteOfChange(ciclo);
        }
        return known;
    }

    /** Somebody with an account and no role yet. */
    public final class Somebody {

        public final String username = "revoca-" + UUID.randomUUID().toString().substring(0, 8);
        private final String id;

        private Somebody() throws IOException, InterruptedException {
            this.id = done(segretaria(Application.TENANT), "/persone", null, """
                    {"username": "%s", "password": "%s", "nome": "Rita", "cognome": "Esempio"}""".formatted(
                                    username, DemoAccounts.PASSWORD))
                    .id();
        }

        /** @return the id of the membership, once both services admit her */
        public String granted(String role) throws IOException, InterruptedException {
            String membership = done(segretaria(Application.TENANT), "/appartenenze", null, """
                    {"persona": "%s", "ruolo": "%s", "dal": "2025-01-01", "motivo": "Nomina con decreto del sindaco"}""".formatted(id, role))
                    .id();
            await(
                    "admitted as " + role,
                    () -> read(role).status() == 200
                            && !List.of("NOT_FOUND", "ROLE_NOT_HELD")
                                    .contains(form(role).code()));
            return membership;
        }

        public Api.Answer read(String role) throws IOException, InterruptedException {
            return ciclo.as(username, tenant, role, Application.QUERY).get(at("/unita"), 0);
        }

        /** A form that was open and is sent now. It says nothing the rules could accept. */
        public Api.Answer form(String role) throws IOException, InterruptedException {
            return ciclo.as(username, tenant, role, Application.COMMAND)
                    .send(Api.Command.post(at("/smvp/bozza"), 0L, "{}"));
        }

        /** A file that begins to arrive. */
        OpenDownload download(String role) throws IOException {
            return new OpenDownload(
                    ciclo.ports().of(Application.COMMAND), file, ciclo.token(username, tenant), role, FILE);
        }
    }

    public Somebody somebody() throws IOException, InterruptedException {
        return new Somebody();
    }

    /** Of the portal. */
    public String page(String path) {
        return "/enti/" + tenant + "/2025/" + path;
    }

    /** Of the portal: the file. */
    public String filePage() {
        return page("obiettivi/" + objective + "/prove/" + file.replaceAll(".*/", ""));
    }

    /** From the click of the segretaria to her answer, which comes when both services have confirmed. */
    public Duration ended(String membership) throws IOException, InterruptedException {
        String yesterday = LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(1).toString();
        long begun = System.nanoTime();
        Api.Answer ended = segretaria(Application.TENANT)
                .send(Api.Command.post(
                        at("/appartenenze/" + membership + "/fine"),
                        null,
                        "{\"al\": \"" + yesterday + "\", \"motivo\": \"Fine dell’incarico\"}"));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.json().path("ovunque").asBoolean()).as(ended.body()).isTrue();
        return took;
    }

    /** Something nobody decides by it. */
    Api.Answer draft() throws IOException, InterruptedException {
        String code = "U" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        return segretaria(Application.COMMAND).send(Api.Command.post(at("/unita"), null, """
                {"codice": "%s", "nome": "Ufficio %1$s"}""".formatted(code)));
    }

    /** What binds the ente; the rules would refuse it, after the walls. */
    Api.Answer privileged() throws IOException, InterruptedException {
        return segretaria(Application.COMMAND).send(Api.Command.post(at("/cicli/2025/chiusura"), 999L, "{}"));
    }

    Api.Answer units() throws IOException, InterruptedException {
        return segretaria(Application.QUERY).get(at("/unita"), 0);
    }

    /** A condition over HTTP. */
    interface Seen {
        boolean holds() throws IOException, InterruptedException;
    }

    static void await(String what, Seen seen) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!seen.holds()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private void plan() throws IOException, InterruptedException {
        Api commands = segretaria(Application.COMMAND);
        await(
                "the ente is known",
                () -> !List.of(401, 403, 404, 503)
                        .contains(commands.send(Api.Command.post(at("/smvp/bozza"), 0L, "{}"))
                                .status()));
        Api.Answer defined = done(commands, "/unita", null, "{\"codice\": \"DEM\", \"nome\": \"Servizi demografici\"}");
        unit = defined.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        done(commands, "/cicli", null, "{\"anno\": 2025}");
        done(commands, "/piani", null, "{\"anno\": 2025, \"contenitore\": \"ALLEGATO_PIAO\"}");
        responsabile();
        Api.Answer assigned = done(commands, "/obiettivi", null, objective(2025));
        objective = assigned.id();
        long version = done(commands, "/piani/2025/proposta", 0L, "{}").version();
        long approved = done(commands, "/piani/2025/approvazione", version, """
                {"atto": {"organo": "GIUNTA", "numero": "7", "data": "2025-01-30", "immediatamenteEseguibile": true}}""").sequence();
        var shown = segretaria(Application.QUERY)
                .get(at("/obiettivi/" + objective), approved)
                .json();
        String indicatore = shown.path("indicatori").path(0).path("id").asString();
        Api bruno = ciclo.as(RESPONSABILE, tenant, "RESPONSABILE", Application.COMMAND);
        UUID key = UUID.randomUUID();
        Api.Answer kept = bruno.upload(at("/prove?nome=verbale.pdf"), key, "application/pdf", pdf());
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        done(
                bruno,
                "/obiettivi/" + objective + "/misurazioni",
                shown.path("versione").asLong(),
                """
                {"indicatore": "%s", "period": "2025-FINALE", "valore": {"tipo": "NUMERO", "numero": 67}, "rilevatoIl": "2026-01-15",
                 "fonte": {"classe": "INTERNA", "descrizione": "gestionale"}, "prove": ["%s"]}""".formatted(indicatore, key));
        file = at("/obiettivi/" + objective + "/prove/" + key);
    }

    /** Who answers for the objectives. */
    private void responsabile() throws IOException, InterruptedException {
        Api people = segretaria(Application.TENANT);
        responsabile = done(people, "/persone", null, """
                {"username": "%s", "password": "%s", "nome": "Bruno", "cognome": "Esempio"}""".formatted(RESPONSABILE, DemoAccounts.PASSWORD))
                .id();
        done(people, "/appartenenze", null, """
                {"persona": "%s", "ruolo": "RESPONSABILE", "unita": "%s", "dal": "2025-01-01", "motivo": "Nomina con decreto del sindaco"}""".formatted(responsabile, unit));
        Api bruno = ciclo.as(RESPONSABILE, tenant, "RESPONSABILE", Application.COMMAND);
        await(
                "the responsabile is known",
                () -> !List.of(401, 403, 404, 503)
                        .contains(bruno.send(Api.Command.post(at("/obiettivi"), 0L, "{}"))
                                .status()));
    }

    /** The Piano of 2026 before the Giunta. */
    public void proposed2026() throws IOException, InterruptedException {
        Api commands = segretaria(Application.COMMAND);
        done(commands, "/cicli", null, "{\"anno\": 2026}");
        done(commands, "/piani", null, "{\"anno\": 2026, \"contenitore\": \"ALLEGATO_PIAO\"}");
        done(commands, "/obiettivi", null, objective(2026));
        long sequence = done(commands, "/piani/2026/proposta", 0L, "{}").sequence();
        segretaria(Application.QUERY).get(at("/unita"), sequence);
    }

    private String objective(int anno) {
        return """
                {"anno": %d, "codice": "DEM1", "titolo": "Digitalizzazione dell'anagrafe", "descrizione": "Certificati in linea.",
                 "natura": "SVILUPPO", "unita": "%s", "responsabile": "%s", "peso": 100,
                 "indicatori": [{"nome": "Pratiche in linea", "misura": {"tipo": "CRESCENTE", "target": "80"}, "unitaDiMisura": "%%",
                    "decimali": 1, "fonte": "gestionale", "peso": "100", "cadenza": "ANNUALE"}]}""".formatted(anno, unit, responsabile);
    }

    private static byte[] pdf() {
        byte[] file = new byte[FILE];
        Arrays.fill(file, (byte) ' ');
        byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(begin, 0, file, 0, begin.length);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(end, 0, file, file.length - end.length, end.length);
        return file;
    }

    private Api.Answer done(Api who, String path, @Nullable Long version, String body)
            throws IOException, InterruptedException {
        Api.Answer answer = who.send(Api.Command.post(at(path), version, body));
        assertThat(answer.ok()).as(path + ": " + answer.body()).isTrue();
        return answer;
    }

    private Api segretaria(Application service) {
        return ciclo.as(SEGRETARIO, tenant, "SEGRETARIO", service);
    }

    private String at(String path) {
        return "/enti/" + tenant + path;
    }
}
