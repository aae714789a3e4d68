// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The broker's own settings: one node that is broker and controller, small, with passwords and ACLs, keeping everything. */
record KafkaSettings(
        String logDirectory,
        String listen,
        int port,
        int advertisedPort,
        int controllerPort,
        Map<String, String> passwords) {

    Properties properties() {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.setProperty("listeners", "CLIENT://" + listen + ":" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "CLIENT://127.0.0.1:" + advertisedPort);
        p.setProperty("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        p.setProperty("inter.broker.listener.name", "CLIENT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("sasl.enabled.mechanisms", "PLAIN");
        p.setProperty("sasl.mechanism.inter.broker.protocol", "PLAIN");
        p.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
        p.setProperty("listener.name.client.plain.sasl.jaas.config", jaas());
        p.setProperty("listener.name.controller.plain.sasl.jaas.config", jaas());
        p.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        p.setProperty("super.users", "User:" + KafkaUsers.ADMIN);
        p.setProperty("allow.everyone.if.no.acl.found", "false");
        p.setProperty("auto.create.topics.enable", "false");

        p.setProperty("log.dirs", logDirectory);
        p.setProperty("log.retention.ms", "-1");
        p.setProperty("log.segment.bytes", Integer.toString(64 << 20));
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "2");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // After an unclean stop a start waits for the old session to end.
        p.setProperty("broker.session.timeout.ms", "1500");
        p.setProperty("broker.heartbeat.interval.ms", "200");
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "2");
        p.setProperty("background.threads", "2");
        p.setProperty("num.recovery.threads.per.data.dir", "2");
        return p;
    }

    private String jaas() {
        String users = passwords.entrySet().stream()
                .map(u -> "user_%s=\"%s\"".formatted(u.getKey(), u.getValue()))
                .sorted()
                .collect(Collectors.joining(" "));
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\" %s;"
                .formatted(KafkaUsers.ADMIN, passwords.get(KafkaUsers.ADMIN), users);
    }

    @Override
    public String toString() {
        return "127.0.0.1:" + advertisedPort;
    }
}
