// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.demo;

import it.ciclo.standalone.Ports;
import java.io.IOException;
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
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real sign-in, as a browser does it: authorization code with PKCE through the sign-in page, then the exchange for an ente. */
public final class SignIn {

    private static final String CLIENT = "ciclo-cli";
    private static final String REDIRECT = "http://127.0.0.1/cli";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*>.*?</form>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI issuer;

    public SignIn(Ports ports) {
        this.issuer = URI.create(ports.issuer());
    }

    /** A base token: who the person is, no ente yet. */
    public String baseToken(String username, String password) throws IOException {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build()) {
            byte[] random = new byte[32];
            RANDOM.nextBytes(random);
            String verifier = base64(random);
            URI authorize = issuer.resolve("/oauth2/authorize?"
                    + form(Map.of(
                            "response_type",
                            "code",
                            "client_id",
                            CLIENT,
                            "redirect_uri",
                            REDIRECT,
                            "scope",
                            "openid",
                            "state",
                            base64(random).substring(0, 12),
                            "code_challenge",
                            base64(sha256(verifier)),
                            "code_challenge_method",
                            "S256")));
            HttpResponse<String> answer = get(browser, authorize);
            answer = followToPage(browser, answer);
            if (answer.statusCode() != 200) {
                throw new IOException("the sign-in page answers " + answer.statusCode());
            }
            Map<String, String> fields = hiddenFields(answer.body());
            fields.put("username", username);
            fields.put("password", password);
            answer = post(browser, answer.uri(), fields);
            for (int hops = 0; hops < 6; hops++) {
                String location = answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IOException("the sign-in of " + username + " was not accepted"));
                if (location.startsWith(REDIRECT)) {
                    return token(
                            browser,
                            Map.of(
                                    "grant_type", "authorization_code",
                                    "client_id", CLIENT,
                                    "redirect_uri", REDIRECT,
                                    "code", parameter(URI.create(location), "code"),
                                    "code_verifier", verifier));
                }
                URI next = answer.uri().resolve(location);
                if (next.getQuery() != null && next.getQuery().contains("error")) {
                    throw new IOException("the sign-in of " + username + " was not accepted");
                }
                answer = get(browser, next);
            }
            throw new IOException("the sign-in of " + username + " leads nowhere");
        }
    }

    /** A token for one ente, refused unless the person has a membership there today. */
    public String tenantToken(String baseToken, String tenant) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return token(
                    client,
                    Map.of(
                            "grant_type",
                            "urn:ietf:params:oauth:grant-type:token-exchange",
                            "client_id",
                            CLIENT,
                            "subject_token",
                            baseToken,
                            "subject_token_type",
                            "urn:ietf:params:oauth:token-type:access_token",
                            "resource",
                            "urn:ciclo:ente:" + tenant));
        }
    }

    private String token(HttpClient client, Map<String, String> fields) throws IOException {
        HttpResponse<String> answer = post(client, issuer.resolve("/oauth2/token"), fields);
        if (answer.statusCode() != 200) {
            throw new IOException("no token: " + answer.statusCode() + " " + answer.body());
        }
        JsonNode token = JSON.readTree(answer.body()).get("access_token");
        if (token == null) {
            throw new IOException("no token in the answer");
        }
        return token.stringValue();
    }

    private static HttpResponse<String> followToPage(HttpClient browser, HttpResponse<String> first)
            throws IOException {
        HttpResponse<String> answer = first;
        for (int hops = 0; hops < 6 && answer.statusCode() / 100 == 3; hops++) {
            String location = answer.headers().firstValue("Location").orElse("");
            answer = get(browser, answer.uri().resolve(location));
        }
        return answer;
    }

    private static Map<String, String> hiddenFields(String page) throws IOException {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IOException("the sign-in page has no form");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group());
        while (input.find()) {
            if (input.group().contains("type=\"hidden\"")) {
                fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
            }
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String parameter(URI uri, String name) throws IOException {
        Matcher matcher = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(uri.getQuery());
        if (!matcher.find()) {
            throw new IOException("no " + name + " in the redirect: " + uri.getQuery());
        }
        return matcher.group(1);
    }

    private static HttpResponse<String> get(HttpClient client, URI uri) throws IOException {
        return send(
                client,
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build());
    }

    private static HttpResponse<String> post(HttpClient client, URI uri, Map<String, String> fields)
            throws IOException {
        return send(
                client,
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
