// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people who run the platform, at work. */
final class Operatori {

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Operatori() {}

    static String token(String username) {
        return TOKENS.computeIfAbsent(username, name -> new Client().baseToken(name, Running.OPERATOR_PASSWORD));
    }

    /** The first one asks. @return the access */
    static String asked(Comune comune, String reason) {
        Client.Answer answer = ask(Running.OPERATOR, comune.tenant(), reason);
        if (answer.status() != 201) {
            throw new IllegalStateException("not asked: " + answer.body());
        }
        return answer.json().path("id").asString();
    }

    static Client.Answer ask(String username, String tenant, String reason) {
        return new Client()
                .postJson(
                        "/gestore/accessi",
                        "{\"ente\": \"" + tenant + "\", \"motivo\": \"" + reason + "\"}",
                        Client.bearer(token(username)));
    }

    static Client.Answer step(String username, String access, String step, String body) {
        return new Client().postJson("/gestore/accessi/" + access + step, body, Client.bearer(token(username)));
    }

    /** One has asked and the other has approved. */
    static String opened(Comune comune, String reason) {
        String access = asked(comune, reason);
        Client.Answer answer = step(Running.SECOND_OPERATOR, access, "/approvazione", "{}");
        if (answer.status() != 200) {
            throw new IllegalStateException("not approved: " + answer.body());
        }
        return access;
    }

    /** The first one's token for an ente. */
    static String in(Comune comune) {
        return new Client().tenantToken(Running.OPERATOR, Running.OPERATOR_PASSWORD, comune.tenant());
    }

    /** The first one asks that the ente be suspended, because its contract is over. @return the suspension */
    static String suspensionAsked(Comune comune) {
        Client.Answer answer = suspend(comune);
        if (answer.status() != 201) {
            throw new IllegalStateException("not asked: " + answer.body());
        }
        return answer.json().path("id").asString();
    }

    static Client.Answer suspend(Comune comune) {
        return new Client()
                .postJson(
                        "/gestore/sospensioni", """
                        {"ente": "%s", "causa": "CONTRATTO_FINITO", "atto": "determina n. 41",
                         "motivo": "Il contratto non è stato rinnovato", "contatto": "servizi@consorzio.example"}""".formatted(comune.tenant()), Client.bearer(token(Running.OPERATOR)));
    }

    static Client.Answer suspension(String username, String suspension, String step, String body) {
        return new Client().postJson("/gestore/sospensioni/" + suspension + step, body, Client.bearer(token(username)));
    }
}
