// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import it.ciclo.infrastructure.Database;
import it.ciclo.infrastructure.KafkaUsers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The four applications, each with its place among the ports and the settings it gets (docs/interfaces.md, section 2). */
public enum Application {
    PORTAL("portal", 0, 112, null, null),
    COMMAND("command-service", 1, 128, Database.COMMAND, KafkaUsers.COMMAND),
    QUERY("query-service", 2, 144, Database.QUERY, KafkaUsers.QUERY),
    TENANT("tenant-service", 3, 112, Database.TENANT, KafkaUsers.TENANT);

    private final String module;
    private final int offset;
    private final int heapMegabytes;
    private final @Nullable Database database;
    private final @Nullable String kafkaUser;

    Application(String module, int offset, int heapMegabytes, @Nullable Database database, @Nullable String kafkaUser) {
        this.module = module;
        this.offset = offset;
        this.heapMegabytes = heapMegabytes;
        this.database = database;
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

    @Nullable
    Database database() {
        return database;
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
        if (database != null) {
            env.put("CICLO_DB", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database.usualName());
            for (String role : database.roles()) {
                env.put(passwordName(role), secrets.of("database." + role));
            }
        }
        switch (this) {
            case PORTAL -> {
                env.put("CICLO_COMMAND", ports.internal(COMMAND));
                env.put("CICLO_QUERY", ports.internal(QUERY));
                env.put("CICLO_TENANT", ports.internal(TENANT));
                env.put("CICLO_PORTAL", ports.portal());
                env.put("CICLO_PORTAL_CLIENT_SECRET", secrets.of("portal.client"));
            }
            case COMMAND -> env.put("CICLO_INTERNAL_SECRET", secrets.of("internal"));
            case QUERY -> {
                env.put("CICLO_INTERNAL_SECRET", secrets.of("internal"));
                env.put("CICLO_COMMAND", ports.internal(COMMAND));
                env.put("CICLO_TENANT", ports.internal(TENANT));
            }
            case TENANT -> {
                env.put("CICLO_INTERNAL_SECRET", secrets.of("internal"));
                env.put("CICLO_PORTAL", ports.portal());
                env.put("CICLO_PORTAL_CLIENT_SECRET", secrets.of("portal.client"));
                env.put("CICLO_KEYS", data.keys().toString());
                env.put("CICLO_BOOTSTRAP_ADMIN", secrets.bootstrapAdmin());
            }
        }
        return env;
    }

    /** {@code performance_reader} is {@code CICLO_DB_READER_PASSWORD}; a role alone in its database is {@code CICLO_DB_PASSWORD}. */
    private String passwordName(String role) {
        if (this == TENANT) {
            return "CICLO_DB_PASSWORD";
        }
        return "CICLO_DB_" + role.substring(role.lastIndexOf('_') + 1).toUpperCase(Locale.ROOT) + "_PASSWORD";
    }
}
