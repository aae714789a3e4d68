// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.tenant.Comune.Somebody;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An ente that is suspended is read and not written, until it is given back. */
class SospensioniTest {

    private static final String RECAPITO = "{\"email\": \"\", \"promemoria\": false}";

    private final Client client = new Client();

    @Test
    void itsPeopleReadAndAreToldWhyTheyCannotWrite() {
        Comune comune = Comune.onboarded("Clusone");
        Somebody rina = comune.register("Rina");
        String role = comune.grant(rina, "OIV", "\"dal\": \"2020-01-01\"");
        String id = Operatori.suspensionAsked(comune);
        assertThat(Operatori.suspension(Running.OPERATOR, id, "/conferma", "{}").code())
                .isEqualTo("SUSPENSION_SAME_PERSON");
        assertThat(Operatori.suspension(Running.SECOND_OPERATOR, id, "/conferma", "{}")
                        .status())
                .isEqualTo(200);
        Map<String, String> segretario = Client.bearer(comune.token(client));

        Client.Answer refused = client.putJson(comune.path("/recapito"), RECAPITO, segretario);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("ENTE_SUSPENDED");
        assertThat(refused.json().path("detail").asString())
                .contains(
                        "il contratto di servizio è finito (determina n. 41)", "rivolgiti a servizi@consorzio.example");
        assertThat(client.get("/io", segretario)
                        .json()
                        .path("appartenenze")
                        .path(0)
                        .path("sospensione")
                        .toString())
                .as("before she tries")
                .contains("CONTRATTO_FINITO", "determina n. 41", "servizi@consorzio.example");
        assertThat(client.get(comune.path("/profilo"), segretario).status()).isEqualTo(200);
        assertThat(client.postJson(comune.path("/persone/nomi"), "{\"ids\": []}", segretario)
                        .status())
                .as("a reading, although it is posted")
                .isEqualTo(200);
        assertThat(comune.end(role, "2026-01-31").status())
                .as("a right can still be taken away")
                .isEqualTo(200);
        assertThat(client.get(comune.path("/sicurezza"), segretario).body())
                .contains("EnteSuspended", "Il contratto non è stato rinnovato");
        assertThat(known(comune)).as("it is not free to be brought in again").isEqualTo("ENTE_KNOWN");

        assertThat(Operatori.suspension(Running.OPERATOR, id, "/fine", "{\"motivo\": \"Il contratto è rinnovato\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.putJson(comune.path("/recapito"), RECAPITO, segretario)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRequestThatIsRefusedChangesNothing() {
        Comune comune = Comune.onboarded("Ardesio");
        String id = Operatori.suspensionAsked(comune);
        assertThat(Operatori.suspend(comune).code()).isEqualTo("SUSPENSION_ASKED");

        assertThat(Operatori.suspension(
                                Running.SECOND_OPERATOR, id, "/rifiuto", "{\"motivo\": \"Hanno già rinnovato\"}")
                        .status())
                .isEqualTo(200);

        assertThat(Operatori.suspension(Running.SECOND_OPERATOR, id, "/conferma", "{}")
                        .code())
                .isEqualTo("SUSPENSION_DECIDED");
        assertThat(client.putJson(comune.path("/recapito"), RECAPITO, Client.bearer(comune.token(client)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyElseSuspendsAnything() {
        Comune comune = Comune.onboarded("Gromo");
        String id = Operatori.suspensionAsked(comune);
        Map<String, String> admin = Client.bearer(client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD));

        assertThat(client.get("/gestore/sospensioni", admin).status()).isEqualTo(404);
        assertThat(client.postJson("/gestore/sospensioni", "{}", admin).status())
                .isEqualTo(404);
        assertThat(client.postJson("/gestore/sospensioni/" + id + "/conferma", "{}", admin)
                        .status())
                .isEqualTo(404);
    }

    /** What the consortium hears when it brings the same comune in. */
    private String known(Comune comune) {
        String istat = client.get(comune.path("/profilo"), Client.bearer(comune.token(client)))
                .json()
                .path("profilo")
                .path("codiceIstat")
                .asString();
        Client admin = new Client();
        String token = admin.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
        return admin.postJson(
                        "/consorzi/" + Comune.consortium(admin, token) + "/enti",
                        Comune.onboarding("Clusone", "altri@comune.example")
                                .replaceFirst("\"codiceIstat\": \"\\d{6}\"", "\"codiceIstat\": \"" + istat + "\""),
                        Client.bearer(token))
                .code();
    }
}
