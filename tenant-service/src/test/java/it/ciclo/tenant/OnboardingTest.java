// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnboardingTest {

    private final Client client = new Client();
    private final String token = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
    private final String path = "/consorzi/" + Comune.consortium(client, token) + "/enti";

    @Test
    void theConsortiumSeesStatesAndCountsAndNoNames() {
        Comune comune = Comune.onboarded("Costa Volpino");

        Client.Answer answer = client.get(path + "?limite=200", Client.bearer(token));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("enti"))
                .filteredOn(row -> row.path("tenant").asString().equals(comune.tenant()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("stato").asString()).isEqualTo("ACTIVE");
                    assertThat(row.path("persone").asInt()).isEqualTo(1);
                });
        assertThat(answer.body()).doesNotContain("Ada", "Esempio", comune.segretario());
    }

    @Test
    void anAdministratorHasNoWayIntoAComune() {
        Comune comune = Comune.onboarded("Sovere");

        Client.Answer answer = client.exchange(token, "urn:ciclo:ente:" + comune.tenant());

        assertThat(answer.json().path("error").asString()).isEqualTo("invalid_target");
    }

    @Test
    void whoDoesNotAdministerAConsortiumDoesNotSeeIt() {
        Comune comune = Comune.onboarded("Pisogne");
        String segretario = client.baseToken(comune.segretario(), comune.password());
        String body = Comune.onboarding("Finto", "finto-" + UUID.randomUUID());

        assertThat(client.get(path, Client.bearer(segretario)).status()).isEqualTo(404);
        assertThat(client.postJson(path, body, Client.bearer(segretario)).status())
                .isEqualTo(404);
        assertThat(client.get("/consorzi/" + UUID.randomUUID() + "/enti", Client.bearer(token))
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/io", Client.bearer(segretario))
                        .json()
                        .path("consorzi")
                        .size())
                .isZero();
    }

    @Test
    void theSameComuneIsNotBroughtInTwiceAndNothingOfTheSecondTryStays() {
        String username = "doppio-" + UUID.randomUUID();
        String body = Comune.onboarding("Endine", username);
        assertThat(client.postJson(path, body, Client.bearer(token)).status()).isEqualTo(201);

        Client.Answer again = client.postJson(path, body, Client.bearer(token));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.code()).isEqualTo("ENTE_KNOWN");

        Client.Answer sameName = client.postJson(path, Comune.onboarding("Ranzanico", username), Client.bearer(token));
        assertThat(sameName.code()).isEqualTo("USERNAME_TAKEN");
        assertThat(client.get(path + "?limite=200", Client.bearer(token)).body())
                .doesNotContain("Ranzanico");
    }

    @Test
    void everyWrongCodeOfTheProfileIsNamed() {
        Client.Answer answer = client.postJson(path, """
                {"profilo": {"denominazione": "Comune", "provincia": "Bergamo", "sigla": "Bg", "indirizzo": "Via Roma",
                             "cap": "2406", "codiceIstat": "16128", "codiceCatastale": "704E", "codiceFiscale": "00341690163",
                             "partitaIva": "123", "email": "info@comune.example", "pec": "INFO@comune.example",
                             "popolazione": -1, "dipendenti": 31},
                 "segretario": {"username": "x", "password": "x"}}""", Client.bearer(token));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("code"))
                .contains(
                        "CODICE_ISTAT_INVALID",
                        "CODICE_CATASTALE_INVALID",
                        "CODICE_FISCALE_INVALID",
                        "PARTITA_IVA_INVALID",
                        "CAP_INVALID",
                        "SIGLA_INVALID",
                        "PEC_IS_EMAIL",
                        "COUNT_INVALID",
                        "PASSWORD_TOO_SHORT");
    }
}
