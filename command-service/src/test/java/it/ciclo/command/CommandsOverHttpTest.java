// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.RunningService.Answer;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.platform.limit.StandingLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The whole way of a command, from the request to the register and back, over a real socket. */
class CommandsOverHttpTest {

    private static final StandingLimits LIMITS = new StandingLimits();
    private static final RunningService SERVICE = new RunningService(LIMITS.limits());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    /** An ente with its segretario. */
    private record Comune(TenantId tenant, PersonId segretario) {

        static Comune open() {
            TenantId tenant = SERVICE.ente("Comune di Esempio");
            return new Comune(tenant, SERVICE.member(tenant, Role.SEGRETARIO, null));
        }

        RunningService.Request post(String path, String body) {
            return SERVICE.post("/enti/" + tenant + path, body)
                    .as(tenant, segretario)
                    .key(UUID.randomUUID());
        }

        UnitaId unita(String codice) {
            Answer answer = post("/unita", "{\"codice\":\"%s\",\"nome\":\"Settore %s\"}".formatted(codice, codice))
                    .send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            String location = String.valueOf(answer.header("Location"));
            return UnitaId.of(location.substring(location.lastIndexOf('/') + 1));
        }

        void year() {
            assertThat(post("/cicli", "{\"anno\":2026}").send().status()).isEqualTo(201);
            assertThat(post("/piani", "{\"anno\":2026,\"contenitore\":\"AUTONOMO\"}")
                            .send()
                            .status())
                    .isEqualTo(201);
        }

        RunningService.Request assign(UnitaId unita, PersonId responsabile, String codice, String peso) {
            return post("/obiettivi", """
                    {"anno": 2026, "codice": "%s", "titolo": "Pratiche evase in tempo", "natura": "MANTENIMENTO",
                     "descrizione": "Chi chiede un atto lo riceve in tempo.", "unita": "%s", "responsabile": "%s",
                     "peso": "%s", "indicatori": [{"nome": "Pratiche evase", "misura": {"tipo": "CRESCENTE",
                     "target": "80"}, "unitaDiMisura": "%%", "decimali": 1, "fonte": "protocollo", "peso": "100",
                     "cadenza": "ANNUALE"}]}
                    """.formatted(codice, unita, responsabile, peso));
        }
    }

    @Test
    void aCommandIsAnsweredWithItsReceipt() {
        Comune comune = Comune.open();

        Answer answer = comune.post("/unita", "{\"codice\":\"T\",\"nome\":\"Settore Tecnico\"}")
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Audit-Receipt")).isEqualTo(comune.tenant() + "/3/" + answer.text("impronta"));
        assertThat(answer.text("sequenza")).isEqualTo("3");
        assertThat(answer.text("versione")).isEqualTo("1");
        assertThat(answer.header("Location")).startsWith("/enti/" + comune.tenant() + "/unita/");
    }

    @Test
    void byWhoseDelegationIsKeptWithTheEvent() {
        Comune comune = Comune.open();
        PersonId ida = SERVICE.member(comune.tenant(), Role.DIPENDENTE, null);
        SERVICE.membership(comune.tenant(), ida, Role.SEGRETARIO, null, comune.segretario());
        RunningService.Request asIda = SERVICE.post(
                        "/enti/" + comune.tenant() + "/unita", "{\"codice\":\"D\",\"nome\":\"Settore Demografici\"}")
                .as(comune.tenant(), ida)
                .key(UUID.randomUUID())
                .inRole(Role.SEGRETARIO);
        assertThat(asIda.send().status())
                .as("in a role of her own she is no segretario")
                .isEqualTo(403);

        Answer answer = asIda.with("Acting-For", comune.segretario().toString()).send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(SERVICE.number(
                        """
                        select count(*) from domain_event
                         where tenant_id = ? and actor_id = ? and metadata::text like ?
                        """,
                        comune.tenant().value(),
                        ida.value(),
                        "{\"delegante\":\"" + comune.segretario() + "\",\"request\":%"))
                .isEqualTo(1);
    }

    @Test
    void sentAgainItIsAnsweredAlikeAndAnObjectiveIsNotMadeTwice() {
        Comune comune = Comune.open();
        comune.year();
        UnitaId unita = comune.unita("T");
        PersonId responsabile = SERVICE.member(comune.tenant(), Role.RESPONSABILE, unita);
        RunningService.Request assigning = comune.assign(unita, responsabile, "T-1", "100");

        Answer first = assigning.send();
        Answer again = assigning.send();

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anEnteThatFloodsIsStoppedAndAnotherIsServed() {
        Comune flooding = Comune.open();
        Comune other = Comune.open();
        RunningService.Request defining = flooding.post("/unita", "{\"codice\":\"T\",\"nome\":\"Settore Tecnico\"}");
        Answer done = defining.send();
        assertThat(done.status()).as(done.body()).isEqualTo(201);
        long sequence = SERVICE.lastSequence(flooding.tenant());
        UUID refused = UUID.randomUUID();
        LIMITS.stop();
        try {
            assertStopped(flooding, flooding.segretario(), "LIMIT_PERSON");
            assertStopped(flooding, new PersonId(UUID.randomUUID()), "LIMIT_ENTE");
            assertThat(flooding.post("/unita", "{\"codice\":\"A\",\"nome\":\"Settore Affari\"}")
                            .key(refused)
                            .send()
                            .status())
                    .isEqualTo(429);
            assertThat(defining.send().status()).as("what was done before").isEqualTo(429);
            other.unita("T");
        } finally {
            LIMITS.goOn();
        }
        assertThat(SERVICE.number("select count(*) from receipt where command_id = ?", refused))
                .isZero();
        Answer again = defining.send();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(SERVICE.lastSequence(flooding.tenant())).isEqualTo(sequence);
        assertThat(LIMITS.refused("ente")).isPositive();
    }

    private static void assertStopped(Comune comune, PersonId person, String code) {
        Answer answer = nothing(comune, person);
        for (int n = 0; n < 20 && answer.status() != 429; n++) {
            answer = nothing(comune, person);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "troppe richieste");
    }

    private static Answer nothing(Comune comune, PersonId person) {
        return SERVICE.post("/enti/" + comune.tenant() + "/unita", "{}")
                .as(comune.tenant(), person)
                .key(UUID.randomUUID())
                .send();
    }

    @Test
    void aKeyForAnotherBodyIsRefused() {
        Comune comune = Comune.open();
        UUID key = UUID.randomUUID();
        comune.post("/unita", "{\"codice\":\"T\",\"nome\":\"Settore Tecnico\"}")
                .key(key)
                .send();

        Answer other = comune.post("/unita", "{\"codice\":\"A\",\"nome\":\"Settore Affari\"}")
                .key(key)
                .send();

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("type")).isEqualTo("/problemi/idempotency-key-reused");
    }

    @Test
    void whatCannotBeReadIsRefusedAndKeepsNothing() {
        Comune comune = Comune.open();
        String unita = "{\"codice\":\"T\",\"nome\":\"Settore Tecnico\"}";
        String path = "/enti/" + comune.tenant() + "/unita";

        Answer withoutKey = SERVICE.post(path, unita)
                .as(comune.tenant(), comune.segretario())
                .send();
        assertThat(withoutKey.status()).isEqualTo(400);
        assertThat(withoutKey.text("type")).isEqualTo("/problemi/idempotency-key-missing");
        assertThat(comune.post("/unita", unita)
                        .with("Idempotency-Key", "1-2-3-4-5")
                        .send()
                        .status())
                .isEqualTo(400);
        for (String version : List.of("3", "W/\"3\"", "\"x\"", "\"-1\"", "\"1\", \"2\"", "*", "\"01\"")) {
            assertThat(comune.post("/unita", unita)
                            .with("If-Match", version)
                            .send()
                            .status())
                    .as(version)
                    .isEqualTo(400);
        }
        assertThat(comune.post("/unita", "{\"codice\":\"T\",\"nome\":\"%s\"}".formatted("x".repeat(300_000)))
                        .send()
                        .status())
                .isEqualTo(413);
        assertThat(comune.post("/unita", "{\"codice\":\"T\",\"nome\":\"a\",\"tenantId\":\"x\"}")
                        .send()
                        .status())
                .isEqualTo(400);
        assertThat(SERVICE.lastSequence(comune.tenant())).isEqualTo(2);
    }

    @Test
    void nobodyActsInAnEnteThatIsNotTheirs() {
        Comune ours = Comune.open();
        Comune theirs = Comune.open();
        Answer answer = SERVICE.post(
                        "/enti/" + theirs.tenant() + "/unita", "{\"codice\":\"T\",\"nome\":\"Settore Tecnico\"}")
                .as(ours.tenant(), ours.segretario())
                .key(UUID.randomUUID())
                .send();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(SERVICE.lastSequence(theirs.tenant())).isEqualTo(2);
    }

    @Test
    void anObjectiveOfAnotherEnteIsAnObjectiveThatIsNotThere() {
        Comune ours = Comune.open();
        Comune theirs = Comune.open();
        theirs.year();
        UnitaId unita = theirs.unita("T");
        PersonId responsabile = SERVICE.member(theirs.tenant(), Role.RESPONSABILE, unita);
        String objective =
                theirs.assign(unita, responsabile, "T-1", "100").send().text("id");

        Answer foreign = withdraw(ours, objective);
        Answer unknown = withdraw(ours, UUID.randomUUID().toString());

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body().replaceAll("urn:uuid:[^\"]*", ""))
                .isEqualTo(unknown.body().replaceAll("urn:uuid:[^\"]*", ""));
    }

    private static Answer withdraw(Comune comune, String objective) {
        return comune.post("/obiettivi/" + objective + "/ritiro", "{\"motivo\":\"Non serve più a nessuno\"}")
                .version(0)
                .send();
    }

    @Test
    void ofManyObjectivesWithOneCodiceAtOnceOneIsAssigned() throws Exception {
        Comune comune = Comune.open();
        comune.year();
        UnitaId unita = comune.unita("T");
        PersonId responsabile = SERVICE.member(comune.tenant(), Role.RESPONSABILE, unita);
        List<Callable<Answer>> senders = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            senders.add(() -> comune.assign(unita, responsabile, "T-1", "60").send());
        }

        List<Answer> answers = atOnce(senders);

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.text("type")).isEqualTo("/problemi/codice-taken"));
    }

    @Test
    void ofManyWhoOpenTheYearAtOnceOneDoes() throws Exception {
        Comune comune = Comune.open();
        List<Callable<Answer>> senders = new ArrayList<>();
        for (int n = 0; n < 64; n++) {
            senders.add(() -> comune.post("/cicli", "{\"anno\":2026}").send());
        }

        List<Answer> answers = atOnce(senders);

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.text("type")).isEqualTo("/problemi/ciclo-exists"));
    }

    @Test
    void whoWatchesTheServiceSeesItsHealthAndNothingElse() {
        assertThat(SERVICE.health("/actuator/health").send().status()).isEqualTo(200);
        for (String path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/beans", "/actuator/metrics")) {
            assertThat(SERVICE.health(path).send().status()).as(path).isIn(401, 404);
            assertThat(SERVICE.get(path).send().status()).as(path).isIn(401, 404);
        }
    }

    /** Art. 5 c. 1-ter D.Lgs. 150/2009. */
    @Test
    void objectivesGivenBeforeThePianoAreMeasuredAndThenConfirmed() {
        Comune comune = Comune.open();
        comune.year();
        UnitaId unita = comune.unita("T");
        PersonId responsabile = SERVICE.member(comune.tenant(), Role.RESPONSABILE, unita);
        comune.assign(unita, responsabile, "T-1", "100").send();
        String act = """
                {"atto": {"organo": "GIUNTA", "numero": "3", "data": "2026-01-15", "immediatamenteEseguibile": true}}""";
        Answer refused = comune.post("/piani/2026/obiettivi-provvisori", act.replace("\"3\"", "\"\""))
                .version(0)
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("DELIBERA_MISSING");
        Answer given =
                comune.post("/piani/2026/obiettivi-provvisori", act).version(0).send();
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        Answer later = comune.assign(unita, responsabile, "T-2", "10").send();
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.text("type")).isEqualTo("/problemi/year-not-open");
        assertThat(comune.post("/piani/2026/proposta", "{}").version(1).send().status())
                .isEqualTo(200);
        Answer approved = comune.post(
                        "/piani/2026/approvazione",
                        act.replace("}}", "}, \"motivoRitardo\": \"Bilancio approvato in ritardo\"}"))
                .version(2)
                .send();
        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    }

    /** Either the objective comes first and the weights no longer hold, or the Piano does and the year takes no more. */
    @RepeatedTest(5)
    void aPianoIsNeverApprovedOnWeightsThatMoved() throws Exception {
        Comune comune = Comune.open();
        comune.year();
        UnitaId unita = comune.unita("T");
        PersonId responsabile = SERVICE.member(comune.tenant(), Role.RESPONSABILE, unita);
        assertThat(comune.assign(unita, responsabile, "T-1", "100").send().status())
                .isEqualTo(201);
        Answer proposed = comune.post("/piani/2026/proposta", "{}").version(0).send();
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        List<Callable<Answer>> senders = new ArrayList<>();
        senders.add(
                () -> comune.post("/piani/2026/approvazione", """
                        {"atto": {"organo": "GIUNTA", "numero": "12", "data": "2026-01-28",
                        "immediatamenteEseguibile": true}, "motivoRitardo": "Bilancio approvato in ritardo"}
                        """).version(1).send());
        for (int n = 2; n < 8; n++) {
            String codice = "T-" + n;
            senders.add(() -> comune.assign(unita, responsabile, codice, "10").send());
        }

        List<Answer> answers = atOnce(senders);

        assertThat(answers).extracting(Answer::status).doesNotContain(409, 500, 503);
        long approvals = SERVICE.number("""
                select count(*) from domain_event where tenant_id = ? and event_type = 'piano.PianoApproved'
                """, comune.tenant().value());
        long assignments = SERVICE.number("""
                select count(*) from domain_event where tenant_id = ? and event_type = 'objective.ObjectiveAssigned'
                """, comune.tenant().value());
        assertThat(approvals == 1 ? 1 : 7)
                .as("approvals %s, answers %s", approvals, answers)
                .isEqualTo(assignments);
    }

    /** The limits of this service are so narrow that even the order in which two look at the clock is seen. */
    private static Answer patiently(Callable<Answer> sender) throws Exception {
        Answer answer = sender.call();
        while (answer.status() == 429) {
            answer = sender.call();
        }
        return answer;
    }

    private static List<Answer> atOnce(List<Callable<Answer>> senders) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> patient = new ArrayList<>();
            senders.forEach(sender -> patient.add(() -> patiently(sender)));
            for (Future<Answer> answer : threads.invokeAll(patient)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
