// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser or a command line: speaks HTTP, keeps cookies, follows nothing by itself. */
final class Client {

    static final String CLI_REDIRECT = "http://127.0.0.1/cli";

    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** What came back. */
    record Answer(int status, String body, HttpResponse<String> whole) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The stable code of a problem. */
        String code() {
            return json().path("errors").path(0).path("code").asString("");
        }
    }

    private final String base;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Client() {
        this(Running.ISSUER);
    }

    Client(String base) {
        // The context starts with the first client.
        if (!Running.CONTEXT.isRunning()) {
            throw new IllegalStateException("tenant-service does not run");
        }
        this.base = base;
    }

    Answer get(String path, Map<String, String> headers) {
        return send(HttpRequest.newBuilder(at(path)), headers);
    }

    Answer postJson(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, headers);
    }

    Answer putJson(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        return send(request, headers);
    }

    Answer postForm(String path, Map<String, String> form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return send(request, headers);
    }

    Answer send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Fills in the sign-in page and sends it. */
    Answer signIn(String username, String password) {
        Answer page = get("/accesso", Map.of("Accept", "text/html"));
        return postForm("/accesso", Map.of("username", username, "password", password, "_csrf", csrf(page)), Map.of());
    }

    static String csrf(Answer page) {
        Matcher matcher = CSRF.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no token in the page: " + page.body());
        }
        return matcher.group(1);
    }

    /** The whole way a command line goes, each time in a browser of its own: page, code, base token. */
    String baseToken(String username, String password) {
        return new Client(base).firstToken(username, password);
    }

    private String firstToken(String username, String password) {
        String verifier = random();
        Answer asked = get(authorize("ciclo-cli", CLI_REDIRECT, verifier), Map.of("Accept", "text/html"));
        if (asked.status() != 302 || !asked.header("Location").endsWith("/accesso")) {
            throw new IllegalStateException("not sent to the sign-in page: " + asked.status() + asked.body());
        }
        Answer signedIn = signIn(username, password);
        if (signedIn.status() != 302) {
            throw new IllegalStateException("not signed in: " + signedIn.status());
        }
        Answer back = get(signedIn.header("Location"), Map.of("Accept", "text/html"));
        return redeem(parameter(back.header("Location"), "code"), verifier);
    }

    Answer exchange(String baseToken, String resource) {
        return postForm("/oauth2/token", exchangeForm(baseToken, resource), Map.of());
    }

    static Map<String, String> exchangeForm(String baseToken, String resource) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("client_id", "ciclo-cli");
        form.put("subject_token", baseToken);
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.put("resource", resource);
        return form;
    }

    /** A token for an ente. */
    String tenantToken(String username, String password, String tenant) {
        Answer answer = exchange(baseToken(username, password), "urn:ciclo:ente:" + tenant);
        if (answer.status() != 200) {
            throw new IllegalStateException("not exchanged: " + answer.body());
        }
        return answer.json().path("access_token").asString();
    }

    static String authorize(String client, String redirect, String verifier) {
        return "/oauth2/authorize?"
                + encoded(Map.of(
                        "response_type", "code",
                        "client_id", client,
                        "scope", "openid",
                        "state", "s",
                        "redirect_uri", redirect,
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256"));
    }

    /** The whole way to a base token in this browser, whoever is signed in already; the request asks for more. */
    String tokenAfter(String more, String username, String password) {
        String verifier = random();
        String authorize = authorize("ciclo-cli", CLI_REDIRECT, verifier) + more;
        Answer asked = get(authorize, Map.of("Accept", "text/html"));
        if (asked.header("Location").endsWith("/accesso")) {
            asked = get(signIn(username, password).header("Location"), Map.of("Accept", "text/html"));
        }
        return redeem(parameter(asked.header("Location"), "code"), verifier);
    }

    String redeem(String code, String verifier) {
        Answer tokens = postForm(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "ciclo-cli",
                        "code", code,
                        "redirect_uri", CLI_REDIRECT,
                        "code_verifier", verifier),
                Map.of());
        return tokens.json().path("access_token").asString();
    }

    static String parameter(String address, String name) {
        for (String pair : URI.create(address).getQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new IllegalStateException("no " + name + " in " + address);
    }

    static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    static Map<String, String> bearer(String token, String role, String actingFor) {
        return Map.of("Authorization", "Bearer " + token, "Acting-Role", role, "Acting-For", actingFor);
    }

    static Map<String, String> bearer(String token, String role) {
        return Map.of("Authorization", "Bearer " + token, "Acting-Role", role);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private URI at(@Nullable String path) {
        String to = path == null ? "" : path;
        return URI.create(to.startsWith("http") ? to : base + to);
    }
}
