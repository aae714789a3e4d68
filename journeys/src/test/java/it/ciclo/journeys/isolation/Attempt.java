// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import it.ciclo.journeys.Api;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Twice the same request, once with an id of another ente and once with an id nobody has: the answers may not differ. */
record Attempt(String what, Api.Answer foreign, Api.Answer unknown) {

    /** Differ from answer to answer whatever was asked; a server closes a connection after so many requests. */
    private static final Set<String> EACH_ITS_OWN = Set.of("date", "connection", "keep-alive");

    /** What was made or read says where it stands, which moves while others work. */
    private static final Set<String> OF_WHAT_WAS_DONE =
            Set.of("position", "location", "content-length", "etag", "audit-receipt");

    /** What tells the two answers apart, null where nothing does. */
    @Nullable
    String leak(String foreignId, String unknownId) {
        if (foreign.status() != unknown.status()) {
            return what + ": " + foreign.status() + " for a foreign id, " + unknown.status() + " for an unknown one\n  "
                    + foreign.body() + "\n  " + unknown.body();
        }
        if (!headers(foreign).equals(headers(unknown))) {
            return what + ": headers differ, " + headers(foreign) + " and " + headers(unknown);
        }
        String one = plain(foreign, foreignId, unknownId);
        String other = plain(unknown, foreignId, unknownId);
        if (!one.equals(other)) {
            return what + ": bodies differ\n  " + one + "\n  " + other;
        }
        return foreign.ok() || size(foreign) == size(unknown)
                ? null
                : what + ": sizes differ, " + size(foreign) + " and " + size(unknown) + " bytes";
    }

    private static Map<String, List<String>> headers(Api.Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return EACH_ITS_OWN.contains(lower) || (answer.ok() && OF_WHAT_WAS_DONE.contains(lower));
        });
        return headers;
    }

    /**
     * An answer may repeat the id it was asked for, names itself by a random one, and gives what it made a new one. Whoever works in both
     * enti reads of both, whichever she asked for. The log of refusals grows with each attempt; what no answer may hold is looked for in it as in all others.
     */
    private static String plain(Api.Answer answer, String foreignId, String unknownId) {
        String body = answer.body()
                .replaceAll("\"instance\":\"[^\"]*\"", "\"instance\":\"\"")
                .replace(foreignId, "<id>")
                .replace(unknownId, "<id>");
        if (answer.ok() && body.startsWith("[{\"quando\":")) {
            return "";
        }
        return answer.ok() && body.startsWith("{")
                ? body.replaceAll("\"(id|sequenza|versione|impronta|indirizzo)\":(\"[^\"]*\"|[0-9]+)", "\"$1\":\"\"")
                : body;
    }

    private static int size(Api.Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
