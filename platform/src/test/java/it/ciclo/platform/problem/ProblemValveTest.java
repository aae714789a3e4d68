// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.EventJson;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import tools.jackson.databind.JsonNode;

/** What reaches no filter, byte by byte, with the container every service has. */
class ProblemValveTest {

    private static final WebServer SERVER = server();

    private static WebServer server() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new ProblemConfiguration()
                .limits(new ProblemWriter(ProblemTexts.load()))
                .customize(factory);
        WebServer server = factory.getWebServer(context -> context.addServlet("here", new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                        response.setStatus(204);
                    }
                })
                .addMapping("/"));
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String get(String path, String headers) throws IOException {
        return answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private static void assertProblem(String answer, int status, String code, String detail) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Content-Type: application/problem+json");
        JsonNode problem = EventJson.mapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(problem.path("detail").asString()).isEqualTo(detail);
    }

    private static void assertAddressTooLong(String answer) {
        assertProblem(answer, 414, "ADDRESS_TOO_LONG", "L’indirizzo, con i suoi parametri, supera il limite di 2 KiB.");
    }

    private static void assertHeadersTooLarge(String answer) {
        assertProblem(
                answer,
                431,
                "HEADERS_TOO_LARGE",
                "Le intestazioni della richiesta superano il limite di 16 KiB, o sono troppe.");
    }

    @Test
    void whatFitsPasses() throws IOException {
        assertThat(get("/enti?q=" + "x".repeat(2_040), "X-Prova: " + "x".repeat(13_000) + "\r\n"))
                .startsWith("HTTP/1.1 204");
    }

    @Test
    void anAddressOfMoreThanTwoKibibytesIsTooLong() throws IOException {
        assertAddressTooLong(get("/" + "x".repeat(2_048), ""));
        assertAddressTooLong(get("/enti?q=" + "x".repeat(2_041), ""));
    }

    @Test
    void anAddressThatFillsTheBufferIsTooLong() throws IOException {
        assertAddressTooLong(get("/" + "x".repeat(20_000), ""));
    }

    @Test
    void headersOfMoreThanSixteenKibibytesAreTooLarge() throws IOException {
        assertHeadersTooLarge(get("/", "X-Prova: " + "x".repeat(20_000) + "\r\n"));
    }

    @Test
    void aThousandHeadersAreTooMany() throws IOException {
        assertHeadersTooLarge(get("/", "X: x\r\n".repeat(1_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BUONGIORNO\r\n\r\n",
                "GET /a b c HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void whatIsNoHttpIsAnInvalidRequest(String request) throws IOException {
        assertProblem(answer(request), 400, "BAD_REQUEST", "La richiesta non è valida.");
    }
}
