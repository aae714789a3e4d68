// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.limit.StandingLimits;
import it.ciclo.platform.permission.Endpoint;
import it.ciclo.platform.permission.PermissionMatrix;
import it.ciclo.query.RunningQuery.Answer;
import it.ciclo.query.stream.FoldChecker;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every question over HTTP, with two enti. */
class AnsweringTest {

    private static final StandingLimits LIMITS = new StandingLimits();
    private static final Participants PARTICIPANTS = new Participants();
    private static final RunningQuery SERVICE = new RunningQuery(PARTICIPANTS.settings(), LIMITS.limits());

    private static final SampleYear YEAR =
            new SampleYear().opened().assigned().approved().measured().drafted();
    private static final SampleYear OTHER = new SampleYear().opened().assigned();
    private static final SampleYear SHARED =
            new SampleYear().opened().assigned().sharing("40");
    private static final UUID VARIAZIONE = UUID.randomUUID();
    private static final ObjectiveId ARGINI = new ObjectiveId(UUID.randomUUID());
    private static final SampleYear VARIED = varied();
    private static final SampleYear VALIDATED = new SampleYear().whole();
    private static final TenantId TENANT = YEAR.register.tenant;

    /** One variazione is approved, another proposed with an objective that waits for it. */
    private static SampleYear varied() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.recorded(year.luci, year.punti, SampleYear.month(3), "60").proposed(VARIAZIONE, "280");
        year.varied(VARIAZIONE, year.lowered("280"));
        UUID second = UUID.randomUUID();
        return year.proposed(2, second, "300").waiting(ARGINI, second);
    }

    @BeforeAll
    static void twoEnti() {
        for (SampleYear year : List.of(YEAR, OTHER, VARIED, SHARED, VALIDATED)) {
            TenantId tenant = year.register.tenant;
            SERVICE.ente(tenant);
            SERVICE.member(tenant, year.segretario, Role.SEGRETARIO, null);
            SERVICE.member(tenant, year.responsabile, Role.RESPONSABILE, year.tecnico);
            SERVICE.member(tenant, year.oiv, Role.OIV, null);
            SERVICE.member(tenant, year.oiv, Role.DIPENDENTE, null);
            SERVICE.member(tenant, year.oiv, Role.SINDACO, null);
            year.register.send();
            // The last membership has arrived, and the last event.
            while (get(year, year.oiv, Role.SINDACO, "/unita").status() != 200
                    || get(year, year.oiv, Role.SINDACO, "/unita", year.register.entries.size())
                                    .header("Stale")
                            != null) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        PARTICIPANTS.close();
    }

    private static Answer get(SampleYear year, PersonId person, Role role, String path) {
        return SERVICE.get(year.register.tenant, person, role, path, Map.of());
    }

    private static Answer get(SampleYear year, PersonId person, Role role, String path, long readAfter) {
        return readAfter(year, person, role, path, Long.toString(readAfter));
    }

    private static Answer readAfter(SampleYear year, PersonId person, Role role, String path, String header) {
        return SERVICE.get(year.register.tenant, person, role, path, Map.of("Read-After", header));
    }

    private static JsonNode read(String path) {
        Answer answer = get(YEAR, YEAR.segretario, Role.SEGRETARIO, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Position")).isEqualTo(Integer.toString(YEAR.register.entries.size()));
        return answer.json();
    }

    @Test
    void whoFloodsIsStoppedAndAnotherIsServed() {
        LIMITS.stop();
        try {
            Answer answer = get(OTHER, OTHER.segretario, Role.SEGRETARIO, "/unita");
            for (int n = 0; n < 20 && answer.status() != 429; n++) {
                answer = get(OTHER, OTHER.segretario, Role.SEGRETARIO, "/unita");
            }
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.body()).contains("\"code\":\"LIMIT_PERSON\"", "troppe richieste");
            assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/unita").status())
                    .isEqualTo(200);
        } finally {
            LIMITS.goOn();
        }
        assertThat(get(OTHER, OTHER.segretario, Role.SEGRETARIO, "/unita").status())
                .isEqualTo(200);
    }

    @Test
    void whoRunsThePlatformReadsNothingThatIsNotWrittenDown() {
        PersonId operator = new PersonId(UUID.randomUUID());
        SERVICE.member(YEAR.register.tenant, operator, Role.OPERATOR, null);
        Answer answer = get(YEAR, operator, Role.OPERATOR, "/cicli");
        for (int n = 0; answer.status() == 404 && n < 1_000; n++) {
            LockSupport.parkNanos(20_000_000);
            answer = get(YEAR, operator, Role.OPERATOR, "/cicli");
        }

        assertThat(answer.status()).as("with tenant-service away").isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"READING_NOT_WRITTEN\"");
        assertThat(get(YEAR, operator, Role.OPERATOR, "/smvp/bozza").body()).contains("NOT_PERMITTED");
    }

    @Test
    void onlyOfWhoTakesPartAreFiguresGivenAndOnlyOfAValidatedYear() {
        PARTICIPANTS.takePart(VALIDATED.register.tenant, TENANT);
        JsonNode given = PARTICIPANTS.given();
        assertThat(given.path("tenant").asString()).isEqualTo(VALIDATED.register.tenant.toString());
        assertThat(given.path("anno").asInt()).isEqualTo(2025);
        assertThat(given.path("cifre").findValuesAsString("chiave"))
                .contains("GRADO_ENTE", "VALORI_IN_TEMPO")
                .allSatisfy(key -> assertThat(key).isNotBlank());
        assertThat(PARTICIPANTS.others(VALIDATED.register.tenant)).isEmpty();
    }

    // W8
    @Test
    void aSharedObjectiveIsToldWithTheUnitsThatShareIt() {
        JsonNode page = get(SHARED, SHARED.segretario, Role.SEGRETARIO, "/obiettivi/" + SHARED.luci)
                .json();
        assertThat(page.path("scheda").path("finalita").asString()).isEqualTo("Strade sicure");
        JsonNode row = get(SHARED, SHARED.responsabile, Role.RESPONSABILE, "/cicli/2025/obiettivi")
                .json()
                .valueStream()
                .filter(o -> o.path("id").asString().equals(SHARED.luci.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.path("quote").path(0).path("unita").asString()).isEqualTo(SHARED.vigili.toString());
        assertThat(row.path("quote").path(0).path("peso").asString()).isEqualTo("40.00");
        String number = Integer.toString(SHARED.register.entries.size());
        assertThat(get(SHARED, SHARED.segretario, Role.SEGRETARIO, "/registro/" + number)
                        .body())
                .contains("settore «Polizia locale»")
                .doesNotContain("settore " + SHARED.vigili);
    }

    @Test
    void everyEndpointHasItsRowInTheMatrix() {
        assertThat(SERVICE.bean(PermissionMatrix.class)
                        .differencesTo(Endpoint.of(
                                SERVICE.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "domani", "1.5", "9223372036854775808"})
    void aReadAfterNobodyCanReadIsRefusedInClearWords(String header) {
        Answer answer = readAfter(YEAR, YEAR.segretario, Role.SEGRETARIO, "/unita", header);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("HEADER_INVALID");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo("L’intestazione Read-After deve essere un numero intero, da 0 in su.");
    }

    @Test
    void anAddressThatIsTooLongIsAnsweredInOurForm() {
        Answer answer = get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/registro?q=" + "x".repeat(2_048));

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void theRulebookTellsItsVersionsAndWhoFollowsThem() {
        JsonNode smvp = read("/smvp");
        assertThat(smvp.path("versione").asInt()).isEqualTo(0);
        assertThat(smvp.path("versioni").findValuesAsString("stato")).containsExactly("IN_VIGORE");
        assertThat(smvp.path("versioni").path(0).path("anni").path(0).asInt()).isEqualTo(2025);
        assertThat(smvp.path("anni").path(0).path("approvato").asBoolean()).isTrue();
        JsonNode first = read("/smvp/versioni/1");
        assertThat(first.path("gruppi").findValuesAsString("sezione")).contains("INDICATORI", "TERMINI");
        assertThat(first.path("problemi")).isEmpty();
        assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/smvp/versioni/2")
                        .status())
                .isEqualTo(404);
        assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/smvp/bozza").status())
                .isEqualTo(404);
        assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/smvp/modelli")
                        .json()
                        .findValuesAsString("codice"))
                .contains("predefinito", "comune-con-fasce");
    }

    @Test
    void rulesAreTriedOnAYearAndNothingIsKept() {
        String rules = EventJson.mapper().writeValueAsString(SampleYear.stricter());
        JsonNode tried = SERVICE.post(
                        TENANT,
                        YEAR.segretario,
                        Role.SEGRETARIO,
                        "/smvp/prova",
                        "{\"anno\": 2025, \"rules\": " + rules + "}")
                .json();
        assertThat(tried.path("anno").asInt()).isEqualTo(2025);
        assertThat(tried.path("righe").path(1).path("prima").asString()).isEqualTo("75.00");
        assertThat(tried.path("righe").path(1).path("dopo").asString()).isEqualTo("0.00");

        Answer wrong =
                SERVICE.post(TENANT, YEAR.segretario, Role.SEGRETARIO, "/smvp/prova", "{\"rules\": {\"bonus\": 1}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").findValuesAsString("pointer"))
                .contains("/rules/indicatori", "/rules/terms", "/rules/bonus");

        String broken = rules.replace("\"minGroup\":5", "\"minGroup\":2");
        JsonNode problems = SERVICE.post(
                        TENANT, YEAR.segretario, Role.SEGRETARIO, "/smvp/prova", "{\"rules\": " + broken + "}")
                .json();
        assertThat(problems.path("problemi").findValuesAsString("pointer"))
                .containsExactly("/rules/publication/minGroup");
        assertThat(problems.path("righe")).isEmpty();
    }

    @Test
    void whatAVersionHasDifferentlyFromATemplateIsToldFieldByField() {
        String rules = EventJson.mapper().writeValueAsString(SampleYear.stricter());
        JsonNode compared = SERVICE.post(
                        TENANT,
                        YEAR.segretario,
                        Role.SEGRETARIO,
                        "/smvp/confronto",
                        "{\"versione\": 1, \"rules\": " + rules + "}")
                .json();
        assertThat(compared.path("regole").asInt()).isGreaterThan(20);
        assertThat(compared.path("differenze")).singleElement().satisfies(one -> {
            assertThat(one.path("nome").asString()).isEqualTo("Soglia degli indicatori");
            assertThat(one.path("prima").asString()).isEqualTo("80, compresa");
            assertThat(one.path("dopo").asString()).isEqualTo("nessuna");
        });
        assertThat(SERVICE.post(
                                TENANT,
                                YEAR.segretario,
                                Role.SEGRETARIO,
                                "/smvp/confronto",
                                "{\"rules\": " + rules + "}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aYearTellsItsSteps() {
        JsonNode year = read("/cicli/2025");
        assertThat(year.path("fase").asString()).isEqualTo("CONSUNTIVO");
        assertThat(year.path("conteggi").path("finaliConfermati").asInt()).isEqualTo(2);
        assertThat(year.path("passi").findValuesAsString("stato"))
                .as("values were recorded on the way, and yet no monitoring was held")
                .containsExactly("FATTO", "FATTO", "SALTATO", "FATTO", "IN_CORSO");
        assertThat(read("/cicli").path(0).path("piano").asString()).isEqualTo("APPROVATO");
        assertThat(read("/unita").findValuesAsString("nome")).containsExactly("Polizia locale", "Settore Tecnico");
    }

    @Test
    void objectivesComeWithTheirGradiInTheOrderOfTheUnits() {
        JsonNode rows = read("/cicli/2025/obiettivi");
        assertThat(rows.findValuesAsString("codice")).containsExactly("PL-01", "TE-04");
        JsonNode luci = rows.path(1);
        assertThat(luci.path("grado").asString()).isEqualTo("75.00");
        assertThat(luci.path("semaforo").asString()).isEqualTo("PARZIALE");
        assertThat(luci.path("provvisorio").asBoolean()).isFalse();
        assertThat(luci.path("responsabileAttivo").asBoolean()).isTrue();
        assertThat(luci.path("indicatori").path(0).path("ultimo").path("numero").asString())
                .isEqualTo("240");
        assertThat(rows.path(0).path("responsabileAttivo").asBoolean()).isFalse();
    }

    @Test
    void anObjectiveExplainsItsGrado() {
        JsonNode page = read("/obiettivi/" + YEAR.luci);
        assertThat(page.path("spiegazione").path("arrotondato").asString()).isEqualTo("75.00");
        assertThat(page.path("spiegazione")
                        .path("righe")
                        .path(0)
                        .path("formula")
                        .asString())
                .isEqualTo("240 ÷ 320 × 100");
        assertThat(page.path("spiegazione").path("pesoConValore").asString()).isEqualTo("100.00");
        assertThat(page.path("spiegazione").path("senzaValore").asInt(-1)).isZero();
        assertThat(page.path("indicatori").path(0).path("misurazioni").size()).isEqualTo(2);
        assertThat(page.path("atto").path("numero").asString()).isEqualTo("9");
        assertThat(page.path("storia").asInt()).isEqualTo(5);
    }

    @Test
    void thePianoAndTheRelazioneSayWhereTheyStand() {
        JsonNode piano = read("/cicli/2025/piano");
        assertThat(piano.path("stato").asString()).isEqualTo("APPROVATO");
        assertThat(piano.path("quadrature").path(0).path("torna").asBoolean()).isTrue();
        assertThat(piano.path("blocchi").size()).isZero();
        JsonNode relazione = read("/cicli/2025/relazione");
        assertThat(relazione.path("stato").asString()).isEqualTo("BOZZA");
        assertThat(relazione.path("risultati").path("grado").asString()).isEqualTo("87.50");
        assertThat(relazione.path("scostamenti").path(0).path("causa").asString())
                .isEqualTo("Ritardo della fornitura.");
        assertThat(relazione.path("mancano").size()).isZero();
        assertThat(relazione.path("sezioni").path(0).path("gulpease").asInt()).isPositive();
    }

    @Test
    void theDashboardAddsUp() {
        JsonNode page = read("/cicli/2025/cruscotto");
        assertThat(page.path("grado").asString()).isEqualTo("87.50");
        assertThat(page.path("regola").asString()).isEqualTo("E1");
        assertThat(page.path("obiettivi").path("raggiunti").asInt()).isEqualTo(1);
        assertThat(page.path("unita").size()).isEqualTo(2);
        assertThat(page.path("mesi").path(0).path("valori").size()).isEqualTo(12);
    }

    @Test
    void whatIsToDoDependsOnTheRole() {
        assertThat(read("/cicli/2025/oggi").findValuesAsString("tipo"))
                .containsExactly("RELAZIONE_DA_DELIBERARE", "PIANO_DA_PUBBLICARE");
        assertThat(get(YEAR, YEAR.oiv, Role.OIV, "/cicli/2025/oggi").json().findValuesAsString("tipo"))
                .as("approved on the default rules, and no verbale since")
                .containsExactly("PIANO_DA_GUARDARE");
        assertThat(get(YEAR, YEAR.oiv, Role.SINDACO, "/cicli/2025/oggi").json().findValuesAsString("tipo"))
                .containsExactly("RELAZIONE_DA_DELIBERARE");
    }

    @Test
    void theRegisterIsReadNewestFirstAndPageByPage() {
        JsonNode first = read("/registro?anno=2025&limite=5");
        assertThat(first.path("totale").asInt()).isEqualTo(YEAR.register.entries.size());
        assertThat(first.path("voci").size()).isEqualTo(5);
        JsonNode newest = first.path("voci").path(0);
        assertThat(newest.path("tipo").asString()).isEqualTo("relazione.ScostamentoExplained");
        assertThat(newest.path("frase").toString()).contains("TE-04 Illuminazione pubblica", "«Punti luce a LED»");
        assertThat(read("/registro/" + newest.path("sequenza").asString())
                        .path("campi")
                        .path(0)
                        .path("campo")
                        .asString())
                .isEqualTo("Causa dello scostamento di «Punti luce a LED»");
        JsonNode second =
                read("/registro?anno=2025&limite=5&prima=" + first.path("altre").asString());
        assertThat(second.path("voci").path(0).path("sequenza").asLong()).isEqualTo(YEAR.register.entries.size() - 5L);
        assertThat(read("/registro?obiettivo=" + YEAR.luci).path("totale").asInt())
                .isEqualTo(5);
        assertThat(read("/registro?q=illuminazione").path("totale").asInt()).isPositive();
        assertThat(read("/registro?q=100%25").path("totale").asInt()).isZero();
        // «il registro dell’ente»: with the apostrophe of print and with that of the keyboard.
        assertThat(read("/registro?q=dell%E2%80%99ente").path("totale").asInt())
                .isPositive()
                .isEqualTo(read("/registro?q=dell'ente").path("totale").asInt());
        assertThat(read("/registro?dal=2025-01-01&al=2025-12-31").path("totale").asInt())
                .isZero();
    }

    @Test
    void anEntrySaysItsYearAndOneOfTheEnteSaysNone() {
        assertThat(read("/registro/7").path("anno").asInt()).isEqualTo(2025);
        assertThat(read("/registro/1").path("tipo").asString()).isEqualTo("ente.EnteOpened");
        assertThat(read("/registro/1").hasNonNull("anno")).isFalse();
        JsonNode ofTheEnte = read("/registro?anno=2031").path("voci").path(0);
        assertThat(ofTheEnte.path("sequenza").asLong()).isPositive();
        assertThat(ofTheEnte.hasNonNull("anno")).isFalse();
    }

    @Test
    void anEntryCarriesItsProof() {
        JsonNode entry = read("/registro/7");
        assertThat(entry.path("impronteVerificate").asBoolean()).isTrue();
        assertThat(entry.path("impronta").asString())
                .isEqualTo(YEAR.register.entry(7).hash());
        assertThat(entry.path("precedente").asString())
                .isEqualTo(YEAR.register.entry(6).hash());
        assertThat(entry.path("grezzo").asString())
                .isEqualTo(YEAR.register.entry(7).payload());
        assertThat(entry.path("campi").findValuesAsString("campo")).contains("Codice", "Titolo", "Peso");
        assertThat(entry.path("di").asInt()).isEqualTo(YEAR.register.entries.size());
    }

    @Test
    void aResponsabileReadsTheRegisterOfTheOwnUnitAndASindacoThatOfTheDocuments() {
        JsonNode own = get(YEAR, YEAR.responsabile, Role.RESPONSABILE, "/registro?limite=200")
                .json();
        assertThat(own.toString()).contains(YEAR.luci.toString());
        assertThat(own.path("voci").findValuesAsString("id")).doesNotContain(YEAR.turni.toString());
        assertThat(get(YEAR, YEAR.responsabile, Role.RESPONSABILE, "/registro/8")
                        .status())
                .isEqualTo(404);
        assertThat(get(YEAR, YEAR.oiv, Role.SINDACO, "/registro?tipo=objective.ObjectiveAssigned")
                        .json()
                        .path("totale")
                        .asInt())
                .isZero();
    }

    @Test
    void aDraftIsNotShownToWhoReadsOnlyWhatIsApproved() {
        assertThat(get(OTHER, OTHER.oiv, Role.DIPENDENTE, "/cicli/2025/obiettivi")
                        .json()
                        .size())
                .isZero();
        assertThat(get(OTHER, OTHER.oiv, Role.DIPENDENTE, "/obiettivi/" + OTHER.luci)
                        .status())
                .isEqualTo(404);
        assertThat(get(OTHER, OTHER.oiv, Role.DIPENDENTE, "/cicli/2025/piano").status())
                .isEqualTo(404);
        assertThat(get(OTHER, OTHER.oiv, Role.OIV, "/cicli/2025/piano").status())
                .isEqualTo(200);
        assertThat(get(YEAR, YEAR.oiv, Role.DIPENDENTE, "/cicli/2025/obiettivi")
                        .json()
                        .size())
                .isEqualTo(2);
        assertThat(get(YEAR, YEAR.oiv, Role.DIPENDENTE, "/cicli/2025/piano").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsOfAnotherEnteIsAnsweredLikeWhatDoesNotExist() {
        Answer foreign = get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/obiettivi/" + OTHER.luci);
        Answer unknown = get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/obiettivi/" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().path("title")).isEqualTo(unknown.json().path("title"));
        assertThat(SERVICE.get(OTHER.register.tenant, YEAR.segretario, Role.SEGRETARIO, "/unita", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/cicli/2030").status())
                .isEqualTo(404);
        assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/cicli/duemila").status())
                .isEqualTo(404);
        assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/registro?limite=100000")
                        .status())
                .isEqualTo(400);
        assertThat(get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/registro?dal=ieri")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoAsksForMoreThanThereIsIsToldSo() {
        long head = YEAR.register.entries.size();
        Answer behind = get(YEAR, YEAR.segretario, Role.SEGRETARIO, "/unita", head + 1);
        assertThat(behind.status()).isEqualTo(200);
        assertThat(behind.header("Stale")).isEqualTo("true");
        assertThat(behind.header("Position")).isEqualTo(Long.toString(head));
    }

    @Test
    void whoJustWroteReadsItAtOnce() {
        SampleYear writing = new SampleYear().opened();
        SERVICE.ente(writing.register.tenant);
        SERVICE.member(writing.register.tenant, writing.segretario, Role.SEGRETARIO, null);
        while (get(writing, writing.segretario, Role.SEGRETARIO, "/unita").status() != 200) {
            LockSupport.parkNanos(20_000_000);
        }
        Thread.startVirtualThread(writing.register::send);
        Answer answer = get(writing, writing.segretario, Role.SEGRETARIO, "/unita", 4);
        assertThat(answer.header("Stale")).isNull();
        assertThat(answer.json().size()).isEqualTo(2);
    }

    @Test
    void theReadModelsAreTheFoldOfTheEvents() {
        assertThat(SERVICE.bean(FoldChecker.class).check(TENANT).differences()).isEmpty();
    }

    @Test
    void theOperatorComparesTheReadModelsOfAllEntiWithTheirEvents() throws SQLException {
        assertThat(comparison(TENANT).path("posizione").asInt()).isEqualTo(YEAR.register.entries.size());
        assertThat(comparison(TENANT).path("righe").asInt()).isGreaterThan(YEAR.register.entries.size());
        assertThat(comparison(TENANT).path("differenze").size()).isZero();

        SERVICE.change("update read_v1.unita set nome = nome || '!' where tenant_id = ? and codice = 'PL'", TENANT);

        assertThat(comparison(TENANT).path("differenze").toString()).contains("unita: ", "is not what the events make");
        assertThat(comparison(OTHER.register.tenant).path("differenze").size()).isZero();
        SERVICE.change("update read_v1.unita set nome = rtrim(nome, '!') where tenant_id = ?", TENANT);
        assertThat(comparison(TENANT).path("differenze").size()).isZero();
    }

    private static JsonNode comparison(TenantId tenant) {
        Answer answer = SERVICE.internal("operator", "/interno/confronto");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .valueStream()
                .filter(ente -> ente.path("ente").asString().equals(tenant.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyElseComparesThem() {
        assertThat(SERVICE.internal("query-service", "/interno/confronto").status())
                .isEqualTo(401);
        assertThat(SERVICE.internal(TENANT, YEAR.segretario, "/interno/confronto")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aVariazioneComesWithBothVersionsAndWithWhatWasKnown() {
        JsonNode all =
                get(VARIED, VARIED.oiv, Role.OIV, "/cicli/2025/variazioni").json();
        assertThat(all.findValuesAsString("stato")).containsExactly("APPROVATA", "PROPOSTA");
        JsonNode one =
                get(VARIED, VARIED.oiv, Role.OIV, "/variazioni/" + VARIAZIONE).json();
        assertThat(one.path("decisione").path("atto").path("numero").asString()).isEqualTo("61");
        JsonNode modifica = one.path("modifiche").path(0);
        assertThat(modifica.findValuesAsString("target")).containsExactly("320", "280");
        JsonNode flag = one.path("segnalazioni").path(0);
        assertThat(flag.path("tipo").asString()).isEqualTo("TARGET_ABBASSATO_A_DATI_NOTI");
        assertThat(flag.path("valore").path("numero").asString()).isEqualTo("60");
        JsonNode open = all.path(1);
        assertThat(open.path("modifiche").findValuesAsString("tipo")).contains("CAMBIA", "AGGIUNGE");
        assertThat(open.path("mancano").findValuesAsString("codice")).containsExactly("PESI_NOT_100");
        assertThat(open.path("unita").path(0).path("righe").size()).isEqualTo(2);
    }

    @Test
    void whatIsOnlyProposedIsNotShownToRolesThatSeeWhatIsApproved() {
        assertThat(get(VARIED, VARIED.oiv, Role.DIPENDENTE, "/cicli/2025/variazioni")
                        .json()
                        .findValuesAsString("stato"))
                .containsExactly("APPROVATA");
        assertThat(get(VARIED, VARIED.oiv, Role.DIPENDENTE, "/obiettivi/" + ARGINI)
                        .status())
                .isEqualTo(404);
        assertThat(get(VARIED, VARIED.oiv, Role.DIPENDENTE, "/cicli/2025/obiettivi")
                        .json()
                        .findValuesAsString("codice"))
                .doesNotContain("TE-06");
        assertThat(get(OTHER, OTHER.segretario, Role.SEGRETARIO, "/variazioni/" + VARIAZIONE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aVariedObjectiveTellsItsVariazioniAndIsFoundInTheRegisterByThem() {
        JsonNode page = get(VARIED, VARIED.segretario, Role.SEGRETARIO, "/obiettivi/" + VARIED.luci)
                .json();
        assertThat(page.path("variazioni").path(0).path("atto").path("numero").asString())
                .isEqualTo("61");
        assertThat(page.path("indicatori").path(0).path("misura").path("target").asString())
                .isEqualTo("280");
        assertThat(page.path("storia").asInt()).isEqualTo(5);
        JsonNode register = get(VARIED, VARIED.segretario, Role.SEGRETARIO, "/registro?obiettivo=" + VARIED.luci)
                .json();
        assertThat(register.path("voci").findValuesAsString("tipo")).contains("variazione.VariazioneApproved");
        JsonNode waiting = get(VARIED, VARIED.segretario, Role.SEGRETARIO, "/obiettivi/" + ARGINI)
                .json();
        assertThat(waiting.path("stato").asString()).isEqualTo("DA_APPROVARE");
        assertThat(waiting.path("attesa").path("stato").asString()).isEqualTo("PROPOSTA");
    }
}
