// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.infrastructure.KafkaAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestServersTest {

    private final TestServers servers = TestServers.shared();

    @Test
    void aFreshDatabaseIsMigratedAndEmptyEachTime() throws SQLException {
        TestDatabase first = servers.freshDatabase("tenant");
        try (Connection connection = first.connect("tenant_service");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into note values (1, 'più')");
        }
        try (Connection connection = servers.freshDatabase("tenant").connect("tenant_service");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from note")) {
            assertThat(count.next()).isTrue();
            assertThat(count.getInt(1)).isZero();
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        String url = servers.freshDatabase("tenant").jdbcUrl();
        assertThatThrownBy(() -> DriverManager.getConnection(url, "tenant_service", "not the password"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void writesAreDurable() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(ask("show " + setting)).isEqualTo("on");
        }
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(ask("show server_version")).startsWith("18.");
        assertThat(ask("select upper('perché')")).isEqualTo("PERCHÉ");
    }

    @Test
    void theServiceCannotMakeTablesOrBecomeTheOwner() {
        TestDatabase database = servers.freshDatabase("tenant");
        assertThatThrownBy(() -> run(database, "create table mine (id int)")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(database, "set role tenant_owner")).hasMessageContaining("permission denied");
    }

    @Test
    void onlyTheWriterOfATopicWritesIt() throws Exception {
        servers.emptyTopics();
        send("command", "performance.events", "a");
        assertThatThrownBy(() -> send("query", "performance.events", "b"))
                .hasCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> send("tenant", "performance.events", "c"))
                .hasCauseInstanceOf(AuthorizationException.class);
        assertThat(read("query", "performance.events")).containsExactly("a");
    }

    @Test
    void recordsOutliveAnOrderlyStopOfTheBroker() throws Exception {
        servers.emptyTopics();
        send("tenant", "tenancy.events", "kept");
        servers.stopKafka();
        servers.startKafka();
        assertThat(read("command", "tenancy.events")).containsExactly("kept");
    }

    @Test
    void theBrokerComesBackAfterAKill() throws Exception {
        servers.emptyTopics();
        send("tenant", "tenancy.events", "before");
        servers.killKafka();
        servers.startKafka();
        send("tenant", "tenancy.events", "after");
        assertThat(read("query", "tenancy.events")).contains("after");
    }

    private void send(String user, String topic, String value) throws Exception {
        Map<String, Object> settings = servers.kafka().clientSettings(user);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "k", value)).get();
        }
    }

    private List<String> read(String user, String topic) {
        KafkaAddress kafka = servers.kafka();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(kafka.clientSettings(user), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> r : consumer.poll(Duration.ofSeconds(5))) {
                    values.add(r.value());
                }
            }
            return values;
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = servers.freshDatabase("tenant").superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect("tenant_service");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
