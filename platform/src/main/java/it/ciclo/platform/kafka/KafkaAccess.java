// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.kafka;

import it.ciclo.platform.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the broker is and as whom we speak to it.
 *
 * @param bootstrap {@code CICLO_KAFKA}
 * @param user {@code CICLO_KAFKA_USER}
 * @param password {@code CICLO_KAFKA_PASSWORD}
 */
@ConfigurationProperties("ciclo.kafka")
public record KafkaAccess(String bootstrap, String user, String password) {

    public KafkaAccess {
        Objects.requireNonNull(bootstrap, "ciclo.kafka.bootstrap");
        Objects.requireNonNull(user, "ciclo.kafka.user");
        Secret.require("CICLO_KAFKA_PASSWORD", password);
    }

    /** What every client needs to connect; the caller adds its own. */
    public Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", bootstrap);
        client.put("security.protocol", "SASL_PLAINTEXT");
        client.put("sasl.mechanism", "PLAIN");
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + quoted(user)
                        + "\" password=\"" + quoted(password) + "\";");
        client.put("reconnect.backoff.ms", 200);
        client.put("reconnect.backoff.max.ms", 2_000);
        return client;
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public String toString() {
        return "KafkaAccess[" + user + "@" + bootstrap + "]";
    }
}
