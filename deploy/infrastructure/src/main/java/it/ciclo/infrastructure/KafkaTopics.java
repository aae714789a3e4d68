// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/** What only tests do to the topics. */
public final class KafkaTopics {

    private KafkaTopics() {}

    /** Deletes the topics and makes them again. */
    public static void empty(KafkaAddress kafka) {
        try (Admin admin = Admin.create(kafka.clientSettings(KafkaUsers.ADMIN))) {
            KafkaUsers.deleteTopics(admin);
            while (!Collections.disjoint(KafkaUsers.await(admin.listTopics().names()), KafkaUsers.topics())) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            KafkaUsers.createTopics(admin);
        }
    }
}
