// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.ciclo.command.RunningService.Answer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.Anagrafica;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.Estinzione;
import it.ciclo.contracts.tenancy.Provvedimento;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.platform.BasicCredentials;
import it.ciclo.platform.permission.Access;
import it.ciclo.platform.permission.Permission;
import it.ciclo.platform.permission.PermissionMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was taken away is gone at the next request, whatever the topic does; and what binds the ente does not rest on an old copy. */
class RevocationTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    /** Above those of memberships that come by the topic in these tests. */
    private static final AtomicLong CHANGES = new AtomicLong(1_000_000);

    private static volatile String register = "";
    private static final HttpServer TENANT_SERVICE = tenantService();
    private static final RunningService SERVICE = new RunningService(Map.of(
            "CICLO_TENANT", "http://127.0.0.1:" + TENANT_SERVICE.getAddress().getPort()));

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private TenantId tenant = new TenantId(UUID.randomUUID());
    private PersonId ada = PersonId.SISTEMA;
    private final UUID membership = UUID.randomUUID();

    /** Says what the test has put into the register; 500 while there is nothing. */
    private static HttpServer tenantService() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/interno/enti/", exchange -> {
                byte[] body = register.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        TENANT_SERVICE.stop(0);
    }

    @BeforeEach
    void aSegretaria() {
        register = "";
        tenant = SERVICE.ente("Comune di Esempio");
        ada = new PersonId(UUID.randomUUID());
        byTopic(segretaria(null, false, CHANGES.incrementAndGet()));
    }

    @Test
    void onlyTenantServiceTellsWhichSessionsAreOver() {
        String session = "{\"sessioni\": [\"" + UUID.randomUUID() + "\"]}";

        assertThat(sessions(session, "tenant-service").status()).isEqualTo(204);
        assertThat(sessions(session, "query-service").status()).isEqualTo(404);
        assertThat(sessions("{\"sessioni\": [\"*\"]}", "tenant-service").status())
                .isEqualTo(422);
        assertThat(sessions("{}", "tenant-service").status()).isEqualTo(422);
    }

    private static Answer sessions(String body, String caller) {
        return SERVICE.post("/interno/sessioni", body)
                .with("Authorization", BasicCredentials.of(caller, RunningService.INTERNAL_SECRET))
                .send();
    }

    private MembershipChanged segretaria(@Nullable LocalDate to, boolean revoked, long change) {
        return new MembershipChanged(change, tenant, membership, ada, Role.SEGRETARIO, null, LONG_AGO, to, revoked);
    }

    private void byTopic(MembershipChanged event) {
        RunningService.publish(event);
        RunningService.await(() -> SERVICE.number(
                        "select coalesce(max(change), 0) from tenancy.membership where membership_id = ?",
                        event.membership())
                >= event.change());
    }

    private static Answer directly(TenancyEvent event, String caller) {
        return SERVICE.post("/interno/revoche", EventJson.write(event))
                .with("Authorization", BasicCredentials.of(caller, RunningService.INTERNAL_SECRET))
                .send();
    }

    private static void directly(TenancyEvent event) {
        assertThat(directly(event, "tenant-service").status()).isEqualTo(204);
    }

    private Answer draft() {
        return send(
                "/unita",
                """
                {"codice": "%s", "nome": "Ufficio %1$s"}""".formatted(UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT)),
                null);
    }

    private Answer send(String path, String body, @Nullable Integer version) {
        RunningService.Request request =
                SERVICE.post("/enti/" + tenant + path, body).as(tenant, ada).key(UUID.randomUUID());
        return (version == null ? request : request.version(version)).send();
    }

    private Answer closing() {
        return send("/cicli/2025/chiusura", "{\"chiusoIl\": \"2026-07-31\"}", 0);
    }

    private static String code(Answer answer) {
        return EventJson.mapper()
                .readTree(answer.body())
                .path("errors")
                .path(0)
                .path("code")
                .asString("");
    }

    @Test
    void whatWasRevokedIsRefusedAtTheNextRequest() {
        assertThat(draft().status()).isEqualTo(201);

        directly(segretaria(today.minusDays(1), false, CHANGES.incrementAndGet()));

        assertThat(draft().status()).isEqualTo(404);
    }

    @Test
    void theTopicDoesNotGiveBackWhatItStillHasFromBefore() {
        long before = CHANGES.addAndGet(10);
        long revocation = CHANGES.addAndGet(10);
        directly(segretaria(LONG_AGO, true, revocation));
        RunningService.publish(segretaria(null, false, before));
        RunningService.publish(segretaria(null, false, revocation - 1));
        byTopic(new MembershipChanged(
                CHANGES.incrementAndGet(), tenant, UUID.randomUUID(), ada, Role.OIV, null, LONG_AGO, LONG_AGO, false));

        assertThat(draft().status()).isEqualTo(404);
    }

    @Test
    void theChangeItselfIsAppliedWholeWhenTheTopicBringsIt() {
        byTopic(segretaria(today.minusDays(1), false, CHANGES.incrementAndGet()));
        long longer = CHANGES.incrementAndGet();

        directly(segretaria(today.plusDays(1), false, longer));
        assertThat(draft().status()).as("a direct call gives nothing").isEqualTo(404);
        byTopic(segretaria(today.plusDays(1), false, longer));

        assertThat(draft().status()).isEqualTo(201);
    }

    @Test
    void aMembershipTheTopicHasNotBroughtYetCountsForNoDayUntilItDoes() {
        UUID later = UUID.randomUUID();
        PersonId bruno = new PersonId(UUID.randomUUID());
        long change = CHANGES.addAndGet(2);
        MembershipChanged ended =
                new MembershipChanged(change, tenant, later, bruno, Role.SEGRETARIO, null, LONG_AGO, today, false);
        directly(ended);
        ada = bruno;
        assertThat(draft().status()).isEqualTo(404);

        byTopic(ended);

        assertThat(draft().status()).as("its last day").isEqualTo(201);
    }

    @Test
    void nobodyButTenantServiceTakesRightsAway() {
        MembershipChanged revoked = segretaria(LONG_AGO, true, CHANGES.incrementAndGet());

        assertThat(directly(revoked, "portal").status()).isEqualTo(401);
        assertThat(directly(revoked, "query-service").status()).isEqualTo(404);
        assertThat(draft().status()).isEqualTo(201);
    }

    @Test
    void withoutAHeartbeatWhatBindsIsAskedAboutAndDraftsGoOn() {
        SERVICE.silence();

        assertThat(code(closing())).as("tenant-service does not answer").isEqualTo("IDENTITY_STALE");
        assertThat(closing().status()).isEqualTo(503);
        assertThat(closing().header("Retry-After")).isNotNull();
        assertThat(draft().status()).isEqualTo(201);

        register = """
                {"stato": "ACTIVE", "appartenenze": [{"id": "%s", "ruolo": "SEGRETARIO", "dal": "2020-01-01"}]}""".formatted(membership);
        assertThat(closing().status()).as("the role holds").isNotIn(401, 403, 503);

        register = "{\"stato\": \"ACTIVE\", \"appartenenze\": []}";
        assertThat(closing().status())
                .as("the register knows more than the copy")
                .isEqualTo(404);
        register = """
                {"stato": "ACTIVE", "appartenenze": [{"id": "%s", "ruolo": "OIV", "dal": "2020-01-01"}]}""".formatted(membership);
        assertThat(code(closing())).isIn("ROLE_NOT_HELD", "NOT_PERMITTED");

        register = "";
        SERVICE.hearTenantService();
        assertThat(closing().status()).as("heard again").isNotEqualTo(503);
    }

    @Test
    void anEnteThatAnotherSucceedsWritesUntilItsLastDayAndNothingAfterwards() {
        long change = CHANGES.addAndGet(10);
        byTopic(extinct(today.plusDays(1), change));
        assertThat(draft().status()).as("its last day").isEqualTo(201);
        assertThat(SERVICE.number(
                        "select count(*) from domain_event where tenant_id = ? and event_type = 'ente.EnteExtinguished'",
                        tenant.value()))
                .as("its register says so")
                .isEqualTo(1);

        directly(extinct(today, change + 2));

        Answer refused = draft();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(code(refused)).isEqualTo("ENTE_EXTINCT");
        assertThat(refused.body()).contains("Comune di Alto Sebino");
        for (Permission row : PermissionMatrix.ofService("command-service").permissions()) {
            if (row.access() == Access.MEMBER
                    && row.allows(Role.SEGRETARIO)
                    && !row.method().equals("GET")) {
                String path = row.path()
                        .replace("{tenant}", tenant.toString())
                        .replace("{anno}", "2025")
                        .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
                RunningService.Request request =
                        row.method().equals("PUT") ? SERVICE.put(path, "{}") : SERVICE.post(path, "{}");
                assertThat(code(request.as(tenant, ada)
                                .key(UUID.randomUUID())
                                .version(0)
                                .send()))
                        .as(row.action())
                        .isEqualTo("ENTE_EXTINCT");
            }
        }
    }

    @Test
    void anEnteIsCalledOtherwiseByItsRegisterToo() {
        Anagrafica renamed = new Anagrafica(
                today, "Comune di Altro Nome", "Bergamo", "BG", "016901", "M501", LAW, ada, Role.SEGRETARIO);
        byTopic(new EnteChanged(
                CHANGES.addAndGet(10), tenant, EnteState.ACTIVE, true, profile(), null, List.of(renamed), null));

        assertThat(SERVICE.text(
                        "select payload::text from domain_event where tenant_id = ? and event_type = 'ente.AnagraficaChanged'",
                        tenant.value()))
                .contains("Comune di Altro Nome", "legge regionale", ada.toString());
    }

    private static final Provvedimento LAW =
            new Provvedimento("Regione Lombardia, legge regionale", "21", LocalDate.of(2026, 1, 12));

    private EnteChanged extinct(LocalDate dal, long change) {
        return new EnteChanged(
                change,
                tenant,
                EnteState.ACTIVE,
                true,
                profile(),
                null,
                null,
                new Estinzione(
                        dal, new TenantId(UUID.randomUUID()), "Comune di Alto Sebino", LAW, ada, Role.SEGRETARIO));
    }

    private EnteProfile profile() {
        return EventJson.mapper()
                .readValue(
                        SERVICE.text("select profile::text from tenancy.ente where tenant_id = ?", tenant.value()),
                        EnteProfile.class);
    }

    private void byTopic(EnteChanged event) {
        RunningService.publish(event);
        RunningService.await(() -> SERVICE.number(
                                "select count(*) from tenancy.ente where tenant_id = ? and change >= ?",
                                event.tenant().value(),
                                event.change())
                        == 1
                && SERVICE.number(
                                "select count(*) from domain_event where tenant_id = ? and event_type in ('ente.EnteExtinguished', 'ente.AnagraficaChanged')",
                                event.tenant().value())
                        > 0);
    }

    @Test
    void aDownloadBreaksOffWhenTheRoleEnds() throws IOException {
        byte[] file = new byte[4 * 1024 * 1024];
        Arrays.fill(file, (byte) ' ');
        byte[] begin = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(begin, 0, file, 0, begin.length);
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(end, 0, file, file.length - end.length, end.length);
        String path = brought(file);

        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(32 * 1024);
            slow.setSoTimeout(20_000);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), SERVICE.port()));
            slow.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                                    + RunningService.token(tenant, ada) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = slow.getInputStream();
            byte[] first = answer.readNBytes(8 * 1024);
            assertThat(new String(first, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");

            directly(segretaria(LONG_AGO, true, CHANGES.incrementAndGet()));

            assertThat(first.length + restOf(answer)).isLessThan(file.length / 2);
        }
    }

    /** How much comes before the connection ends, one way or the other. */
    private static long restOf(InputStream answer) {
        long read = 0;
        try {
            for (int n = answer.read(new byte[8192]); n >= 0; n = answer.read(new byte[8192])) {
                read += n;
            }
            return read;
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("the answer hangs after " + read + " bytes", e);
        } catch (IOException e) {
            return read;
        }
    }

    /** The address of a file that a recorded value names. */
    private String brought(byte[] file) {
        SERVICE.hearTenantService();
        String unita = last(send("/unita", "{\"codice\": \"DEM\", \"nome\": \"Servizi demografici\"}", null));
        PersonId bruno = SERVICE.member(tenant, Role.RESPONSABILE, UnitaId.of(unita));
        assertThat(send("/cicli", "{\"anno\": 2025}", null).status()).isEqualTo(201);
        assertThat(send("/piani", "{\"anno\": 2025, \"contenitore\": \"ALLEGATO_PIAO\"}", null)
                        .status())
                .isEqualTo(201);
        String id = last(send("/obiettivi", """
                {"anno": 2025, "codice": "DEM1", "titolo": "Digitalizzazione dell'anagrafe", "descrizione": "Certificati in linea.",
                 "natura": "SVILUPPO", "unita": "%s", "responsabile": "%s", "peso": 100,
                 "indicatori": [{"nome": "Pratiche in linea", "misura": {"tipo": "CRESCENTE", "target": "80"}, "unitaDiMisura": "%%",
                    "decimali": 1, "fonte": "gestionale", "peso": "100", "cadenza": "ANNUALE"}]}""".formatted(unita, bruno), null));
        ok(send("/piani/2025/proposta", "{}", 0));
        ok(send("/piani/2025/approvazione", """
                {"atto": {"organo": "GIUNTA", "numero": "7", "data": "2025-01-30", "immediatamenteEseguibile": true}}""", 1));
        String indicatore = EventJson.mapper()
                .readTree(SERVICE.text(
                        "select payload::text from domain_event where tenant_id = ? and stream_id = ? and stream_version = 0",
                        tenant.value(),
                        UUID.fromString(id)))
                .path("indicatori")
                .path(0)
                .path("id")
                .asString();
        UUID key = UUID.randomUUID();
        assertThat(SERVICE.upload("/enti/" + tenant + "/prove?nome=a.pdf", "application/pdf", file)
                        .as(tenant, bruno)
                        .key(key)
                        .send()
                        .status())
                .isEqualTo(201);
        ok(SERVICE.post("/enti/" + tenant + "/obiettivi/" + id + "/misurazioni", """
                {"indicatore": "%s", "period": "2025-FINALE", "valore": {"tipo": "NUMERO", "numero": 67}, "rilevatoIl": "2026-01-15",
                 "fonte": {"classe": "INTERNA", "descrizione": "gestionale"}, "prove": ["%s"]}""".formatted(indicatore, key))
                .as(tenant, bruno)
                .key(UUID.randomUUID())
                .version(objectiveVersion(id))
                .send());
        return URI.create("/enti/" + tenant + "/obiettivi/" + id + "/prove/" + key)
                .toString();
    }

    private int objectiveVersion(String id) {
        return (int) SERVICE.number(
                "select max(stream_version) from domain_event where tenant_id = ? and stream_id = ?",
                tenant.value(),
                UUID.fromString(id));
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String last(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String location = String.valueOf(answer.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
