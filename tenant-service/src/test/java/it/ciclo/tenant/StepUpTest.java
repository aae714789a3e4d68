// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what is changed only by somebody who has signed in a moment ago (RFC 9470). */
class StepUpTest {

    private static final Map<String, String> HTML = Map.of("Accept", "text/html");

    private final Client client = new Client();
    private final Comune comune = Comune.onboarded("Lovere");

    @Test
    void aTokenTellsWhenAndHowThePersonSignedIn() throws ParseException {
        Instant before = Instant.now().minusSeconds(1);

        JWTClaimsSet base = claims(client.baseToken(comune.segretario(), comune.password()));
        JWTClaimsSet ofEnte = claims(comune.token(client));

        for (JWTClaimsSet claims : List.of(base, ofEnte)) {
            assertThat(Instant.ofEpochSecond(claims.getLongClaim("auth_time"))).isBetween(before, Instant.now());
            assertThat(claims.getStringListClaim("amr")).containsExactly("pwd");
            assertThat(claims.getStringClaim("acr")).isEqualTo("1");
        }
    }

    @Test
    void whoSignedInElevenMinutesAgoIsAskedToDoItAgain() throws Exception {
        Client.Answer late = register(signedIn(Instant.now().minusSeconds(660).getEpochSecond()));

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.code()).isEqualTo("STEP_UP_REQUIRED");
        assertThat(late.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", max_age=\"600\"");
        assertThat(late.json().path("detail").asString())
                .isEqualTo("Per confermare questa operazione accedi di nuovo.");
        assertThat(register(signedIn(Instant.now().minusSeconds(540).getEpochSecond()))
                        .status())
                .as("nine minutes are fresh")
                .isEqualTo(201);
    }

    @Test
    void aTokenThatDoesNotTellOrTellsOfTomorrowIsNotFresh() throws Exception {
        assertThat(register(signedIn(null)).code()).isEqualTo("STEP_UP_REQUIRED");
        assertThat(register(signedIn(Instant.now().plusSeconds(3_600).getEpochSecond()))
                        .code())
                .isEqualTo("STEP_UP_REQUIRED");
    }

    @Test
    void readingNeedsNoFreshSignIn() throws Exception {
        assertThat(client.get(comune.path("/persone"), Client.bearer(signedIn(null)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoMayNotDoItAnywayIsNotAskedToSignInAgain() throws Exception {
        Comune other = Comune.onboarded("Lodrino");

        Client.Answer foreign =
                client.postJson(other.path("/persone"), "{}", Client.bearer(signedIn(Instant.EPOCH.getEpochSecond())));

        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void theAuthorizationServerAsksAgainWhereTheClientWantsIt() throws Exception {
        Client browser = new Client();
        long first = authTime(browser.tokenAfter("", comune.segretario(), comune.password()));

        String silent = browser.get(Client.authorize("ciclo-cli", Client.CLI_REDIRECT, Client.random()), HTML)
                .header("Location");
        assertThat(silent).as("signed in already").startsWith(Client.CLI_REDIRECT);

        String verifier = Client.random();
        String asks = Client.authorize("ciclo-cli", Client.CLI_REDIRECT, verifier) + "&prompt=login";
        for (int i = 0; i < 2; i++) {
            assertThat(browser.get(asks, HTML).header("Location"))
                    .as("time " + i)
                    .endsWith("/accesso");
        }
        assertThat(browser.get("/accesso", HTML).body())
                .contains("Conferma chi sei", "value=\"" + comune.segretario() + "\"");

        long second = authTime(browser.tokenAfter("&prompt=login", comune.segretario(), comune.password()));
        assertThat(second).isGreaterThanOrEqualTo(first);
    }

    @Test
    void whoseSessionWasOverSignsInOnceAndReadsWhy() throws Exception {
        Client browser = new Client();
        String asks = Client.authorize("ciclo-cli", Client.CLI_REDIRECT, Client.random()) + "&prompt=login";

        assertThat(browser.get(asks, HTML).header("Location")).endsWith("/accesso");
        assertThat(browser.get("/accesso", HTML).body()).contains("Conferma chi sei", "serve un accesso recente");
        browser.signIn(comune.segretario(), comune.password());

        assertThat(browser.get(asks, HTML).header("Location"))
                .as("once is enough")
                .startsWith(Client.CLI_REDIRECT);
    }

    @Test
    void whoWasAwayForLongReadsThatTheSessionIsOver() {
        Client browser = new Client();
        browser.get(Client.authorize("ciclo-cli", Client.CLI_REDIRECT, Client.random()) + "&sessione=finita", HTML);
        assertThat(browser.get("/accesso", HTML).body()).contains("La sessione è finita");
    }

    @Test
    void aSignInThatIsYoungEnoughIsNotAskedForAgain() {
        Client browser = new Client();
        browser.signIn(comune.segretario(), comune.password());

        String young = browser.get(
                        Client.authorize("ciclo-cli", Client.CLI_REDIRECT, Client.random()) + "&max_age=600", HTML)
                .header("Location");
        String none = browser.get(
                        Client.authorize("ciclo-cli", Client.CLI_REDIRECT, Client.random()) + "&max_age=0", HTML)
                .header("Location");

        assertThat(young).startsWith(Client.CLI_REDIRECT);
        assertThat(none).endsWith("/accesso");
    }

    private Client.Answer register(String token) {
        return client.postJson(
                comune.path("/persone"),
                """
                {"username": "%s@comune.example", "password": "una parola lunga", "nome": "Bea", "cognome": "Prova"}""".formatted("bea-"
                        + Client.random()
                                .substring(0, 8)
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', 'x')),
                Client.bearer(token));
    }

    /** The token of the segretario with another time of sign-in, by the key of the service. */
    private String signedIn(@org.jspecify.annotations.Nullable Long authTime)
            throws IOException, ParseException, JOSEException {
        RSAKey key = RSAKey.parse(Files.readString(Running.KEYS.resolve("token-signing.jwk")));
        SignedJWT real = SignedJWT.parse(comune.token(client));
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder(real.getJWTClaimsSet())
                        .claim("auth_time", authTime)
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static long authTime(String token) throws ParseException {
        return claims(token).getLongClaim("auth_time");
    }

    private static JWTClaimsSet claims(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
