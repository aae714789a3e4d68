// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * One of the databases: its owner, who cannot log in, the roles its service logs in with, and where its migrations lie. What a role
 * may do is granted by the migrations.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of and Map.of are
public enum Database {
    COMMAND(
            List.of(
                    "performance_reader",
                    "performance_appender",
                    "performance_relay",
                    "performance_feed",
                    "performance_files"),
            Map.of("feedRole", "performance_feed", "readerRoles", "performance_reader, performance_appender")),
    QUERY(
            List.of("query_reader", "query_projector"),
            Map.of("feedRole", "query_projector", "readerRoles", "query_reader")),
    TENANT(List.of("tenant_service"), Map.of()),
    /** The key ring of tenant-service: apart, so that no backup of anything else holds a key. */
    KEYS(List.of("keys_service"), Map.of());

    private final List<String> roles;
    private final Map<String, String> tenancy;

    /** @param tenancy for the migrations of the local copy of memberships; empty where there is none */
    Database(List<String> roles, Map<String, String> tenancy) {
        this.roles = roles;
        this.tenancy = tenancy;
    }

    public static Database named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The usual name of the database. */
    public String usualName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String owner() {
        return usualName() + "_owner";
    }

    /** Who logs in. */
    public List<String> roles() {
        return roles;
    }

    /** The owner and the roles, with these passwords; those that are there already get the password anew. */
    public void createRoles(PostgresAddress server, Map<String, String> passwords) {
        try (Connection connection = server.connect("postgres")) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", owner())) {
                execute(connection, "create role " + owner() + " nologin");
            }
            for (String role : roles) {
                String password = passwords.get(role);
                if (password == null) {
                    throw new InfrastructureException("no password for the role " + role);
                }
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    execute(
                            connection,
                            "create role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls");
                }
                execute(connection, "alter role " + role + " password " + literal(connection, password));
            }
        } catch (SQLException e) {
            throw new InfrastructureException("cannot create the roles of " + usualName() + ": " + e.getMessage(), e);
        }
    }

    /** Makes the database where it is not there yet, empty and closed to everybody but its own roles. */
    public void create(PostgresAddress server, String name) {
        create(server, name, "template0");
    }

    /** @param template a database of the same kind, migrated and without connections */
    public void create(PostgresAddress server, String name, String template) {
        try (Connection connection = server.connect("postgres")) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + owner() + " template " + template);
                execute(connection, "revoke all on database " + name + " from public");
            }
            // A newer version may have a role that the database was made without.
            for (String role : roles) {
                execute(connection, "grant connect on database " + name + " to " + role);
            }
        } catch (SQLException e) {
            throw new InfrastructureException("cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Runs what is new of the migrations, as the owner: first those of the local copy of memberships, which has a history of its own, then
     * those of the service.
     *
     * @param classes where {@code db/...} is found: a service's jar and those it needs
     * @return how many were run
     */
    public int migrate(PostgresAddress server, String name, ClassLoader classes) {
        int run = 0;
        if (!tenancy.isEmpty()) {
            run += flyway(server, name, classes, "tenancy_migration", "db/tenancy", tenancy);
        }
        return run + flyway(server, name, classes, "migration", "db/" + usualName(), Map.of());
    }

    private int flyway(
            PostgresAddress server,
            String name,
            ClassLoader classes,
            String history,
            String location,
            Map<String, String> placeholders) {
        FluentConfiguration flyway = Flyway.configure(classes)
                .dataSource(server.jdbcUrl(name), server.superuser(), server.password())
                .initSql("set role " + owner())
                .table(history)
                // The other history may have filled the schema before.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:" + location)
                .placeholders(placeholders)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
        try {
            return flyway.load().migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new InfrastructureException("cannot migrate the database " + name + ": " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String argument) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String literal(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }
}
