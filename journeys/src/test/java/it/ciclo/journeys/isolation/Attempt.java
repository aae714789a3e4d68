// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.journeys.Api;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Twice the same request, once with an id of another ente and once with an id nobody has: the answers may not differ. */
record Attempt(String what, Api.Answer foreign, Api.Answer unknown) {

    /** Differ from answer to answer whatever was asked; a server closes a connection after so many requests. */
    private static final Set<String> EACH_ITS_OWN =
            Set.of("date", "content-length", "position", "connection", "location");

    /** What tells the two answers apart, null where nothing does. */
    @Nullable
    String leak(String foreignId, String unknownId) {
        if (foreign.status() != unknown.status()) {
            return what + ": " + foreign.status() + " for a foreign id, " + unknown.status() + " for an unknown one";
        }
        if (!headers(foreign).equals(headers(unknown))) {
            return what + ": headers differ, " + headers(foreign) + " and " + headers(unknown);
        }
        String one = plain(foreign, foreignId);
        String other = plain(unknown, unknownId);
        return one.equals(other) ? null : what + ": bodies differ\n  " + one + "\n  " + other;
    }

    private static Map<String, List<String>> headers(Api.Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> EACH_ITS_OWN.contains(name.toLowerCase(java.util.Locale.ROOT)));
        return headers;
    }

    /** An answer may repeat the id it was asked for, names itself by a random one, and gives what it made a new one. */
    private static String plain(Api.Answer answer, String id) {
        String body = answer.body()
                .replaceAll("\"instance\":\"[^\"]*\"", "\"instance\":\"\"")
                .replace(id, "<id>");
        return answer.status() == 201 ? body.replaceAll("\"id\":\"[0-9a-f-]{36}\"", "\"id\":\"\"") : body;
    }
}
