// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import it.ciclo.infrastructure.Database;
import it.ciclo.infrastructure.KafkaUsers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The four applications, each with its place among the ports and the settings it gets (docs/interfaces.md, section 2). */
public enum Application {
    PORTAL("portal", 0, 112, List.of(), null),
    COMMAND("command-service", 1, 128, List.of(Database.COMMAND), KafkaUsers.COMMAND),
    QUERY("query-service", 2, 144, List.of(Database.QUERY), KafkaUsers.QUERY),
    TENANT("tenant-service", 3, 112, List.of(Database.TENANT, Database.KEYS), KafkaUsers.TENANT);

    /** As much as an ente may. */
    private static final Map<String, String> PERSON_LIMITS =
            Map.of("CICLO_LIMITS_PERSON_RATE", "50", "CICLO_LIMITS_PERSON_BURST", "50");

    private final String module;
    private final int offset;
    private final int heapMegabytes;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<Database> databases;

    private final @Nullable String kafkaUser;

    Application(String module, int offset, int heapMegabytes, List<Database> databases, @Nullable String kafkaUser) {
        this.module = module;
        this.offset = offset;
        this.heapMegabytes = heapMegabytes;
        this.databases = databases;
        this.kafkaUser = kafkaUser;
    }

    public String module() {
        return module;
    }

    int offset() {
        return offset;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    List<Database> databases() {
        return databases;
    }

    Map<String, String> environment(Ports ports, Secrets secrets, DataDirectory data) {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("CICLO_PORT", Integer.toString(ports.of(this)));
        env.put("CICLO_HEALTH_PORT", Integer.toString(ports.healthOf(this)));
        env.put("CICLO_ISSUER", ports.issuer());
        if (kafkaUser != null) {
            env.put("CICLO_KAFKA", "127.0.0.1:" + ports.kafka());
            env.put("CICLO_KAFKA_USER", kafkaUser);
            env.put("CICLO_KAFKA_PASSWORD", secrets.of("kafka." + kafkaUser));
        }
        for (Database database : databases) {
            env.put(
                    addressName(database),
                    "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database.usualName());
            for (String role : database.roles()) {
                env.put(passwordName(database, role), secrets.of("database." + role));
            }
        }
        // Few people, whose demo data one of them enters faster than anybody works.
        PERSON_LIMITS.forEach((name, value) -> env.put(name, System.getenv().getOrDefault(name, value)));
        switch (this) {
            case PORTAL -> {
                env.put("CICLO_COMMAND", ports.internal(COMMAND));
                env.put("CICLO_QUERY", ports.internal(QUERY));
                env.put("CICLO_TENANT", ports.internal(TENANT));
                env.put("CICLO_PORTAL", ports.portal());
                env.put("CICLO_PORTAL_CLIENT_SECRET", secrets.of("portal.client"));
            }
            case COMMAND -> {
                env.put("CICLO_INTERNAL_SECRET", secrets.of("internal"));
                env.put("CICLO_TENANT", ports.internal(TENANT));
            }
            case QUERY -> {
                env.put("CICLO_INTERNAL_SECRET", secrets.of("internal"));
                env.put("CICLO_COMMAND", ports.internal(COMMAND));
                env.put("CICLO_TENANT", ports.internal(TENANT));
            }
            case TENANT -> {
                env.put("CICLO_INTERNAL_SECRET", secrets.of("internal"));
                env.put("CICLO_COMMAND", ports.internal(COMMAND));
                env.put("CICLO_QUERY", ports.internal(QUERY));
                env.put("CICLO_PORTAL", ports.portal());
                env.put("CICLO_PORTAL_CLIENT_SECRET", secrets.of("portal.client"));
                env.put("CICLO_COMMAND", ports.internal(COMMAND));
                env.put("CICLO_QUERY", ports.internal(QUERY));
                env.put("CICLO_KEYS", data.keys().toString());
                env.put("CICLO_BOOTSTRAP_ADMIN", secrets.bootstrapAdmin());
                env.put("CICLO_OPERATORS", secrets.operators(System.getenv("CICLO_OPERATORS")));
            }
        }
        return env;
    }

    private static String addressName(Database database) {
        return database == Database.KEYS ? "CICLO_KEYS_DB" : "CICLO_DB";
    }

    /** {@code performance_reader} is {@code CICLO_DB_READER_PASSWORD}; a role alone in its database needs no name. */
    private static String passwordName(Database database, String role) {
        return database.roles().size() == 1
                ? addressName(database) + "_PASSWORD"
                : "CICLO_DB_" + role.substring(role.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT) + "_PASSWORD";
    }
}
