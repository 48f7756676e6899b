package com.saypro.hub.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.slf4j.LoggerFactory;

/**
 * The program that {@link EmbeddedKafka} runs: a Kafka of one node. It says {@link #READY} when it takes records, what it
 * logs follows line by line, and it listens to whoever started it: {@link #STOP} stops it in order, and silence for ever,
 * because the other is gone, ends it at once.
 */
public final class Broker {
    static final String READY = "ready";
    static final String STOP = "stop";

    private Broker() {}

    /**
     * Runs a broker until it is told to stop.
     *
     * @param arguments the folder it keeps, and the loopback port it listens on
     */
    public static void main(String[] arguments) throws IOException {
        log();
        Thread listener = new Thread(Broker::leaveWithTheStarter, "listens-to-the-starter");
        listener.setDaemon(true);
        listener.start();
        Path dir = Path.of(arguments[0]);
        BrokerSettings settings = new BrokerSettings(dir, Integer.parseInt(arguments[1]));
        if (!Files.exists(dir.resolve("meta.properties"))) {
            format(dir, settings.all());
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings.all(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stops-in-order"));
        server.startup();
        System.out.println(READY);
        server.awaitShutdown();
    }

    private static void leaveWithTheStarter() {
        try (BufferedReader starter = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            if (STOP.equals(starter.readLine())) {
                System.exit(0);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Broker.class).error("Nobody can tell the broker to stop any more", e);
        }
        // The hub was killed. The next one wants this folder and should not wait for it.
        Runtime.getRuntime().halt(1);
    }

    private static void format(Path dir, Properties settings) throws IOException {
        DataFolder.create(dir); // for its owner only: the records are customers' data
        Path file = Files.createTempFile(dir.getParent(), "kafka", ".properties");
        try {
            try (Writer writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
                throw new IOException(said.toString(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
    }

    /** One line for what a person should know; the hub puts it into its own log. */
    private static void log() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(context);
        line.setPattern("%level %logger{0}: %msg%nopex%n");
        line.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setEncoder(line);
        console.start();
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(console);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        // These warn of every ordinary first start, and of the start after a kill.
        context.getLogger("org.apache.kafka.controller.QuorumController").setLevel(Level.ERROR);
        context.getLogger("org.apache.kafka.clients.NetworkClient").setLevel(Level.ERROR);
    }
}
