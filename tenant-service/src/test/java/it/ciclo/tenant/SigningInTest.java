// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningInTest {

    @Test
    void whoSignsInGetsATokenThatSaysWhoAndNothingElse() throws ParseException {
        Comune comune = Comune.onboarded("Lovere");

        String token = new Client().baseToken(comune.segretario(), comune.password());

        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(Running.ISSUER);
        assertThat(claims.getAudience()).isEqualTo(List.of("ciclo"));
        assertThat(claims.getSubject()).matches("[0-9a-f-]{36}");
        assertThat(claims.getClaims()).doesNotContainKeys("tid", "roles", "name");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void anAddressThatIsTooLongIsAnsweredInOurForm() {
        Client.Answer answer = new Client().get("/oauth2/authorize?state=" + "x".repeat(2_048), Map.of());

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo("ADDRESS_TOO_LONG");
    }

    @Test
    void theBaseTokenIsExchangedForOneThatIsGoodInOneEnte() throws ParseException {
        Comune comune = Comune.onboarded("Lovere");
        Client client = new Client();

        String token = comune.token(client);

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("tid"))
                .isEqualTo(comune.tenant());
        Client.Answer profile = client.get(comune.path("/profilo"), Client.bearer(token));
        assertThat(profile.status()).isEqualTo(200);
        assertThat(profile.json().path("profilo").path("denominazione").asString())
                .isEqualTo("Comune di Lovere");
        assertThat(profile.json().path("profilo").path("popolazione").asInt()).isEqualTo(5200);
    }

    @Test
    void aTokenOfOneEnteIsNotExchangedForAnother() {
        Comune lovere = Comune.onboarded("Lovere");
        Comune lodrino = Comune.onboarded("Lodrino");
        Client client = new Client();

        Client.Answer answer = client.exchange(lovere.token(client), "urn:ciclo:ente:" + lodrino.tenant());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void withoutAMembershipTheExchangeSaysTheSameForAnEnteThatIsThereAndOneThatIsNot() {
        Comune lovere = Comune.onboarded("Lovere");
        Comune lodrino = Comune.onboarded("Lodrino");
        Client client = new Client();
        String base = client.baseToken(lovere.segretario(), lovere.password());

        Client.Answer foreign = client.exchange(base, "urn:ciclo:ente:" + lodrino.tenant());
        Client.Answer unknown = client.exchange(base, "urn:ciclo:ente:00000000-0000-4000-8000-000000000000");

        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.json().path("error").asString()).isEqualTo("invalid_target");
        assertThat(foreign.body()).isEqualTo(unknown.body());
        assertThat(client.exchange(base, "urn:ciclo:ente:x")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_target");
        assertThat(client.exchange(base, "https://altrove.example")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_target");
        assertThat(client.exchange("inventato", "urn:ciclo:ente:" + lovere.tenant())
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void theWrongPasswordAndTheUnknownPersonGetTheSamePage() {
        Comune comune = Comune.onboarded("Lovere");

        Client.Answer wrong = new Client().signIn(comune.segretario(), "non la conosco");
        Client.Answer unknown = new Client().signIn("nessuno@comune.example", "non la conosco");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("Nome utente o password non corretti.");
        assertThat(comparable(wrong, comune.segretario())).isEqualTo(comparable(unknown, "nessuno@comune.example"));
        assertThat(wrong.body()).doesNotContain("non la conosco");
    }

    private static String comparable(Client.Answer page, String username) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace(username, "");
    }

    @Test
    void whatWasTypedComesBackAsTextAndNotAsMarkup() {
        Client.Answer page = new Client().signIn("\"><script>{{csrf}}", "qualcosa di lungo");

        assertThat(page.body())
                .contains("value=\"&quot;&gt;&lt;script&gt;{{csrf}}\"")
                .doesNotContain("<script>");
    }

    @Test
    void afterFiveMistakesAMinuteOneHasToWait() {
        Comune comune = Comune.onboarded("Lovere");
        for (int i = 0; i < 5; i++) {
            assertThat(new Client()
                            .signIn(comune.segretario(), "sbagliata " + i)
                            .status())
                    .isEqualTo(401);
        }

        Client.Answer sixth = new Client().signIn(comune.segretario(), comune.password());

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.header("Retry-After")).matches("\\d+");
        assertThat(sixth.body()).contains("Troppi tentativi. Riprova tra");
    }

    @Test
    void theFormIsNotTakenWithoutItsToken() {
        Client.Answer answer = new Client()
                .postForm("/accesso", Map.of("username", Running.ADMIN, "password", Running.ADMIN_PASSWORD), Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("La pagina era rimasta aperta a lungo.", "value=\"" + Running.ADMIN + "\"");
        assertThat(Client.csrf(answer)).isNotEmpty();
        assertThat(answer.whole().headers().firstValue("Location")).isEmpty();
    }

    @Test
    void thePageAllowsNothingFromElsewhere() {
        Client.Answer page = new Client().get("/accesso", Map.of("Accept", "text/html"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Set-Cookie")).contains("ciclo-signin=", "HttpOnly", "SameSite=Lax");
        assertThat(page.body())
                .contains("<script src=\"/accesso.js\" defer></script>")
                .doesNotContain("<script>", "style=", "onclick");
        for (String file : List.of(
                "/accesso.js", "/ciclo.css", "/ciclo.svg", "/vendor/bootstrap-italia/bootstrap-italia.min.css")) {
            assertThat(new Client().get(file, Map.of()).status()).as(file).isEqualTo(200);
            assertThat(page.body()).contains(file);
        }
    }

    @Test
    void aSessionThatSignsInGetsANewId() {
        Client client = new Client();
        String before = client.get("/accesso", Map.of("Accept", "text/html")).header("Set-Cookie");

        String after = client.signIn(Running.ADMIN, Running.ADMIN_PASSWORD).header("Set-Cookie");

        assertThat(after).startsWith("ciclo-signin=").isNotEqualTo(before);
    }

    @Test
    void theCodeIsGoodOnceAndOnlyWithItsVerifier() {
        Comune comune = Comune.onboarded("Lovere");
        Client client = new Client();
        client.signIn(comune.segretario(), comune.password());
        String verifier = Client.random();
        String code = code(client, verifier);

        assertThat(redeem(client, code, Client.random()).json().path("error").asString())
                .isEqualTo("invalid_grant");

        String second = code(client, verifier);
        assertThat(redeem(client, second, verifier).status()).isEqualTo(200);
        assertThat(redeem(client, second, verifier).json().path("error").asString())
                .isEqualTo("invalid_grant");
    }

    private static String code(Client client, String verifier) {
        Client.Answer answer =
                client.get(Client.authorize("ciclo-cli", Client.CLI_REDIRECT, verifier), Map.of("Accept", "text/html"));
        return Client.parameter(answer.header("Location"), "code");
    }

    private static Client.Answer redeem(Client client, String code, String verifier) {
        return client.postForm(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "ciclo-cli",
                        "code",
                        code,
                        "redirect_uri",
                        Client.CLI_REDIRECT,
                        "code_verifier",
                        verifier),
                Map.of());
    }

    @Test
    void thePortalSignsInRefreshesExchangesAndSignsOut() {
        Comune comune = Comune.onboarded("Lovere");
        Client browser = new Client();
        browser.signIn(comune.segretario(), comune.password());
        String verifier = Client.random();
        String redirect = Running.PORTAL + "/login/oauth2/code/ciclo";
        Client.Answer back =
                browser.get(Client.authorize("ciclo-portal", redirect, verifier), Map.of("Accept", "text/html"));
        Map<String, String> secret = Map.of("Authorization", Client.basic("ciclo-portal", Running.PORTAL_SECRET));
        Client portal = new Client();

        Client.Answer tokens = portal.postForm(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        Client.parameter(back.header("Location"), "code"),
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        verifier),
                secret);
        assertThat(tokens.status()).isEqualTo(200);
        String idToken = tokens.json().path("id_token").asString();

        Client.Answer refreshed = portal.postForm(
                "/oauth2/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.json().path("refresh_token").asString()),
                secret);
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.json().path("refresh_token").asString())
                .isNotEqualTo(tokens.json().path("refresh_token").asString());

        Map<String, String> exchange = new java.util.HashMap<>(Client.exchangeForm(
                refreshed.json().path("access_token").asString(), "urn:ciclo:ente:" + comune.tenant()));
        exchange.remove("client_id");
        assertThat(portal.postForm("/oauth2/token", exchange, secret).status()).isEqualTo(200);
        assertThat(portal.postForm(
                                "/oauth2/token",
                                exchange,
                                Map.of("Authorization", Client.basic("ciclo-portal", "un altro segreto")))
                        .status())
                .isEqualTo(401);
        assertThat(portal.get("/io", Client.bearer(idToken)).status())
                .as("an id token opens nothing")
                .isEqualTo(401);

        Client.Answer out = browser.get(
                "/connect/logout?id_token_hint="
                        + refreshed.json().path("id_token").asString() + "&post_logout_redirect_uri=" + Running.PORTAL
                        + "/",
                Map.of("Accept", "text/html"));
        assertThat(out.status()).isEqualTo(302);
        assertThat(out.header("Location")).isEqualTo(Running.PORTAL + "/");
        Client.Answer again =
                browser.get(Client.authorize("ciclo-portal", redirect, verifier), Map.of("Accept", "text/html"));
        assertThat(again.header("Location")).as("signed out").endsWith("/accesso");
    }

    @Test
    void thePortalsSecretIsNeededForThePortalsClient() {
        Client.Answer answer = new Client()
                .postForm(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                                "client_id", "ciclo-portal",
                                "subject_token", "x",
                                "subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
                        Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aRedirectThatIsNotRegisteredIsNotFollowed() {
        Client client = new Client();
        client.signIn(Running.ADMIN, Running.ADMIN_PASSWORD);

        Client.Answer answer = client.get(
                Client.authorize("ciclo-cli", "https://altrove.example/cli", Client.random()),
                Map.of("Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.whole().headers().firstValue("Location")).isEmpty();
    }

    @Test
    void healthIsOpenOnItsOwnPortAndNothingElseIs() {
        Client client = new Client();
        String health = "http://localhost:" + Running.HEALTH_PORT;

        assertThat(client.get(health + "/actuator/health", Map.of()).body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        assertThat(client.get(health + "/actuator/env", Map.of()).status()).isIn(401, 404);
        assertThat(client.get("/actuator/health", Map.of()).status()).isEqualTo(404);
        assertThat(client.get("/altro", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void theConfigurationOfTheIssuerIsPublic() {
        Client client = new Client();

        Client.Answer configuration = client.get("/.well-known/openid-configuration", Map.of());

        assertThat(configuration.json().path("issuer").asString()).isEqualTo(Running.ISSUER);
        assertThat(configuration.json().path("end_session_endpoint").asString()).endsWith("/connect/logout");
        assertThat(client.get("/oauth2/jwks", Map.of()).body())
                .contains("\"RSA\"")
                .doesNotContain("\"d\"", "\"p\"");
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedInWords() {
        Comune comune = Comune.onboarded("Lovere");
        Client client = new Client();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Running.ISSUER + comune.path("/persone")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024]));

        Client.Answer answer = client.send(request, Client.bearer(comune.token(client)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
    }
}
