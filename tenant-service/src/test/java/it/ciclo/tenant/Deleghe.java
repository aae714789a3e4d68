// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import it.ciclo.tenant.Comune.Somebody;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Roles put into the hands of another. */
final class Deleghe {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));

    private Deleghe() {}

    /** From today, for a month. @return its id */
    static String given(Comune comune, Somebody delegante, Somebody to, String role, @Nullable String unita) {
        Client.Answer answer = asked(
                comune,
                Client.bearer(delegante.token(comune), role),
                body(to.id(), role, unita, TODAY, TODAY.plusMonths(1)));
        if (answer.status() != 201) {
            throw new IllegalStateException("not delegated: " + answer.body());
        }
        return answer.json().path("id").asString();
    }

    static Client.Answer asked(Comune comune, Map<String, String> headers, String body) {
        return new Client().postJson(comune.path("/deleghe"), body, headers);
    }

    static String body(String person, String role, @Nullable String unita, LocalDate from, LocalDate to) {
        return """
                {"persona": "%s", "ruolo": "%s", %s"dal": "%s", "al": "%s",
                 "atto": {"numero": "12", "data": "2025-01-31"}, "motivo": "Assenza per ferie, lavori in corso"}""".formatted(person, role, unita == null ? "" : "\"unita\": \"" + unita + "\", ", from, to);
    }
}
