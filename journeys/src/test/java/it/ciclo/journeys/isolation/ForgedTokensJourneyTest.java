// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that somebody made at home, over HTTP to the services as they run, and to the portal, which believes no token at all. */
class ForgedTokensJourneyTest {

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String truth = ciclo.token("ada.esempio", "lovere");
    private final String lovere = tid(truth);
    private final String lodrino = tid(ciclo.token("ugo.esempio", "lodrino"));
    private final ForgedTokens forged = new ForgedTokens(
            RSAKey.parse(Files.readString(ciclo.data().resolve("keys").resolve("token-signing.jwk"))), truth);

    ForgedTokensJourneyTest() throws Exception {}

    /** Something to ask of each service: what is read, and what is done. */
    private Map<Request, Application> questions(String ente) {
        Map<Request, Application> questions = new LinkedHashMap<>();
        String path = "/enti/" + ente;
        questions.put(get(path + "/obiettivi/" + ente + "/prove/" + ente), Application.COMMAND);
        questions.put(post(path + "/unita"), Application.COMMAND);
        questions.put(get(path + "/cicli"), Application.QUERY);
        questions.put(get(path + "/profilo"), Application.TENANT);
        questions.put(post(path + "/persone/nomi"), Application.TENANT);
        return questions;
    }

    private static Request get(String path) {
        return new Request("GET", path, Map.of(), null);
    }

    private static Request post(String path) {
        return new Request("POST", path, Map.of("Content-Type", "application/json"), "{}");
    }

    @Test
    void aForgedTokenIsRefusedByEachServiceAndNotToldWhatIsWrongWithIt() throws Exception {
        Map<String, String> tokens = forged.unbelievable();
        int refused = 0;
        Map<Request, Application> all = questions(lovere);
        all.put(get("/io"), Application.TENANT);
        for (Map.Entry<Request, Application> question : all.entrySet()) {
            Request request = question.getKey();
            String what = request.method() + " " + request.path();
            assertThat(ask(question.getValue(), request, forged.believed()).status())
                    .as("the same token, signed once more: " + what)
                    .isNotIn(401, 500);
            Api.Answer first = ask(question.getValue(), request, "x");
            for (Map.Entry<String, String> token : tokens.entrySet()) {
                Api.Answer answer = ask(question.getValue(), request, token.getValue());
                assertThat(answer.status()).as(token.getKey() + ": " + what).isEqualTo(401);
                assertThat(answer.code()).as(token.getKey() + ": " + what).isEqualTo("UNAUTHENTICATED");
                assertThat(new Attempt(token.getKey() + ": " + what, answer, first).leak("-", "-"))
                        .isNull();
                refused++;
            }
        }
        System.out.println("forged tokens: " + refused + " refused, " + tokens.size() + " kinds");
    }

    @Test
    void aTokenForAnotherEnteOrForNoneFindsNothing() throws Exception {
        String nowhere = UUID.randomUUID().toString();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no ente", forged.of(null));
        tokens.put("an ente that is no id", forged.of("lovere"));
        tokens.put("another ente", forged.of(lodrino));
        tokens.put("an ente nobody knows", forged.of(nowhere));
        tokens.put("a person nobody knows", forged.ofNobody());
        for (Map.Entry<Request, Application> question : questions(lovere).entrySet()) {
            for (Map.Entry<String, String> token : tokens.entrySet()) {
                assertNothing(
                        question.getValue(), question.getKey(), token.getKey(), token.getValue(), lovere, nowhere);
            }
        }
        for (Map.Entry<Request, Application> question : questions(lodrino).entrySet()) {
            assertNothing(question.getValue(), question.getKey(), "her own ente", forged.believed(), lodrino, nowhere);
            assertNothing(
                    question.getValue(),
                    question.getKey(),
                    "that ente, where she is nobody",
                    forged.of(lodrino),
                    lodrino,
                    nowhere);
        }
    }

    private void assertNothing(
            Application service, Request request, String what, String token, String ente, String nowhere)
            throws IOException, InterruptedException {
        Request unknown =
                new Request(request.method(), request.path().replace(ente, nowhere), request.headers(), request.body());
        Api.Answer answer = ask(service, request, token);
        String as = request.method() + " " + request.path() + " with a token of " + what;
        assertThat(answer.status()).as(as).isEqualTo(404);
        assertThat(new Attempt(as, answer, ask(service, unknown, token)).leak(ente, nowhere))
                .isNull();
    }

    /** The portal knows people by their session; what comes back from a sign-in it did not begin begins none. */
    @Test
    void thePortalTakesNoTokenAndNoSignInThatItDidNotBegin() throws Exception {
        String home = ciclo.ports().portal();
        HttpResponse<String> page = visit(URI.create(home + "/accedi"), forged.believed());
        assertThat(page.statusCode()).isEqualTo(302);

        HttpResponse<String> begun = visit(URI.create(home + "/oauth2/authorization/ciclo"), null);
        String state = begun.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]state=([^&]+).*", "$1");
        Set<String> places = new TreeSet<>();
        for (String answer : new String[] {
            "code=inventato&state=inventato",
            "code=inventato",
            "error=access_denied&state=inventato",
            "code=inventato&state=" + state,
            "code=inventato&state=" + state
        }) {
            HttpResponse<String> back = visit(URI.create(home + "/login/oauth2/code/ciclo?" + answer), null);
            assertThat(back.statusCode()).as(answer).isEqualTo(302);
            String where = back.headers().firstValue("Location").orElseThrow();
            assertThat(where).as(answer).doesNotContain("state").endsWith("accesso=no");
            places.add(where);
            assertThat(visit(URI.create(home + "/accedi"), null).statusCode())
                    .as("signed in by " + answer)
                    .isEqualTo(302);
        }
        assertThat(places).as("the same, no matter what was wrong").hasSize(1);
    }

    private HttpResponse<String> visit(URI address, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Api.Answer ask(Application service, Request request, String token)
            throws IOException, InterruptedException {
        return new Wire(http, URI.create(ciclo.ports().internal(service)))
                .send(new Actor("somebody", "SEGRETARIO", token), request);
    }

    private static String tid(String token) {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonMapper.shared().readTree(claims).path("tid").asString();
    }
}
