// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import it.ciclo.upstream.UpstreamServer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** People sign in with another authorization server, once they have said who they are there. */
@SuppressWarnings("NullAway.Init")
class UpstreamTest {

    private static final Map<String, String> HTML = Map.of("Accept", "text/html");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private static ConfigurableApplicationContext upstream;

    @BeforeAll
    static void theOtherServer() {
        upstream = UpstreamServer.start(
                Running.UPSTREAM_PORT,
                Running.ISSUER + "/accesso/esterno/ritorno/altro," + Running.ISSUER + "/accesso/esterno/ritorno/monte",
                Running.UPSTREAM_SECRET,
                "ada",
                "bea",
                "carla",
                "debole",
                "segretario@comune.example");
    }

    @AfterAll
    static void down() {
        upstream.close();
    }

    @Test
    void theSignInPageOffersWhatIsConfigured() {
        assertThat(new Client().get("/accesso", HTML).body())
                .contains("href=\"/accesso/esterno/altro\">Entra con Altro Servizio</a>");
    }

    @Test
    void whoHasBoundHerIdentitySignsInWithItAndNeedsNoPasswordOfOurs() throws Exception {
        Comune comune = Comune.onboarded("Lovere");
        Client browser = new Client();
        browser.signIn(comune.segretario(), comune.password());
        Client.Answer bound = back(browser, browser.get("/accesso/sicurezza/esterni/altro", HTML), "ada");
        assertThat(bound.header("Location")).endsWith("/accesso/sicurezza");
        assertThat(browser.get("/accesso/sicurezza", HTML).body()).contains("Scollega Altro Servizio");

        Client other = new Client();
        String verifier = Client.random();
        other.get(Client.authorize("ciclo-cli", Client.CLI_REDIRECT, verifier), HTML);
        Client.Answer signedIn = back(other, other.get("/accesso/esterno/altro", HTML), "ada");

        String code =
                Client.parameter(other.get(signedIn.header("Location"), HTML).header("Location"), "code");
        var claims = SignedJWT.parse(other.redeem(code, verifier)).getJWTClaimsSet();
        assertThat(claims.getSubject())
                .isEqualTo(SignedJWT.parse(new Client().baseToken(comune.segretario(), comune.password()))
                        .getJWTClaimsSet()
                        .getSubject());
        assertThat(claims.getStringListClaim("amr")).containsExactly("fed");
        assertThat(claims.getLongClaim("auth_time")).isPositive();

        String csrf = Client.csrf(browser.get("/accesso/sicurezza", HTML));
        browser.postForm("/accesso/sicurezza/esterni/altro/rimozione", Map.of("_csrf", csrf), Map.of());
        assertThat(back(new Client(), "ada").status()).as("released").isEqualTo(403);
    }

    @Test
    void whomNobodyHasClaimedIsNobodyEvenWithTheNameOfOneOfOurs() {
        Client.Answer unknown = back(new Client(), "segretario@comune.example");

        assertThat(unknown.status()).isEqualTo(403);
        assertThat(unknown.body()).contains("Non sappiamo ancora chi sei");
        assertThat(unknown.whole().headers().firstValue("Location")).isEmpty();
    }

    @Test
    void anIdentityIsOnePersons() {
        Comune lovere = Comune.onboarded("Lovere");
        Client first = new Client();
        first.signIn(lovere.segretario(), lovere.password());
        back(first, first.get("/accesso/sicurezza/esterni/altro", HTML), "bea");

        Comune lodrino = Comune.onboarded("Lodrino");
        Client second = new Client();
        second.signIn(lodrino.segretario(), lodrino.password());
        back(second, second.get("/accesso/sicurezza/esterni/altro", HTML), "bea");

        Client third = new Client();
        third.signIn(lodrino.segretario(), lodrino.password());
        assertThat(third.get("/accesso/sicurezza", HTML).body()).contains("Collega Altro Servizio");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Client.Answer answer = new Client().get("/accesso/esterno/ritorno/altro?code=x&state=y", HTML);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("L’accesso non è riuscito");
    }

    @Test
    void aServiceThatIsNotThereIsNoFaultOfOurs() {
        assertThat(new Client().get("/accesso/esterno/inventato", HTML).status())
                .isEqualTo(404);
    }

    @Test
    void theServerOfAnEnteIsOfferedByTheEnteAndTellsNothingOfPeople() {
        Comune monte = Comune.onboarded("Monte", Running.OF_THE_ENTE);
        Client nobody = new Client();
        assertThat(nobody.get("/accesso", HTML).body())
                .contains("href=\"/accesso/ente\"")
                .doesNotContain("Comune di Monte");
        assertThat(nobody.get("/accesso/ente?nome=" + Running.OF_THE_ENTE, HTML).body())
                .contains("href=\"/accesso/esterno/monte\">Entra con Comune di Monte</a>");
        assertThat(nobody.get("/accesso/ente?nome=Bossico", HTML).body())
                .contains("non c’è un servizio di accesso suo");
        assertThat(nobody.get("/accesso/ente?nome=%3Cscript%3E", HTML).body())
                .contains("Non c’è un comune che si chiama così", "value=\"&lt;script&gt;\"")
                .doesNotContain("<script>");

        Client fromItsPage = new Client();
        fromItsPage.get(
                Client.authorize("ciclo-cli", Client.CLI_REDIRECT, Client.random()) + "&ente=" + monte.tenant(), HTML);
        assertThat(fromItsPage.get("/accesso", HTML).body()).contains("Entra con Comune di Monte");

        theServerOfAnEnteVouchesThereAlone(monte);
    }

    /** A person works in two comuni and administers a consortium; the comune with a server of its own must not be able to be her in the other. */
    private static void theServerOfAnEnteVouchesThereAlone(Comune monte) {
        Comune valle = Comune.onboarded("Valle");
        Client admin = new Client();
        String whole = admin.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
        String consortium = "/consorzi/" + Comune.consortium(admin, whole) + "/enti";
        Comune.Somebody dora = new Comune.Somebody(
                admin.get("/io", Client.bearer(whole)).json().path("id").asString(), Running.ADMIN);
        monte.invite(dora, "OIV", whole);
        valle.invite(dora, "OIV", whole);
        Client browser = new Client();
        browser.signIn(dora.username(), Running.ADMIN_PASSWORD);
        back(browser, browser.get("/accesso/sicurezza/esterni/monte", HTML), "carla");
        assertThat(browser.get("/accesso/sicurezza", HTML).body()).contains("Scollega Comune di Monte");

        Client by = new Client();
        String verifier = Client.random();
        by.get(Client.authorize("ciclo-cli", Client.CLI_REDIRECT, verifier), HTML);
        Client.Answer signedIn = back(by, by.get("/accesso/esterno/monte", HTML), "carla");
        String code = Client.parameter(by.get(signedIn.header("Location"), HTML).header("Location"), "code");
        String token = by.redeem(code, verifier);

        assertThat(by.exchange(token, "urn:ciclo:ente:" + monte.tenant()).status())
                .isEqualTo(200);
        Client.Answer elsewhere = by.exchange(token, "urn:ciclo:ente:" + valle.tenant());
        assertThat(elsewhere.json().path("error").asString()).isEqualTo("invalid_target");
        assertThat(by.get("/io", Client.bearer(token)).body())
                .contains(monte.tenant())
                .doesNotContain(valle.tenant());
        assertThat(by.get(consortium, Client.bearer(token)).status()).isEqualTo(404);
        assertThat(by.get("/accesso/sicurezza", HTML).header("Location"))
                .as("how she signs in everywhere")
                .endsWith("/accesso");
        assertThat(admin.exchange(whole, "urn:ciclo:ente:" + valle.tenant()).status())
                .as("with her password")
                .isEqualTo(200);
        assertThat(admin.get(consortium, Client.bearer(whole)).status()).isEqualTo(200);
    }

    @Test
    void aServerThatHasNotMadeSureEnoughIsNotBelieved() {
        Client browser = new Client();

        Client.Answer out = browser.get("/accesso/esterno/monte", HTML);
        assertThat(out.header("Location")).contains("acr_values=L2");
        Client.Answer weak = back(browser, out, "debole");

        assertThat(weak.status()).isEqualTo(403);
        assertThat(weak.body()).contains("Serve un accesso più sicuro");
    }

    private static Client.Answer back(Client browser, String person) {
        return back(browser, browser.get("/accesso/esterno/altro", HTML), person);
    }

    /** From our redirect through the other server's own page and back to us. */
    private static Client.Answer back(Client browser, Client.Answer out, String person) {
        Client.Answer at = out;
        for (int hops = 0; hops < 8; hops++) {
            if (at.status() == 200 && at.body().contains("name=\"password\"")) {
                Matcher csrf = CSRF.matcher(at.body());
                assertThat(csrf.find()).as(at.body()).isTrue();
                at = browser.postForm(
                        Running.UPSTREAM + "/login",
                        Map.of("username", person, "password", UpstreamServer.PASSWORD, "_csrf", csrf.group(1)),
                        Map.of());
            }
            String location = at.header("Location");
            if (location.isEmpty()) {
                return at;
            }
            boolean returns = location.startsWith(Running.ISSUER + "/accesso/esterno/ritorno/");
            at = browser.get(at.whole().uri().resolve(location).toString(), HTML);
            if (returns) {
                return at;
            }
        }
        throw new IllegalStateException("leads nowhere: " + at.status());
    }
}
