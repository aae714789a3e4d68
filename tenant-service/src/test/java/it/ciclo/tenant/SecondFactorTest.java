// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import it.ciclo.tenant.factor.Totp;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A code of an app, after the password. */
class SecondFactorTest {

    private static final Map<String, String> HTML = Map.of("Accept", "text/html");
    private static final Pattern KEY = Pattern.compile("<p><code>([A-Z2-7 ]+)</code>");
    private static final Pattern CODE = Pattern.compile("<li><code>([A-Z2-7-]+)</code>");

    private final Comune comune = Comune.onboarded("Lovere");
    private final Client browser = new Client();

    @Test
    void whoHasNotSignedInSeesNothingOfThePage() {
        Client.Answer page = browser.get("/accesso/sicurezza", HTML);

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/accesso");
    }

    @Test
    void theAppCountsOnlyWhenItsFirstCodeWasRight() {
        browser.signIn(comune.segretario(), comune.password());
        byte[] secret = bytes(key(browser));

        Client.Answer wrong = confirm(browser, "000000".equals(soon(secret)) ? "000001" : "000000");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Il codice non è quello che l’app mostra adesso.", "<svg");
        assertThat(new Client().signIn(comune.segretario(), comune.password()).header("Location"))
                .as("the password is still all")
                .doesNotContain("codice");
    }

    @Test
    void afterThePasswordTheCodeIsAskedAndBothStandInTheToken() throws Exception {
        Linked app = link();
        String verifier = Client.random();
        Client other = new Client();
        String authorize = Client.authorize("ciclo-cli", Client.CLI_REDIRECT, verifier);
        other.get(authorize, HTML);

        Client.Answer password = other.signIn(comune.segretario(), comune.password());
        assertThat(password.header("Location")).endsWith("/accesso/codice");
        assertThat(other.get(authorize, HTML).header("Location"))
                .as("nobody is signed in by the password alone")
                .endsWith("/accesso");
        assertThat(other.get("/accesso/sicurezza", HTML).header("Location")).endsWith("/accesso");

        other.get(authorize, HTML);
        Client.Answer signedIn = code(other, soon(app.secret()));
        assertThat(signedIn.status()).isEqualTo(302);
        String location = other.get(signedIn.header("Location"), HTML).header("Location");
        if (!location.startsWith(Client.CLI_REDIRECT)) {
            location = other.get(authorize, HTML).header("Location");
        }
        var claims = SignedJWT.parse(other.redeem(Client.parameter(location, "code"), verifier))
                .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("amr")).containsExactlyInAnyOrder("pwd", "otp", "mfa");
        assertThat(claims.getStringClaim("acr")).isEqualTo("2");
    }

    @Test
    void aCodeIsGoodOnceAndARecoveryCodeToo() {
        Linked app = link();
        String code = soon(app.secret());

        assertThat(signInWith(code).status()).isEqualTo(302);
        Client.Answer replayed = signInWith(code);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.body()).contains("Il codice non è giusto, o è già stato usato.");

        String recovery = app.codes().getFirst();
        assertThat(signInWith(recovery.toLowerCase(java.util.Locale.ROOT)).status())
                .isEqualTo(302);
        assertThat(signInWith(recovery).status()).isEqualTo(401);
        assertThat(browser.get("/accesso/sicurezza", HTML).body()).contains("Codici di recupero ancora buoni: 9.");
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        Linked app = link();

        Client.Answer renewed = post(browser, "/accesso/sicurezza", "/accesso/sicurezza/codici", Map.of());

        List<String> codes = codes(renewed);
        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(app.codes());
        assertThat(signInWith(app.codes().getFirst()).status()).isEqualTo(401);
        assertThat(signInWith(codes.getFirst()).status()).isEqualTo(302);
    }

    @Test
    void whoUnlinksTheAppSignsInWithThePasswordAlone() {
        link();

        Client.Answer unlinked = post(browser, "/accesso/sicurezza", "/accesso/sicurezza/app/rimozione", Map.of());

        assertThat(unlinked.header("Location")).endsWith("/accesso/sicurezza");
        assertThat(new Client().signIn(comune.segretario(), comune.password()).header("Location"))
                .doesNotContain("codice");
    }

    @Test
    void afterTenMistakesOneHasToWaitWhereverTheyCameFrom() {
        Linked app = link();
        for (int i = 0; i < 10; i++) {
            assertThat(signInWith("nonbuono" + i).status()).isEqualTo(401);
        }

        Client.Answer eleventh = signInWith(app.codes().getFirst());

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.header("Retry-After")).matches("\\d+");
    }

    @Test
    void whatLiesInTheDatabaseOpensNothing() throws SQLException {
        Linked app = link();

        try (Connection admin = Running.DATABASE.superuser().getConnection();
                Statement statement = admin.createStatement();
                ResultSet secrets = statement.executeQuery("select secret from totp")) {
            int seen = 0;
            while (secrets.next()) {
                assertThat(secrets.getBytes(1)).hasSize(1 + 12 + 20 + 16);
                assertThat(HexFormat.of().formatHex(secrets.getBytes(1)))
                        .doesNotContain(HexFormat.of().formatHex(app.secret()));
                seen++;
            }
            assertThat(seen).isPositive();
        }
    }

    private record Linked(String key, List<String> codes) {
        byte[] secret() {
            return bytes(key);
        }
    }

    private Linked link() {
        browser.signIn(comune.segretario(), comune.password());
        String key = key(browser);
        Client.Answer linked = confirm(browser, Totp.code(bytes(key), Instant.now()));
        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.header("Cache-Control")).contains("no-store");
        List<String> codes = codes(linked);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        return new Linked(key, codes);
    }

    private Client.Answer signInWith(String code) {
        Client other = new Client();
        other.signIn(comune.segretario(), comune.password());
        return code(other, code);
    }

    private static Client.Answer code(Client client, String code) {
        return post(client, "/accesso/codice", "/accesso/codice", Map.of("codice", code));
    }

    private static Client.Answer confirm(Client client, String code) {
        return post(client, "/accesso/sicurezza/app", "/accesso/sicurezza/app", Map.of("codice", code));
    }

    private static Client.Answer post(Client client, String page, String path, Map<String, String> fields) {
        Map<String, String> form = new java.util.HashMap<>(fields);
        form.put("_csrf", Client.csrf(client.get(page, HTML)));
        return client.postForm(path, form, Map.of());
    }

    /** The next one: the last that was taken is good no more. */
    private static String soon(byte[] secret) {
        return Totp.code(secret, Instant.now().plusSeconds(30));
    }

    private static List<String> codes(Client.Answer page) {
        return CODE.matcher(page.body()).results().map(r -> r.group(1)).toList();
    }

    private static String key(Client client) {
        return KEY.matcher(client.get("/accesso/sicurezza/app", HTML).body())
                .results()
                .map((MatchResult r) -> r.group(1).replace(" ", ""))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < key.length(); i++) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(key.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((held >> bits) & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
