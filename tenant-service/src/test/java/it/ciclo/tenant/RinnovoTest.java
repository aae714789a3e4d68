// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.tenant.invito.Segreto;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who has lost password, telephone and recovery codes comes back in by a link of her segretario. */
class RinnovoTest {

    private static final Map<String, String> HTML = Map.of("Accept", "text/html");
    private static final String NEW = "un'altra frase lunga";

    private final Comune comune = Comune.onboarded("Lovere");

    @Test
    void theLinkSetsANewPasswordAndTakesCodesAndSessionsAway() throws SQLException {
        Comune.Somebody rina = employed("Rina");
        Client before = new Client();
        before.signIn(rina.username(), Comune.PASSWORD);
        assertThat(before.get("/accesso/sicurezza", HTML).status()).isEqualTo(200);
        database("insert into totp (person_id, secret, last_step, enrolled_at) values ('" + rina.id()
                + "', '\\x00', 1, now())");
        assertThat(new Client().signIn(rina.username(), Comune.PASSWORD).header("Location"))
                .endsWith("/accesso/codice");
        String link = link(rina);

        Client browser = new Client();
        Client.Answer page = browser.get(link, HTML);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(rina.username());
        assertThat(choose(browser, link, "corta", "corta").status()).isEqualTo(422);
        assertThat(choose(browser, link, NEW, NEW + "!").status()).isEqualTo(422);
        Client.Answer done = choose(browser, link, NEW, NEW);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("Accesso rinnovato");

        assertThat(new Client().signIn(rina.username(), Comune.PASSWORD).status())
                .as("the password before")
                .isEqualTo(401);
        assertThat(new Client().signIn(rina.username(), NEW).header("Location"))
                .as("no code is asked")
                .doesNotContain("codice");
        assertThat(before.get("/accesso/sicurezza", HTML).status())
                .as("the session before")
                .isEqualTo(302);
        assertThat(new Client().get(link, HTML).status()).as("good once").isEqualTo(404);
        JsonNode offered = seen("AccessRenewalOffered");
        assertThat(offered.path("riguarda").asString()).isEqualTo(rina.id());
        assertThat(offered.path("motivo").asString()).isEqualTo("Ha perso il telefono");
        assertThat(seen("AccessRenewed").path("persona").asString()).isEqualTo(rina.id());
    }

    @Test
    void aNewLinkReplacesTheOneBeforeAndAWithdrawnOrOldOneIsNone() throws SQLException {
        Comune.Somebody rina = employed("Rina");
        String first = link(rina);
        String second = link(rina);
        assertThat(new Client().get(first, HTML).status()).isEqualTo(404);
        assertThat(new Client().get(second, HTML).status()).isEqualTo(200);

        assertThat(ask(rina.id(), "/ritiro").status()).isEqualTo(200);
        assertThat(new Client().get(second, HTML).status()).isEqualTo(404);
        assertThat(ask(rina.id(), "/ritiro").body()).contains("RINNOVO_NONE");

        String third = link(rina);
        database("update rinnovo set scade_il = now() - interval '1 second' where person_id = '" + rina.id() + "'");
        Client.Answer old = new Client().get(third, HTML);
        assertThat(old.status()).isEqualTo(404);
        assertThat(old.body()).contains("Il collegamento non vale più").doesNotContain(rina.username());
    }

    @Test
    void afterFiveTriesTheLinkLeadsNowhere() {
        Comune.Somebody rina = employed("Rina");
        String link = link(rina);
        Client browser = new Client();
        for (int i = 0; i < Segreto.TRIES; i++) {
            assertThat(choose(browser, link, "corta", "corta").status()).isEqualTo(422);
        }

        Client.Answer sixth = choose(browser, link, NEW, NEW);

        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.body()).contains("troppi tentativi");
        rina.baseToken();
    }

    @Test
    void anAccessThatOpensMoreThanThisEnteIsNotTheSegretariosToRenew() {
        Comune.Somebody rina = employed("Rina");
        String link = link(rina);
        Comune lodrino = Comune.onboarded("Lodrino");
        lodrino.invite(rina, "OIV");

        assertThat(new Client().get(link, HTML).status())
                .as("a link from before she came to another")
                .isEqualTo(404);
        Client.Answer refused = ask(rina.id(), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("RINNOVO_ELSEWHERE").doesNotContain("Lodrino");
    }

    @Test
    void whoRunsTheInstallationGivesALinkForAnAccessThatOpensMore() throws SQLException {
        Comune.Somebody rina = employed("Rina");
        Comune.onboarded("Lodrino").invite(rina, "OIV");
        Segreto secret = Segreto.nuovo();
        database("insert into rinnovo (tenant_id, person_id, segreto, scade_il) values ('" + comune.tenant() + "', '"
                + rina.id() + "', '" + secret.sha256() + "', now() + interval '24 hours')");

        choose(new Client(), "/accesso/rinnovo/" + secret.testo(), NEW, NEW);

        assertThat(new Client().baseToken(rina.username(), NEW)).isNotEmpty();
    }

    @Test
    void nobodyRenewsHerOwnOrThatOfAStranger() {
        Client client = new Client();
        String own = client.get("/io", Client.bearer(client.baseToken(comune.segretario(), comune.password())))
                .json()
                .path("id")
                .asString();
        assertThat(ask(own, "").body()).contains("RINNOVO_OWN");
        Comune lodrino = Comune.onboarded("Lodrino");
        Comune.Somebody other = lodrino.register("Carla");
        lodrino.grant(other, "REVISORE", "\"dal\": \"2020-01-01\"");
        assertThat(ask(other.id(), "").status()).isEqualTo(404);
        assertThat(ask(other.id(), "/ritiro").status()).isEqualTo(404);
    }

    @Test
    void theSignInLeadsToAPageThatSaysWhomToAskAndAsksNothing() {
        Client nobody = new Client();
        assertThat(nobody.get("/accesso", HTML).body()).contains("href=\"/accesso/aiuto\"");
        Client.Answer help = nobody.get("/accesso/aiuto", HTML);
        assertThat(help.status()).isEqualTo(200);
        assertThat(help.body()).contains("al segretario del tuo ente").doesNotContain("<form", "<input");
    }

    private Comune.Somebody employed(String name) {
        Comune.Somebody somebody = comune.register(name);
        comune.grant(somebody, "REVISORE", "\"dal\": \"2020-01-01\"");
        return somebody;
    }

    private String link(Comune.Somebody person) {
        Client.Answer answer = ask(person.id(), "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return URI.create(answer.json().path("indirizzo").asString()).getPath();
    }

    private Client.Answer ask(String person, String what) {
        Client client = new Client();
        return client.postJson(
                comune.path("/persone/" + person + "/rinnovo" + what),
                "{\"motivo\": \"Ha perso il telefono\"}",
                Client.bearer(comune.token(client)));
    }

    private static Client.Answer choose(Client browser, String link, String password, String again) {
        Client.Answer page = browser.get(link, HTML);
        return browser.postForm(
                link, Map.of("password", password, "ripetuta", again, "_csrf", Client.csrf(page)), HTML);
    }

    private JsonNode seen(String che) {
        Client client = new Client();
        return client.get(comune.path("/sicurezza"), Client.bearer(comune.token(client)))
                .json()
                .valueStream()
                .filter(one -> one.path("che").asString().equals(che))
                .findFirst()
                .orElseThrow();
    }

    private static void database(String sql) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
