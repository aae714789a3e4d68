// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A key of a device instead of a password. */
class PasskeyTest {

    private static final Map<String, String> HTML = Map.of("Accept", "text/html");
    private static final Pattern REMOVAL = Pattern.compile("/accesso/sicurezza/chiavi/([\\w-]+)/rimozione");

    private final Comune comune = Comune.onboarded("Lovere");
    private final Client browser = new Client();

    @Test
    void whoHasRegisteredAKeySignsInWithItAlone() throws Exception {
        Device device = new Device(Running.ISSUER);
        assertThat(register(device, "Computer dell’ufficio").status()).isEqualTo(200);
        assertThat(browser.get("/accesso/sicurezza", HTML).body()).contains("Computer dell’ufficio");

        Client other = new Client();
        String verifier = Client.random();
        String authorize = Client.authorize("ciclo-cli", Client.CLI_REDIRECT, verifier);
        other.get(authorize, HTML);
        Client.Answer signedIn = signIn(other, device);

        assertThat(signedIn.status()).isEqualTo(200);
        String onwards = signedIn.json().path("indirizzo").asString();
        assertThat(onwards).startsWith(Running.ISSUER + "/oauth2/authorize");
        String code = Client.parameter(other.get(onwards, HTML).header("Location"), "code");
        var claims = SignedJWT.parse(other.redeem(code, verifier)).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("amr")).containsExactlyInAnyOrder("hwk", "user", "mfa");
        assertThat(claims.getStringClaim("acr")).isEqualTo("2");
        assertThat(claims.getSubject())
                .isEqualTo(SignedJWT.parse(new Client().baseToken(comune.segretario(), comune.password()))
                        .getJWTClaimsSet()
                        .getSubject());
    }

    @Test
    void aKeyThatNobodyRegisteredOpensNothing() throws Exception {
        assertThat(signIn(new Client(), new Device(Running.ISSUER)).status()).isEqualTo(401);
    }

    @Test
    void theDeviceMustHaveVerifiedWhoHoldsIt() throws Exception {
        assertThat(register(new Device(Running.ISSUER).withoutVerification(), "Sbloccato")
                        .status())
                .isEqualTo(422);

        Device device = new Device(Running.ISSUER);
        register(device, "Telefono");
        assertThat(signIn(new Client(), device.withoutVerification()).status()).isEqualTo(401);
    }

    @Test
    void aPageOfAnotherOriginGetsNothingSigned() throws Exception {
        assertThat(register(new Device("https://cic1o.example"), "Finta").status())
                .isEqualTo(422);
    }

    @Test
    void anAnswerIsGoodForItsOwnQuestionAlone() throws Exception {
        Device device = new Device(Running.ISSUER);
        register(device, "Telefono");
        Client other = new Client();
        Client.Answer first = ask(other, "/accesso/chiave/opzioni", "/accesso");
        String assertion = device.assertion(first.json());
        ask(other, "/accesso/chiave/opzioni", "/accesso");

        assertThat(send(other, "/accesso/chiave", "/accesso", assertion).status())
                .isEqualTo(401);
        assertThat(send(new Client(), "/accesso/chiave", "/accesso", assertion).status())
                .as("in another browser")
                .isEqualTo(401);
    }

    @Test
    void onlyAFreshSignInRegistersAKey() {
        Client nobody = new Client();

        Client.Answer asked = send(nobody, "/accesso/sicurezza/chiavi/opzioni", "/accesso", "");

        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.header("Location")).endsWith("/accesso");
    }

    @Test
    void aRemovedKeyOpensNothingAndNobodyRemovesAnothers() throws Exception {
        Device device = new Device(Running.ISSUER);
        register(device, "Telefono");
        String id = REMOVAL.matcher(browser.get("/accesso/sicurezza", HTML).body())
                .results()
                .map(r -> r.group(1))
                .findFirst()
                .orElseThrow();
        String removal = "/accesso/sicurezza/chiavi/" + id + "/rimozione";

        Comune other = Comune.onboarded("Lodrino");
        Client stranger = new Client();
        stranger.signIn(other.segretario(), other.password());
        remove(stranger, removal);
        assertThat(signIn(new Client(), device).status()).isEqualTo(200);

        remove(browser, removal);
        assertThat(signIn(new Client(), device).status()).isEqualTo(401);
    }

    private static void remove(Client client, String removal) {
        String csrf = Client.csrf(client.get("/accesso/sicurezza", HTML));
        assertThat(client.postForm(removal, Map.of("_csrf", csrf), Map.of()).status())
                .isEqualTo(302);
    }

    private Client.Answer register(Device device, String label) throws GeneralSecurityException {
        browser.signIn(comune.segretario(), comune.password());
        Client.Answer options = ask(browser, "/accesso/sicurezza/chiavi/opzioni", "/accesso/sicurezza");
        assertThat(options.json()
                        .path("authenticatorSelection")
                        .path("userVerification")
                        .asString())
                .isEqualTo("required");
        return send(
                browser, "/accesso/sicurezza/chiavi", "/accesso/sicurezza", device.registration(options.json(), label));
    }

    private static Client.Answer signIn(Client client, Device device) throws GeneralSecurityException {
        Client.Answer options = ask(client, "/accesso/chiave/opzioni", "/accesso");
        return send(client, "/accesso/chiave", "/accesso", device.assertion(options.json()));
    }

    private static Client.Answer ask(Client client, String path, String page) {
        Client.Answer options = send(client, path, page, "");
        assertThat(options.status()).isEqualTo(200);
        return options;
    }

    private static Client.Answer send(Client client, String path, String page, String body) {
        return client.postJson(path, body, Map.of("X-CSRF-TOKEN", Client.csrf(client.get(page, HTML))));
    }
}
