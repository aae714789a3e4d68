// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.ReadingHash;
import it.ciclo.tenant.lettura.Taglio;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
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
            for (String sql : new String[] {"update reading set reader = subject", "truncate reading"}) {
                assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                        SQLException.class, () -> statement.execute(sql))
                                .getSQLState())
                        .as(sql)
                        .isEqualTo("42501");
            }
            statement.execute("set app.tenant = '" + lovere.tenant() + "'");
            assertThat(statement.executeUpdate("delete from reading"))
                    .as("what is young cannot be deleted")
                    .isZero();
        }
    }

    @Test
    void afterTwoYearsTheLogIsCutAndTheChainGoesOnFromItsAnchor() throws SQLException {
        Comune comune = Comune.onboarded("Sovere");
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/Rome")).truncatedTo(ChronoUnit.MICROS);
        entered(comune, now.minusMonths(30), now.minusMonths(24).minusDays(1), now.minusMonths(23), now);

        assertThat(Running.CONTEXT.getBean(Taglio.class).all()).isEqualTo(2);

        assertThat(recomputed(comune)).isEqualTo(2);
        assertThat(Running.CONTEXT.getBean(Taglio.class).all()).isZero();
        assertThat(address(reachable("Sonia", "sonia@posta.example", comune), comune.token(new Client()), comune)
                        .status())
                .isEqualTo(200);
        assertThat(recomputed(comune)).as("and new entries hang on it").isEqualTo(3);
    }

    /** Readings of then, chained as the service does it. */
    private static void entered(Comune comune, ZonedDateTime... days) throws SQLException {
        UUID tenant = UUID.fromString(comune.tenant());
        byte[] head = ChainHash.genesis(tenant);
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                PreparedStatement entry = connection.prepareStatement(
                        "insert into reading values (?, ?, ?, ?, 'SEGRETARIO', ?, 'RECAPITO', '', ?, ?)");
                PreparedStatement end = connection.prepareStatement("insert into reading_head values (?, ?, ?)")) {
            for (int i = 0; i < days.length; i++) {
                Instant at = days[i].toInstant();
                UUID reader = new UUID(1, i);
                byte[] next = ChainHash.next(
                        head,
                        ReadingHash.leaf(new ReadingHash.Entry(
                                tenant, i + 1, at, reader, "SEGRETARIO", reader, "RECAPITO", "")));
                entry.setObject(1, tenant);
                entry.setLong(2, i + 1);
                entry.setTimestamp(3, Timestamp.from(at));
                entry.setObject(4, reader);
                entry.setObject(5, reader);
                entry.setBytes(6, head);
                entry.setBytes(7, next);
                entry.executeUpdate();
                head = next;
            }
            end.setObject(1, tenant);
            end.setLong(2, days.length);
            end.setBytes(3, head);
            end.executeUpdate();
        }
    }

    private Comune.Somebody reachable(String nome, String email) {
        return reachable(nome, email, lovere);
    }

    private static Comune.Somebody reachable(String nome, String email, Comune comune) {
        Comune.Somebody person = comune.register(nome);
        comune.grant(person, "OIV", "\"dal\": \"2020-01-01\"");
        new Client()
                .putJson(
                        comune.path("/recapito"),
                        "{\"email\": \"" + email + "\"}",
                        Client.bearer(person.token(comune)));
        return person;
    }

    private Client.Answer address(Comune.Somebody person, String token) {
        return address(person, token, lovere);
    }

    private static Client.Answer address(Comune.Somebody person, String token, Comune comune) {
        return new Client().get(comune.path("/persone/" + person.id() + "/recapito"), Client.bearer(token));
    }

    /** How many entries the chain has, each computed again from what is stored. */
    private long recomputed() throws SQLException {
        return recomputed(lovere);
    }

    private static long recomputed(Comune comune) throws SQLException {
        UUID tenant = UUID.fromString(comune.tenant());
        byte[] head = ChainHash.genesis(tenant);
        long number = 0;
        long entries = 0;
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet cut = statement.executeQuery("select * from reading_cut where tenant_id = '" + tenant + "'");
            if (cut.next()) {
                number = cut.getLong("last_cut");
                head = cut.getBytes("hash");
            }
            ResultSet rows =
                    statement.executeQuery("select * from reading where tenant_id = '" + tenant + "' order by reading");
            while (rows.next()) {
                number++;
                entries++;
                assertThat(rows.getLong("reading")).isEqualTo(number);
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
        return entries;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
