package com.saypro.hub.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** How a Kafka of one node is set up: reached over loopback only, small, and soon back after a kill. */
final class BrokerSettings {
    private final Properties all = new Properties();

    BrokerSettings(Path dir, int port) {
        String listener = "127.0.0.1:" + port;
        String controller = "127.0.0.1:" + FreePort.any();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "1");
        all.put("controller.quorum.voters", "1@" + controller);
        all.put("listeners", "PLAINTEXT://" + listener + ",CONTROLLER://" + controller);
        all.put("advertised.listeners", "PLAINTEXT://" + listener);
        all.put("controller.listener.names", "CONTROLLER");
        all.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        all.put("inter.broker.listener.name", "PLAINTEXT");
        all.put("log.dirs", dir.toString());
        all.put("auto.create.topics.enable", "false");
        all.put("num.partitions", "4");
        all.put("message.max.bytes", String.valueOf(8 << 20));
        all.put("replica.fetch.max.bytes", String.valueOf(8 << 20));
        oneNode();
        small();
    }

    Properties all() {
        return all;
    }

    private void oneNode() {
        all.put("offsets.topic.replication.factor", "1");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
        // The default of 9 s is how long a start after a kill waits for the dead broker's session to end.
        all.put("broker.session.timeout.ms", "2000");
        all.put("broker.heartbeat.interval.ms", "500");
    }

    private void small() {
        all.put("offsets.topic.num.partitions", "4");
        all.put("transaction.state.log.num.partitions", "2");
        all.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        all.put("log.cleaner.threads", "1");
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "2");
        all.put("background.threads", "2");
    }
}
