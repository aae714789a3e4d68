// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.tenant.confronto.Chiusure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Six enti of a consortium take part in comparisons, each by its own decision; one does not. */
class ConfrontiTest {

    private static final int THIS_YEAR = LocalDate.now(ZoneId.of("Europe/Rome")).getYear();
    private static final LocalDate AUTUMN = LocalDate.of(THIS_YEAR + 1, 11, 5);
    private static final String WHY = "{\"motivo\": \"Delibera di Giunta n. 12\"}";
    private static final List<Comune> SIX = new ArrayList<>();
    private static final List<String> TOKENS = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private static Comune outside;

    private final Client client = new Client();
    private final String admin = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);

    @BeforeAll
    static void sixTakePart() {
        Client client = new Client();
        for (int n = 0; n < 6; n++) {
            Comune comune = Comune.onboarded("Confronto " + n);
            SIX.add(comune);
            TOKENS.add(comune.token(client));
            assertThat(decide(client, n, "adesione").status()).isEqualTo(200);
        }
        outside = Comune.onboarded("Senza confronto");
    }

    private static Client.Answer decide(Client client, int n, String what) {
        return client.postJson(SIX.get(n).path("/confronti/" + what), WHY, Client.bearer(TOKENS.get(n)));
    }

    private Client.Answer give(Comune comune, int anno, String grado, String more) {
        return client.postJson("/interno/confronti", """
                {"tenant": "%s", "anno": %d, "cifre": [
                    {"chiave": "GRADO_ENTE", "tipo": "GENERALE", "nome": "Grado", "unita": "%%", "valore": "%s"}%s]}""".formatted(comune.tenant(), anno, grado, more), internal());
    }

    private static Map<String, String> internal() {
        return Map.of("Authorization", Client.basic("query-service", Running.INTERNAL_SECRET));
    }

    private static String lampade(int n) {
        return ", {\"chiave\": \"I|LAMPADE\", \"tipo\": \"INDICATORE\", \"nome\": \"Lampade\", \"valore\": \"" + n
                + "\"}";
    }

    private static void close(LocalDate day) {
        Running.CONTEXT.getBean(Chiusure.class).close(day);
    }

    private JsonNode year(int n, int anno) {
        JsonNode all = client.get(SIX.get(n).path("/confronti"), Client.bearer(TOKENS.get(n)))
                .json();
        return all.path("anni")
                .valueStream()
                .filter(a -> a.path("anno").asInt() == anno)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no year in " + all));
    }

    @Test
    void membersSeeTheQuartilesAndTheirOwnPlaceAndNobodyMore() throws SQLException {
        for (int n = 0; n < 6; n++) {
            String grado = Integer.toString(50 + 10 * n);
            assertThat(give(SIX.get(n), THIS_YEAR, grado, n < 5 ? lampade(n) : "")
                            .body())
                    .contains("true");
        }
        assertThat(year(0, THIS_YEAR).path("cifre").path(0).has("confronto")).isFalse();
        close(AUTUMN);

        JsonNode seen = year(0, THIS_YEAR);
        assertThat(seen.path("enti").asInt()).isEqualTo(6);
        assertThat(seen.path("chiusoIl").asString()).isEqualTo((THIS_YEAR + 1) + "-11-01");
        JsonNode grado = seen.path("cifre").path(0);
        assertThat(grado.path("valore").asString()).isEqualTo("50");
        assertThat(grado.path("confronto").toString())
                .isEqualTo(
                        "{\"enti\":6,\"primo\":\"62.50\",\"mediana\":\"75.00\",\"terzo\":\"87.50\",\"posizione\":\"SOTTO_PRIMO\"}");
        assertThat(year(5, THIS_YEAR)
                        .path("cifre")
                        .path(0)
                        .path("confronto")
                        .path("posizione")
                        .asString())
                .isEqualTo("SOPRA_TERZO");
        assertThat(seen.path("cifre").path(1).path("nome").asString()).isEqualTo("Lampade");
        assertThat(seen.path("cifre").path(1).has("confronto"))
                .as("five gave it: not even how many is told")
                .isFalse();

        assertThat(client.get(outside.path("/confronti"), Client.bearer(outside.token(client)))
                        .body())
                .contains("\"anni\":[]")
                .doesNotContain("75.00");
        theConsortiumSeesHowManyAndTheDatabaseShowsNobodyElseMore();
    }

    private void theConsortiumSeesHowManyAndTheDatabaseShowsNobodyElseMore() throws SQLException {
        String consortium = Comune.consortium(client, admin);
        Client.Answer state = client.get("/consorzi/" + consortium + "/confronti", Client.bearer(admin));
        assertThat(state.json().path("aderenti").asInt()).isEqualTo(6);
        assertThat(state.json().path("altriEnti").asInt()).isEqualTo(5);
        assertThat(state.body()).doesNotContain("75.00");
        SIX.forEach(ente -> assertThat(state.body()).doesNotContain(ente.tenant()));
        try (Connection connection = Running.DATABASE.connect("tenant_service")) {
            connection.setAutoCommit(false);
            set(connection, "app.consortium", consortium);
            assertThat(count(connection, "confronto_edizione")).isPositive();
            assertThat(count(connection, "confronto_adesione")).isZero();
            assertThat(count(connection, "confronto_dato")).isZero();
            assertThat(count(connection, "confronto_quartile")).isZero();
            set(connection, "app.task", "confronti");
            assertThat(count(connection, "confronto_dato")).isZero();
            assertThat(count(connection, "confronto_quartile")).isZero();
            set(connection, "app.consortium", "");
            set(connection, "app.task", "");
            set(connection, "app.tenant", SIX.getFirst().tenant());
            assertThat(count(connection, "confronto_quartile")).isPositive();
            assertThat(count(connection, "(select distinct tenant_id from confronto_dato) d"))
                    .isEqualTo(1);
            set(connection, "app.tenant", outside.tenant());
            assertThat(count(connection, "confronto_edizione")).isZero();
            assertThat(count(connection, "confronto_quartile")).isZero();
        }
    }

    @Test
    void tooFewAreToldNothingAndWhatWasMadeOnceIsNeverMadeAnew() {
        int anno = THIS_YEAR - 1;
        for (int n = 0; n < 5; n++) {
            give(SIX.get(n), anno, "80", "");
        }
        close(AUTUMN);
        assertThat(year(0, anno).has("enti")).isFalse();

        give(SIX.get(5), anno, "90", "");
        close(AUTUMN.plusMonths(1));
        assertThat(year(5, anno).path("enti").asInt()).isEqualTo(6);
        Comune late = Comune.onboarded("Confronto tardo");
        client.postJson(late.path("/confronti/adesione"), WHY, Client.bearer(late.token(client)));
        give(late, anno, "10", "");
        close(AUTUMN.plusMonths(2));
        assertThat(year(5, anno)
                        .path("cifre")
                        .path(0)
                        .path("confronto")
                        .path("enti")
                        .asInt())
                .isEqualTo(6);
        assertThat(client.get(late.path("/confronti"), Client.bearer(late.token(client)))
                        .body())
                .contains("\"valore\":\"10\"")
                .doesNotContain("mediana");
        client.postJson(late.path("/confronti/ritiro"), WHY, Client.bearer(late.token(client)));
    }

    @Test
    void whoTakesPartOnlyFromTheMonthOnIsNotInItAndFiguresAreKeptAsFirstGiven() {
        int anno = THIS_YEAR - 2;
        for (Comune comune : SIX) {
            give(comune, anno, "70", "");
        }
        assertThat(give(SIX.getFirst(), anno, "99", "").body()).contains("false");
        assertThat(year(0, anno).path("cifre").path(0).path("valore").asString())
                .isEqualTo("70");
        // On the first of this month nobody took part yet.
        close(LocalDate.now(ZoneId.of("Europe/Rome")));
        assertThat(year(0, anno).has("enti")).isFalse();

        assertThat(decide(client, 0, "ritiro").status()).isEqualTo(200);
        assertThat(decide(client, 0, "ritiro").code()).isEqualTo("CONFRONTI_NOT_JOINED");
        assertThat(give(SIX.getFirst(), anno, "70", "").body())
                .as("of who takes no part nothing is kept")
                .contains("false");
        close(AUTUMN);
        assertThat(year(1, anno).has("enti"))
                .as("five are left for a year that was not compared yet")
                .isFalse();
        assertThat(client.get(SIX.getFirst().path("/confronti"), Client.bearer(TOKENS.getFirst()))
                        .body())
                .doesNotContain("\"anno\":" + anno);
        assertThat(client.get("/interno/confronti", internal()).body())
                .doesNotContain(SIX.getFirst().tenant());
        assertThat(decide(client, 0, "adesione").status()).isEqualTo(200);
        assertThat(decide(client, 0, "adesione").code()).isEqualTo("CONFRONTI_JOINED");
    }

    @Test
    void anotherConsortiumIsNotComparedWithThisOne() throws SQLException {
        Comune foreign = Comune.onboarded("Altro consorzio");
        UUID other = UUID.randomUUID();
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into consortium (consortium_id, nome) values ('" + other + "', 'Altra unione')");
            statement.execute(
                    "update ente set consortium_id = '" + other + "' where tenant_id = '" + foreign.tenant() + "'");
        }
        String token = foreign.token(client);
        client.postJson(foreign.path("/confronti/adesione"), WHY, Client.bearer(token));
        give(foreign, THIS_YEAR, "1", "");
        close(AUTUMN);
        JsonNode seen =
                client.get(foreign.path("/confronti"), Client.bearer(token)).json();
        assertThat(seen.path("consorzio").asString()).isEqualTo("Altra unione");
        assertThat(seen.path("anni").path(0).has("enti")).isFalse();
        assertThat(client.get("/consorzi/" + other + "/confronti", Client.bearer(admin))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyASegretarioDecidesWithAReasonAndFiguresComeOnlyFromTheirService() {
        Client.Answer sigh = client.postJson(
                outside.path("/confronti/adesione"), "{\"motivo\": \"sì\"}", Client.bearer(outside.token(client)));
        assertThat(sigh.code()).isEqualTo("REASON_TOO_SHORT");
        Comune.Somebody sindaco = outside.register("Irma");
        outside.grant(sindaco, "SINDACO", "\"dal\": \"2020-01-01\"");
        assertThat(client.postJson(
                                outside.path("/confronti/adesione"),
                                WHY,
                                Client.bearer(sindaco.token(outside), "SINDACO"))
                        .status())
                .isEqualTo(403);
        assertThat(client.get(outside.path("/confronti"), Client.bearer(sindaco.token(outside), "SINDACO"))
                        .status())
                .isEqualTo(200);
        Map<String, String> another = Map.of("Authorization", Client.basic("command-service", Running.INTERNAL_SECRET));
        assertThat(client.get("/interno/confronti", another).status()).isIn(401, 403, 404);
        assertThat(client.postJson("/interno/confronti", "{}", Client.bearer(outside.token(client)))
                        .status())
                .isIn(401, 403);
        Client.Answer nonsense = client.postJson("/interno/confronti", """
                {"tenant": "%s", "anno": 1, "cifre": [{"chiave": ""}]}""".formatted(outside.tenant()), internal());
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(nonsense.json().path("errors").findValuesAsString("pointer"))
                .contains("/anno", "/cifre/valore", "/cifre/tipo", "/cifre/chiave", "/cifre/nome");
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
