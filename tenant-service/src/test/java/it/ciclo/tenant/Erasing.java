// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An erasure as two people do it: the segretario asks, a sindaco confirms. */
final class Erasing {

    private static final String ORDER = """
            {"atto": {"organo": "GIUNTA", "numero": "41", "data": "2026-11-20"}, "motivo": "Scarto autorizzato dalla Soprintendenza"}""";

    /** Tokens of sindaci, by ente: signing one in takes longer than what is tried. */
    private static final Map<String, String> SINDACI = new ConcurrentHashMap<>();

    private Erasing() {}

    /** The answer to the confirmation, or to the request where that was refused. */
    static Client.Answer erased(Comune comune, String person) {
        Client.Answer asked = asked(comune, person);
        return asked.status() == 201 ? confirmed(comune, asked.json().path("id").asString(), sindaco(comune)) : asked;
    }

    static Client.Answer asked(Comune comune, String person) {
        Client client = new Client();
        return client.postJson(
                comune.path("/persone/" + person + "/cancellazione"), ORDER, Client.bearer(comune.token(client)));
    }

    static Client.Answer confirmed(Comune comune, String request, String token) {
        return new Client()
                .postJson(comune.path("/cancellazioni/" + request + "/conferma"), "{}", Client.bearer(token));
    }

    static String sindaco(Comune comune) {
        return SINDACI.computeIfAbsent(comune.tenant(), _ -> {
            Comune.Somebody sindaco = comune.register("Sindaco");
            comune.grant(sindaco, "SINDACO", "\"dal\": \"2020-01-01\"");
            return sindaco.token(comune);
        });
    }
}
