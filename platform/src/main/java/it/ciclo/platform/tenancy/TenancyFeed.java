// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.Topics;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.PersonDataErased;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.kafka.TopicLoop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Copies {@code tenancy.events} into schema {@code tenancy}. Each record is a state with the number of its change, so that one read
 * again, or read late, does no harm; nothing is ever skipped: what cannot be applied is tried again, and says so in the log.
 *
 * <p>The listener is called before the position moves. A crash in between tells it twice, never not at all.
 */
public final class TenancyFeed extends TopicLoop {

    private static final String FOR_TENANT = "select set_config('app.tenant', ?, true)";

    private static final String ENTE = """
            insert into tenancy.ente as known (tenant_id, change, state, demo, profile)
            values (?, ?, ?, ?, ?::jsonb)
            on conflict (tenant_id) do update
            set change = excluded.change, state = excluded.state, demo = excluded.demo, profile = excluded.profile
            where known.change < excluded.change""";

    private static final String MEMBERSHIP = """
            insert into tenancy.membership as known
                   (tenant_id, membership_id, change, person_id, role, unita_id, valid_from, valid_to, revoked)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, membership_id) do update
            set change = excluded.change, person_id = excluded.person_id, role = excluded.role, unita_id = excluded.unita_id,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, revoked = excluded.revoked
            where known.change < excluded.change""";

    private static final String ERASED = """
            insert into tenancy.erased_person (tenant_id, person_id, change, atto)
            values (?, ?, ?, ?::jsonb)
            on conflict do nothing""";

    private static final String POSITIONS = "select partition, next_offset from tenancy.feed_offset";

    private static final String MOVE = """
            insert into tenancy.feed_offset (partition, next_offset)
            values (?, ?)
            on conflict (partition) do update set next_offset = excluded.next_offset""";

    private final DataSource dataSource;
    private final TenancyListener listener;

    /** @param dataSource of the role that writes schema {@code tenancy} */
    public TenancyFeed(KafkaAccess kafka, DataSource dataSource, TenancyListener listener) {
        super(kafka, Topics.TENANCY, Topics.TENANCY_PARTITIONS);
        this.dataSource = dataSource;
        this.listener = listener;
    }

    @Override
    protected Map<String, Object> settings() {
        // A topic that lost its end is read again from the beginning: applying it twice changes nothing.
        return Map.of("auto.offset.reset", "earliest");
    }

    @Override
    protected void begin(Consumer<String, String> reading, List<TopicPartition> partitions) throws SQLException {
        Map<Integer, Long> positions = positions();
        partitions.forEach(p -> reading.seek(p, positions.getOrDefault(p.partition(), 0L)));
    }

    @Override
    protected void take(Consumer<String, String> reading, ConsumerRecords<String, String> records) throws SQLException {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, String>> inOrder = records.records(partition);
            for (ConsumerRecord<String, String> record : inOrder) {
                apply(EventJson.readTenancy(record.value()));
            }
            move(partition.partition(), inOrder.getLast().offset() + 1);
        }
    }

    private void apply(TenancyEvent event) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                name(connection, event.tenant());
                switch (event) {
                    case EnteChanged ente -> write(connection, ente);
                    case MembershipChanged membership -> write(connection, membership);
                    case PersonDataErased erased -> write(connection, erased);
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        if (event instanceof EnteChanged e) {
            listener.enteChanged(new Ente(e.tenant(), e.state(), e.demo(), e.profile()));
        }
        if (event instanceof PersonDataErased e) {
            listener.personErased(e.tenant(), e.person());
        }
    }

    private static void name(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOR_TENANT)) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    private static void write(Connection connection, EnteChanged ente) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENTE)) {
            statement.setObject(1, ente.tenant().value());
            statement.setLong(2, ente.change());
            statement.setString(3, ente.state().name());
            statement.setBoolean(4, ente.demo());
            statement.setString(5, EventJson.mapper().writeValueAsString(ente.profile()));
            statement.executeUpdate();
        }
    }

    private static void write(Connection connection, MembershipChanged membership) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MEMBERSHIP)) {
            statement.setObject(1, membership.tenant().value());
            statement.setObject(2, membership.membership());
            statement.setLong(3, membership.change());
            statement.setObject(4, membership.person().value());
            statement.setString(5, membership.role().name());
            statement.setObject(
                    6, membership.unita() == null ? null : membership.unita().value(), Types.OTHER);
            statement.setObject(7, membership.from());
            statement.setObject(8, membership.to(), Types.DATE);
            statement.setBoolean(9, membership.revoked());
            statement.executeUpdate();
        }
    }

    private static void write(Connection connection, PersonDataErased erased) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ERASED)) {
            statement.setObject(1, erased.tenant().value());
            statement.setObject(2, erased.person().value());
            statement.setLong(3, erased.change());
            statement.setString(4, EventJson.mapper().writeValueAsString(erased.atto()));
            statement.executeUpdate();
        }
    }

    private Map<Integer, Long> positions() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(POSITIONS);
                ResultSet rows = statement.executeQuery()) {
            Map<Integer, Long> positions = new HashMap<>();
            while (rows.next()) {
                positions.put(rows.getInt("partition"), rows.getLong("next_offset"));
            }
            return positions;
        }
    }

    private void move(int partition, long next) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setInt(1, partition);
            statement.setLong(2, next);
            statement.executeUpdate();
        }
    }
}
