// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * Where Kafka is and who may come in.
 *
 * @param passwords of {@link KafkaUsers}
 */
public record KafkaAddress(String bootstrap, Map<String, String> passwords) {

    public KafkaAddress {
        passwords = Map.copyOf(passwords);
    }

    public String password(String user) {
        String password = passwords.get(user);
        if (password == null) {
            throw new InfrastructureException("Kafka knows no user " + user);
        }
        return password;
    }

    /** The settings every client of that user begins with. */
    public Map<String, Object> clientSettings(String user) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        settings.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
        settings.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password(user)));
        return settings;
    }

    @Override
    public String toString() {
        return bootstrap;
    }
}
