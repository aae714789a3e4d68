// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.journeys.Api;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The comparison itself: fed with leaks, it must see them. */
class AttemptTest {

    @Test
    void anotherStatusIsALeak() {
        assertThat(attempt(403, "{}", 404, "{}").leak("a", "b")).contains("403");
    }

    @Test
    void anotherSentenceIsALeak() {
        assertThat(attempt(404, "{\"detail\":\"non del tuo ente\"}", 404, "{\"detail\":\"non c'è\"}")
                        .leak("a", "b"))
                .contains("bodies differ");
    }

    @Test
    void anotherHeaderIsALeak() {
        Api.Answer telling =
                new Api.Answer(404, HttpHeaders.of(Map.of("ETag", List.of("\"3\"")), (_, _) -> true), "{}");
        assertThat(new Attempt("it", telling, answer(404, "{}")).leak("a", "b")).contains("headers differ");
    }

    @Test
    void theSameAnswerAboutTwoIdsIsNone() {
        assertThat(attempt(
                                404,
                                "{\"instance\":\"urn:1\",\"id\":\"a-id\"}",
                                404,
                                "{\"instance\":\"urn:2\",\"id\":\"b-id\"}")
                        .leak("a-id", "b-id"))
                .isNull();
    }

    private static Attempt attempt(int status, String body, int otherStatus, String otherBody) {
        return new Attempt("it", answer(status, body), answer(otherStatus, otherBody));
    }

    private static Api.Answer answer(int status, String body) {
        return new Api.Answer(status, HttpHeaders.of(Map.of(), (_, _) -> true), body);
    }
}
