// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.ReadingHash;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever looks at what is another's is written down before the answer leaves. */
class LettureTest {

    private final Comune lovere = Comune.onboarded("Lovere");

    @Test
    void thePersonSeesWhoReadHerAddressAndTheChainHolds() throws SQLException {
        Comune.Somebody irma = reachable("Irma", "irma@posta.example");
        Client client = new Client();
        String segretario = lovere.token(client);

        for (int i = 0; i < 3; i++) {
            assertThat(address(irma, segretario).body()).contains("irma@posta.example");
        }

        Client.Answer mine = client.get(lovere.path("/letture/mie"), Client.bearer(irma.token(lovere)));
        assertThat(mine.json()).hasSize(3);
        assertThat(mine.json().path(0).path("che").asString()).isEqualTo("RECAPITO");
        assertThat(mine.json().path(0).path("ruolo").asString()).isEqualTo("SEGRETARIO");
        assertThat(client.get(lovere.path("/letture/mie"), Client.bearer(segretario))
                        .json())
                .isEmpty();
        assertThat(client.get(lovere.path("/letture"), Client.bearer(segretario))
                        .json())
                .hasSize(3);
        assertThat(recomputed()).isEqualTo(3);
    }

    @Test
    void whatCannotBeWrittenDownIsNotRead() throws SQLException {
        Comune.Somebody lara = reachable("Lara", "lara@posta.example");
        String segretario = lovere.token(new Client());
        run("alter table reading add constraint full_disk check (tenant_id <> '" + lovere.tenant() + "')");
        try {
            Client.Answer refused = address(lara, segretario);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body()).doesNotContain("lara@posta.example");
        } finally {
            run("alter table reading drop constraint full_disk");
        }
    }

    @Test
    void nobodyElseReadsAddressesAndNoReadingIsTakenBack() throws SQLException {
        Comune.Somebody mara = reachable("Mara", "mara@posta.example");
        Comune.Somebody nora = reachable("Nora", "nora@posta.example");

        assertThat(address(mara, nora.token(lovere)).status()).isEqualTo(403);
        address(mara, lovere.token(new Client()));
        try (Connection connection = Running.DATABASE.connect("tenant_service");
                Statement statement = connection.createStatement()) {
            for (String sql :
                    new String[] {"delete from reading", "update reading set reader = subject", "truncate reading"}) {
                assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                        SQLException.class, () -> statement.execute(sql))
                                .getSQLState())
                        .as(sql)
                        .isEqualTo("42501");
            }
        }
    }

    private Comune.Somebody reachable(String nome, String email) {
        Comune.Somebody person = lovere.register(nome);
        lovere.grant(person, "OIV", "\"dal\": \"2020-01-01\"");
        new Client()
                .putJson(
                        lovere.path("/recapito"),
                        "{\"email\": \"" + email + "\"}",
                        Client.bearer(person.token(lovere)));
        return person;
    }

    private Client.Answer address(Comune.Somebody person, String token) {
        return new Client().get(lovere.path("/persone/" + person.id() + "/recapito"), Client.bearer(token));
    }

    /** How many entries the chain has, each computed again from what is stored. */
    private long recomputed() throws SQLException {
        UUID tenant = UUID.fromString(lovere.tenant());
        byte[] head = ChainHash.genesis(tenant);
        long number = 0;
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from reading where tenant_id = '" + tenant + "' order by reading")) {
            while (rows.next()) {
                number++;
                assertThat(rows.getBytes("previous_hash")).isEqualTo(head);
                head = ChainHash.next(
                        head,
                        ReadingHash.leaf(new ReadingHash.Entry(
                                tenant,
                                number,
                                rows.getTimestamp("recorded_at").toInstant(),
                                rows.getObject("reader", UUID.class),
                                rows.getString("acting_role"),
                                rows.getObject("subject", UUID.class),
                                rows.getString("what"),
                                rows.getString("reason"))));
                assertThat(rows.getBytes("hash")).isEqualTo(head);
            }
        }
        return number;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
