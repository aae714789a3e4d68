// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.Prova;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** One service over HTTP: tokens and the acting role go out, problems come back as {@link Refused}. */
final class Service {

    /** The service said nothing, or nothing that can be read. */
    static final Refused BUSY = new Refused(
            503,
            "servizio-occupato",
            "Il servizio non risponde",
            "In questo momento non riusciamo a rispondere. Riprova fra poco.",
            "",
            List.of());

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final RestClient rest;

    Service(String base) {
        var requests = new JdkClientHttpRequestFactory(HTTP);
        requests.setReadTimeout(Duration.ofSeconds(10));
        this.rest = RestClient.builder()
                .baseUrl(base)
                .requestFactory(requests)
                .configureMessageConverters(c ->
                        c.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(EventJson.mapper())))
                .build();
    }

    /** A question in an ente. @throws ServiceAnswer when there is no answer to show */
    <T> T get(Caller caller, String path, Map<String, ?> parameters, ParameterizedTypeReference<T> type) {
        return ask(HttpMethod.GET, caller, path, parameters, null, type);
    }

    <T> T ask(
            HttpMethod method,
            Caller caller,
            String path,
            Map<String, ?> parameters,
            @Nullable Object body,
            ParameterizedTypeReference<T> type) {
        try {
            var request = rest.method(method)
                    .uri(b -> {
                        b.path("/enti/{tenant}" + path);
                        parameters.forEach((name, value) -> b.queryParam(name, "{" + name + "}"));
                        var all = new java.util.HashMap<String, Object>(parameters);
                        all.put("tenant", caller.tenant().toString());
                        return b.build(all);
                    })
                    .headers(h -> identify(h, caller));
            if (body != null) {
                request = request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return request.exchange((_, response) -> {
                if (!response.getStatusCode().is2xxSuccessful()) {
                    throw new ServiceAnswer(problem(response));
                }
                if ("true".equals(response.getHeaders().getFirst("Stale"))) {
                    caller.sawStale();
                }
                T answer = response.bodyTo(type);
                if (answer == null) {
                    throw new ServiceAnswer(BUSY);
                }
                return answer;
            });
        } catch (ResourceAccessException e) {
            throw new ServiceAnswer(BUSY);
        }
    }

    /** A command. Refusals are values: a form shows them. */
    Outcome send(HttpMethod method, Caller caller, String path, Command command, Map<String, ?> body) {
        try {
            return rest.method(method)
                    .uri("/enti/" + caller.tenant() + path)
                    .headers(h -> {
                        identify(h, caller);
                        h.set("Idempotency-Key", command.key().toString());
                        if (command.version() != null) {
                            h.setIfMatch("\"" + command.version() + "\"");
                        }
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange((_, response) -> {
                        if (response.getStatusCode().value() == 401) {
                            // Not the form is wrong: the person signs in again and finds it as it was.
                            throw new ServiceAnswer(problem(response));
                        }
                        if (!response.getStatusCode().is2xxSuccessful()) {
                            return problem(response);
                        }
                        var made = response.bodyTo(Made.class);
                        if (made == null) {
                            return BUSY;
                        }
                        var done = made.done();
                        caller.wrote(lastSequence(response.getHeaders(), done));
                        return done;
                    });
        } catch (ResourceAccessException e) {
            return BUSY;
        }
    }

    CommandClient.Upload upload(
            Caller caller, String path, UUID key, String nome, String tipo, long length, InputStream bytes) {
        try {
            return rest.post()
                    .uri(b -> b.path("/enti/{tenant}" + path)
                            .queryParam("nome", "{nome}")
                            .build(Map.of("tenant", caller.tenant().toString(), "nome", nome)))
                    .headers(h -> {
                        identify(h, caller);
                        h.set("Idempotency-Key", key.toString());
                        h.set(HttpHeaders.CONTENT_TYPE, tipo);
                        h.setContentLength(length);
                    })
                    .body(out -> bytes.transferTo(out))
                    .exchange((_, response) -> {
                        Prova prova = response.getStatusCode().is2xxSuccessful() ? response.bodyTo(Prova.class) : null;
                        return prova == null
                                ? new CommandClient.Upload.NotKept(problem(response))
                                : new CommandClient.Upload.Kept(prova);
                    });
        } catch (ResourceAccessException e) {
            return new CommandClient.Upload.NotKept(BUSY);
        }
    }

    void download(Caller caller, String path, CommandClient.Download to) {
        try {
            rest.get()
                    .uri("/enti/" + caller.tenant() + path)
                    .headers(h -> identify(h, caller))
                    .exchange((_, response) -> {
                        if (!response.getStatusCode().is2xxSuccessful()) {
                            throw new ServiceAnswer(problem(response));
                        }
                        to.accept(response.getHeaders(), response.getBody());
                        return true;
                    });
        } catch (ResourceAccessException e) {
            throw new ServiceAnswer(BUSY);
        }
    }

    /** With a token that is not yet one of an ente. */
    <T> T withToken(String token, String path, Class<T> type, Object... variables) {
        return switch (outside(HttpMethod.GET, token, path, null, type, variables)) {
            case Answered.Yes<T>(T answer) -> answer;
            case Answered.No<T>(Refused refused) -> throw new ServiceAnswer(refused);
        };
    }

    /** What came back from outside an ente. */
    sealed interface Answered<T> {
        record Yes<T>(T answer) implements Answered<T> {}

        record No<T>(Refused refused) implements Answered<T> {}
    }

    /** @param token null where anybody may ask */
    <T> Answered<T> outside(
            HttpMethod method,
            @Nullable String token,
            String path,
            @Nullable Object body,
            Class<T> type,
            Object... variables) {
        Consumer<HttpHeaders> who = h -> {
            if (token != null) {
                h.setBearerAuth(token);
            }
        };
        return outside(method, who, path, body, type, variables);
    }

    /** @param who says in the headers who asks, or for whom */
    <T> Answered<T> outside(
            HttpMethod method,
            Consumer<HttpHeaders> who,
            String path,
            @Nullable Object body,
            Class<T> type,
            Object... variables) {
        try {
            var request = rest.method(method).uri(path, variables).headers(who);
            if (body != null) {
                request = request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return request.exchange((_, response) -> {
                if (!response.getStatusCode().is2xxSuccessful()) {
                    return new Answered.No<>(problem(response));
                }
                T answer = response.bodyTo(type);
                return answer == null ? new Answered.No<>(BUSY) : new Answered.Yes<>(answer);
            });
        } catch (ResourceAccessException e) {
            return new Answered.No<>(BUSY);
        }
    }

    /** In an ente, where the answer is more than a receipt. */
    <T> Answered<T> tell(Caller caller, String path, Object body, Class<T> type) {
        return outside(HttpMethod.POST, h -> identify(h, caller), "/enti/" + caller.tenant() + path, body, type);
    }

    RestClient rest() {
        return rest;
    }

    private static void identify(HttpHeaders headers, Caller caller) {
        headers.setBearerAuth(caller.token());
        headers.set("Acting-Role", caller.role().name());
        PersonId delegante = caller.delegante();
        if (delegante != null) {
            headers.set("Acting-For", delegante.toString());
        }
        Long after = caller.readAfter();
        if (after != null) {
            headers.set("Read-After", after.toString());
        }
    }

    /** The receipt names the last event of the command; the body the first. */
    private static long lastSequence(HttpHeaders headers, Done done) {
        String receipt = headers.getFirst("Audit-Receipt");
        if (receipt == null) {
            return done.sequenza();
        }
        String[] parts = receipt.split("/");
        return parts.length == 3 ? Math.max(done.sequenza(), Long.parseLong(parts[1])) : done.sequenza();
    }

    /** What tenant-service makes stands in no register: its answer has the id alone, or who has not heard of it yet. */
    private record Made(
            UUID id,
            @Nullable Long versione,
            @Nullable Long sequenza,
            @Nullable String impronta,
            @Nullable List<String> attendono) {
        Done done() {
            return new Done(
                    id,
                    versione == null ? 0 : versione,
                    sequenza == null ? 0 : sequenza,
                    text(impronta),
                    attendono == null ? List.of() : attendono);
        }
    }

    private record ProblemBody(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable String instance,
            @Nullable List<ErrorBody> errors) {}

    private record ErrorBody(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String message) {}

    static Refused problem(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        MediaType type = response.getHeaders().getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
            return new Refused(status.value(), "senza-testo", BUSY.title(), BUSY.detail(), "", List.of());
        }
        var body = EventJson.mapper().readValue(response.getBody(), ProblemBody.class);
        List<ErrorBody> errors = body.errors() == null ? List.of() : body.errors();
        return new Refused(
                status.value(),
                text(body.type()).replaceFirst(".*/", ""),
                text(body.title()),
                text(body.detail()),
                text(body.instance()),
                errors.stream()
                        .map(e -> new Refused.Fault(text(e.pointer()), text(e.code()), text(e.message())))
                        .toList());
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }
}
