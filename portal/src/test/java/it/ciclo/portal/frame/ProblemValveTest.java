// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** With the portal's container, and nothing behind it. */
class ProblemValveTest {

    private static final WebServer SERVER = server();

    private static WebServer server() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new WebConfiguration.Container().customize(factory);
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

    private static HttpResponse<String> get(String path, String header) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.getPort() + path))
                            .header("X-Prova", header)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status).contains("\"title\":\"" + title + "\"");
    }

    @Test
    void anAddressThatIsTooLongIsSaidToBe() throws Exception {
        assertThat(get("/?q=" + "x".repeat(2_000), "x").statusCode()).isEqualTo(204);
        assertProblem(get("/?q=" + "x".repeat(2_048), "x"), 414, "Indirizzo troppo lungo");
        assertProblem(get("/" + "x".repeat(20_000), "x"), 414, "Indirizzo troppo lungo");
    }

    @Test
    void headersThatAreTooLongAreSaidToBe() throws Exception {
        assertThat(get("/", "x".repeat(15_000)).statusCode()).isEqualTo(204);
        assertProblem(get("/", "x".repeat(20_000)), 431, "Intestazioni troppo lunghe");
    }
}
