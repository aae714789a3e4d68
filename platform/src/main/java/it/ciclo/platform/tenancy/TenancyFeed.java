// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Topics;
import it.ciclo.contracts.tenancy.Heartbeat;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.contracts.tenancy.TenancyEvent.PersonDataErased;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.kafka.TopicLoop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
 *
 * <p>A heartbeat counts once everything it says was sent before it is in the copy; so a copy that stands does not pass for a fresh one.
 */
public final class TenancyFeed extends TopicLoop {

    private static final TopicPartition HEARTBEAT = new TopicPartition(Topics.HEARTBEAT, 0);

    private static final String POSITIONS = "select partition, next_offset from tenancy.feed_offset";

    private static final String MOVE = """
            insert into tenancy.feed_offset (partition, next_offset)
            values (?, ?)
            on conflict (partition) do update set next_offset = excluded.next_offset""";

    private final DataSource dataSource;
    private final TenancyCopy copy;
    private final TenancyListener listener;
    private final Pulse pulse;
    private final Deque<Heartbeat> ahead = new ArrayDeque<>();

    /** @param dataSource of the role that writes schema {@code tenancy} */
    public TenancyFeed(KafkaAccess kafka, DataSource dataSource, TenancyListener listener, Pulse pulse) {
        super(kafka, Topics.TENANCY, Topics.TENANCY_PARTITIONS, List.of(HEARTBEAT));
        this.dataSource = dataSource;
        this.copy = new TenancyCopy(dataSource);
        this.listener = listener;
        this.pulse = pulse;
    }

    @Override
    protected Map<String, Object> settings() {
        // A topic that lost its end is read again from the beginning: applying it twice changes nothing.
        return Map.of("auto.offset.reset", "earliest");
    }

    @Override
    protected void begin(Consumer<String, String> reading, List<TopicPartition> partitions) throws SQLException {
        ahead.clear();
        Map<Integer, Long> positions = positions();
        partitions.stream()
                .filter(p -> !p.equals(HEARTBEAT))
                .forEach(p -> reading.seek(p, positions.getOrDefault(p.partition(), 0L)));
        reading.seekToEnd(List.of(HEARTBEAT));
    }

    @Override
    protected void take(Consumer<String, String> reading, ConsumerRecords<String, String> records) throws SQLException {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, String>> inOrder = records.records(partition);
            if (partition.equals(HEARTBEAT)) {
                inOrder.forEach(beat -> ahead.add(EventJson.mapper().readValue(beat.value(), Heartbeat.class)));
                continue;
            }
            for (ConsumerRecord<String, String> record : inOrder) {
                apply(EventJson.readTenancy(record.value()));
            }
            move(partition.partition(), inOrder.getLast().offset() + 1);
        }
        while (!ahead.isEmpty() && reached(reading, ahead.getFirst().ends())) {
            pulse.heard(ahead.removeFirst());
        }
    }

    private static boolean reached(Consumer<String, String> reading, List<Long> ends) {
        return IntStream.range(0, ends.size())
                .allMatch(p -> reading.position(new TopicPartition(Topics.TENANCY, p)) >= ends.get(p));
    }

    private void apply(TenancyEvent event) throws SQLException {
        copy.apply(event);
        if (event instanceof EnteChanged e) {
            listener.enteChanged(e);
        }
        if (event instanceof PersonDataErased e) {
            listener.personErased(e.tenant(), e.person());
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
