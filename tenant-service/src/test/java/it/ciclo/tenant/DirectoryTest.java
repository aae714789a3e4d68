// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.infrastructure.Ports;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Of a person the database of the register holds nothing that can be read without her key. */
class DirectoryTest {

    @Test
    void whatWasWrittenBeforeThereWereKeysIsSealedAtTheNextStart() throws SQLException {
        Comune comune = Comune.onboarded("Lovere");
        Comune.Somebody old = comune.register("Marta");
        comune.grant(old, "SINDACO", "\"dal\": \"2020-01-01\"");
        asBeforeTheKeys(old, "Ottavia", "Marcatore");
        int port = Ports.free();

        try (ConfigurableApplicationContext again = Running.start(port, Ports.free(), Map.of())) {
            assertThat(again.isRunning()).isTrue();
            Client client = new Client("http://localhost:" + port);
            String token = client.tenantToken(old.username(), Comune.PASSWORD, comune.tenant());
            assertThat(client.get("/io", Client.bearer(token)).body()).contains("Ottavia", "Marcatore");
            assertThat(client.get(comune.path("/recapito"), Client.bearer(token))
                            .body())
                    .contains("ottavia@posta.example");
        }

        assertThat(plain("person", old)).isZero();
        assertThat(plain("person_name", old)).isZero();
        assertThat(plain("person_recapito", old)).isZero();
    }

    @Test
    void aUserNameIsTakenAlsoWhenNobodyCanReadIt() {
        Comune comune = Comune.onboarded("Lovere");
        Comune.Somebody first = comune.register("Marta");
        Client client = new Client();

        Client.Answer second = client.postJson(
                comune.path("/persone"),
                """
                {"username": " %s", "password": "%s", "nome": "Altra", "cognome": "Prova"}""".formatted(first.username().toUpperCase(java.util.Locale.ROOT), Comune.PASSWORD),
                Client.bearer(comune.token(client)));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.code()).isEqualTo("USERNAME_TAKEN");
    }

    private static void asBeforeTheKeys(Comune.Somebody person, String nome, String cognome) throws SQLException {
        UUID id = UUID.fromString(person.id());
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update person set username_lookup = null, username_sealed = null, username = '"
                    + person.username() + "' where person_id = '" + id + "'");
            statement.execute("update person_name set sealed = null, nome = '" + nome + "', cognome = '" + cognome
                    + "' where person_id = '" + id + "'");
            statement.execute("insert into person_recapito (person_id, email, promemoria) values ('" + id
                    + "', 'ottavia@posta.example', true)");
        }
    }

    /** How many rows say anything of her in clear. */
    private static long plain(String table, Comune.Somebody person) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table + " t where person_id = '"
                        + person.id() + "' and t::text ~* 'ottavia|marcatore|marta'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
