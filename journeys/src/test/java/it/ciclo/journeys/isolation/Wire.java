// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.journeys.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks to one service, request by request over the same connection. */
record Wire(HttpClient http, URI service) {

    Api.Answer send(Actor actor, Request request) throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(service.resolve(request.path()))
                .timeout(Duration.ofSeconds(20))
                .method(
                        request.method(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::header);
        if (actor.token() != null) {
            builder.header("Authorization", "Bearer " + actor.token());
        }
        if (actor.role() != null) {
            builder.header("Acting-Role", actor.role());
        }
        HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        return new Api.Answer(answer.statusCode(), answer.headers(), answer.body());
    }
}
