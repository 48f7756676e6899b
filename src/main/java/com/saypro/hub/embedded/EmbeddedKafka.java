package com.saypro.hub.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka of one node in this process, reached over loopback only, its records kept in a folder across restarts.
 * It can be stopped and started again on the same port.
 */
public final class EmbeddedKafka {
    private final Path dir;
    private final int port;
    private KafkaRaftServer server;

    /**
     * A broker that is not yet started.
     *
     * @param dir what it keeps, an own folder
     * @param port the loopback port it listens on
     */
    public EmbeddedKafka(Path dir, int port) {
        this.dir = dir.toAbsolutePath();
        this.port = port;
    }

    /**
     * Starts the broker and waits until it takes records.
     *
     * @throws IOException when its folder cannot be prepared; the message says why
     */
    public synchronized EmbeddedKafka start() throws IOException {
        if (server == null) {
            KafkaExit.saysWhy(dir);
            Properties settings = settings();
            if (!Files.exists(dir.resolve("meta.properties"))) {
                format(settings);
            }
            KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            starting.startup();
            server = starting;
        }
        return this;
    }

    /** Stops the broker in order; does nothing when it does not run. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** What a client connects to, {@code host:port}. */
    public String brokers() {
        return "127.0.0.1:" + port;
    }

    private void format(Properties settings) throws IOException {
        DataFolder.create(dir); // for its owner only: the records are customers' data
        Path file = Files.createTempFile(dir.getParent(), "kafka", ".properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int exit = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        Files.delete(file);
        if (exit != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
    }

    private Properties settings() {
        int controllerPort = FreePort.any();
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://" + brokers() + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + brokers());
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", dir.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", "4");
        settings.put("message.max.bytes", String.valueOf(4 << 20));
        settings.put("replica.fetch.max.bytes", String.valueOf(4 << 20));
        oneNode(settings);
        small(settings);
        return settings;
    }

    private static void oneNode(Properties settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // The default of 9 s is how long a start after a kill waits for the dead broker's session to end.
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
    }

    private static void small(Properties settings) {
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        settings.put("log.cleaner.threads", "1");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
    }
}
