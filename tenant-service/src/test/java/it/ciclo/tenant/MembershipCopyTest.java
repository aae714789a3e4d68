// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;
import it.ciclo.infrastructure.Database;
import it.ciclo.infrastructure.KafkaUsers;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.JdbcMemberships;
import it.ciclo.platform.tenancy.Pulse;
import it.ciclo.platform.tenancy.TenancyFeed;
import it.ciclo.tenant.Comune.Somebody;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the register through Kafka into the copy of another service. */
class MembershipCopyTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
    private static final String FEED = "performance_feed";
    private static final String READER = "performance_reader";

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase copy;

    private final List<EnteChanged> heard = new CopyOnWriteArrayList<>();
    private final Pulse pulse = new Pulse(InstantSource.system(), Duration.ofMinutes(1));
    private final JdbcMemberships memberships = new JdbcMemberships(copy.dataSource(READER));
    private TenancyFeed feed = feed();

    @BeforeAll
    static void aDatabaseWithTheCopy() {
        assertThat(Running.CONTEXT.isRunning()).isTrue();
        var server = Running.DATABASE.server();
        Map<String, String> passwords = Database.COMMAND.roles().stream()
                .collect(Collectors.toMap(role -> role, role -> "una-parola-per-" + role));
        Database.COMMAND.createRoles(server, passwords);
        Database.COMMAND.create(server, "copy");
        Flyway.configure()
                .dataSource(server.jdbcUrl("copy"), server.superuser(), server.password())
                .initSql("set role " + Database.COMMAND.owner())
                .locations("classpath:db/tenancy")
                .placeholders(Map.of("feedRole", FEED, "readerRoles", READER + ", performance_appender"))
                .load()
                .migrate();
        copy = new TestDatabase(server, "copy", passwords);
    }

    private TenancyFeed feed() {
        var kafka = TestServers.shared().kafka();
        return new TenancyFeed(
                new KafkaAccess(kafka.bootstrap(), KafkaUsers.COMMAND, kafka.password(KafkaUsers.COMMAND)),
                copy.dataSource(FEED),
                heard::add,
                pulse);
    }

    @BeforeEach
    void start() {
        feed.start();
    }

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    void anEnteIsToldOnceItStandsInTheCopy() {
        Comune comune = Comune.onboarded("Lovere");
        TenantId tenant = TenantId.of(comune.tenant());

        await(() -> heard.stream().anyMatch(e -> e.tenant().equals(tenant)));

        Ente ente = memberships.ente(tenant);
        assertThat(ente).isNotNull().satisfies(e -> {
            assertThat(e.isActive()).isTrue();
            assertThat(e.profile().denominazione()).isEqualTo("Comune di Lovere");
            assertThat(e.profile().popolazione()).isEqualTo(5200);
        });
        // Her role is an entry of its own, behind that of the ente.
        await(() -> memberships.holders(tenant, Role.SEGRETARIO, today).size() == 1);
    }

    @Test
    void aMembershipComesAndGoes() {
        Comune comune = Comune.onboarded("Lodrino");
        Somebody person = comune.register("Ada");
        String membership = comune.grant(person, "OIV", "\"dal\": \"2020-01-01\"");
        TenantId tenant = TenantId.of(comune.tenant());
        PersonId id = PersonId.of(person.id());
        await(() -> memberships.standing(tenant, id).on(today).size() == 1);

        comune.end(membership, today.minusDays(1).toString());

        await(() -> memberships.standing(tenant, id).on(today).isEmpty());
        assertThat(memberships.standing(tenant, id).memberships()).hasSize(1);
    }

    @Test
    void aCopyThatHasEverythingHearsTheHeartbeat() {
        Comune comune = Comune.onboarded("Pisogne");

        await(() -> !pulse.isSilent());

        assertThat(memberships.ente(TenantId.of(comune.tenant())))
                .as("what was changed before the heartbeat")
                .isNotNull();
    }

    @Test
    void whatHappensWhileTheFeedOrTheBrokerIsAwayIsCaughtUp() {
        Comune comune = Comune.onboarded("Iseo");
        TenantId tenant = TenantId.of(comune.tenant());
        await(() -> memberships.ente(tenant) != null);
        feed.stop();
        Somebody first = comune.register("Bice");
        comune.grant(first, "OIV", "\"dal\": \"2020-01-01\"");
        TestServers.shared().stopKafka();
        Somebody second = comune.register("Cora");
        comune.grant(second, "SINDACO", "\"dal\": \"2020-01-01\"");
        TestServers.shared().startKafka();
        feed = feed();
        feed.start();

        await(() -> memberships.holders(tenant, Role.SINDACO, today).size() == 1);
        assertThat(memberships.holders(tenant, Role.OIV, today)).hasSize(1);
    }

    @Test
    void readingEverythingAgainChangesNothing() throws SQLException {
        Comune comune = Comune.onboarded("Sarnico");
        TenantId tenant = TenantId.of(comune.tenant());
        await(() -> memberships.holders(tenant, Role.SEGRETARIO, today).size() == 1);
        feed.stop();
        heard.clear();
        try (Connection connection = copy.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from tenancy.feed_offset");
        }
        feed = feed();
        feed.start();

        await(() -> heard.stream().anyMatch(e -> e.tenant().equals(tenant)));
        assertThat(memberships.holders(tenant, Role.SEGRETARIO, today)).hasSize(1);
    }

    @Test
    void theReaderSeesNothingWithoutATenantAndWritesNothing() throws SQLException {
        Comune comune = Comune.onboarded("Clusone");
        await(() -> memberships.ente(TenantId.of(comune.tenant())) != null);

        try (Connection connection = copy.connect(READER);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("tenancy.ente", "tenancy.membership")) {
                var rows = statement.executeQuery("select count(*) from " + table);
                rows.next();
                assertThat(rows.getLong(1)).as(table).isZero();
            }
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    SQLException.class,
                                    () -> statement.execute("update tenancy.membership set revoked = false"))
                            .getSQLState())
                    .isEqualTo("42501");
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
