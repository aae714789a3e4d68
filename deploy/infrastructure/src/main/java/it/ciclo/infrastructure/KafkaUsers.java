// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Topics, users and what each may do: nobody but the writer of a topic can write it. */
public final class KafkaUsers {

    /** The broker itself and whoever sets it up. */
    public static final String ADMIN = "admin";

    public static final String COMMAND = "command";
    public static final String QUERY = "query";
    public static final String TENANT = "tenant";

    public static final List<String> ALL = List.of(ADMIN, COMMAND, QUERY, TENANT);

    static final String PERFORMANCE = "performance.events";
    static final String TENANCY = "tenancy.events";

    static final String HEARTBEAT = "tenancy.heartbeat";

    private static final Map<String, Integer> PARTITIONS =
            new TreeMap<>(Map.of(PERFORMANCE, 24, TENANCY, 6, HEARTBEAT, 1));

    /** Read models are rebuilt from here: nothing ever expires. */
    private static final Map<String, String> KEPT =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    /** A heartbeat says something for half a minute. */
    private static final Map<String, String> FORGOTTEN =
            Map.of("retention.ms", "3600000", "segment.ms", "3600000", "cleanup.policy", "delete");

    private KafkaUsers() {}

    /** Waits until the broker answers its administrator, then makes what is missing. */
    static void setUp(KafkaAddress kafka) {
        Map<String, Object> settings = kafka.clientSettings(ADMIN);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000);
        try (Admin admin = Admin.create(settings)) {
            setUp(admin);
        }
    }

    /** Topics and rights; what is there already stays as it is. */
    private static void setUp(Admin admin) {
        createTopics(admin);
        List<AclBinding> acls = new ArrayList<>();
        acls.add(allow(COMMAND, ResourceType.TOPIC, PERFORMANCE, PatternType.LITERAL, AclOperation.WRITE));
        acls.add(allow(COMMAND, ResourceType.TOPIC, TENANCY, PatternType.LITERAL, AclOperation.READ));
        acls.add(allow(QUERY, ResourceType.TOPIC, PERFORMANCE, PatternType.LITERAL, AclOperation.READ));
        acls.add(allow(QUERY, ResourceType.TOPIC, TENANCY, PatternType.LITERAL, AclOperation.READ));
        acls.add(allow(TENANT, ResourceType.TOPIC, TENANCY, PatternType.LITERAL, AclOperation.WRITE));
        acls.add(allow(COMMAND, ResourceType.TOPIC, HEARTBEAT, PatternType.LITERAL, AclOperation.READ));
        acls.add(allow(QUERY, ResourceType.TOPIC, HEARTBEAT, PatternType.LITERAL, AclOperation.READ));
        acls.add(allow(TENANT, ResourceType.TOPIC, HEARTBEAT, PatternType.LITERAL, AclOperation.WRITE));
        // Consumer groups carry their user's name in front.
        for (String user : List.of(COMMAND, QUERY, TENANT)) {
            acls.add(allow(user, ResourceType.GROUP, user, PatternType.PREFIXED, AclOperation.READ));
        }
        await(admin.createAcls(acls).all());
    }

    static void createTopics(Admin admin) {
        Collection<NewTopic> topics = PARTITIONS.entrySet().stream()
                .map(t -> new NewTopic(t.getKey(), t.getValue(), (short) 1)
                        .configs(t.getKey().equals(HEARTBEAT) ? FORGOTTEN : KEPT))
                .toList();
        // One by one: that an older installation has some of them says nothing of the others.
        admin.createTopics(topics).values().values().forEach(KafkaUsers::awaitMade);
    }

    private static void awaitMade(KafkaFuture<Void> topic) {
        try {
            await(topic);
        } catch (InfrastructureException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    static void deleteTopics(Admin admin) {
        await(admin.deleteTopics(topics()).all());
    }

    static Set<String> topics() {
        return PARTITIONS.keySet();
    }

    private static AclBinding allow(
            String user, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new InfrastructureException("Kafka refuses: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while waiting for Kafka", e);
        }
    }
}
