package com.saypro.hub.whole;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.saypro.hub.embedded.Broker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.LoggerFactory;

/** A Kafka of one node in a process of its own, that can be killed and started again on its data and its port. */
public final class KafkaProcess extends OwnProcess {
    private final Path folder;
    private final int port = Services.freePort();
    private List<String> prefix = List.of();
    private List<String> options = List.of("-Xmx512m");

    static {
        quiet(); // a client tells all its settings each time
    }

    /** @param folder what it keeps: its records in {@code kafka}, what it prints in {@code kafka.log} */
    public KafkaProcess(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Has it start sooner; it is slower later. */
    public KafkaProcess startingSoon() {
        options = Child.STARTS_SOON;
        return this;
    }

    /** What its command line begins with, for example {@code taskset -c 0}; it must become the broker, not start it. */
    public KafkaProcess prefix(String... words) {
        prefix = List.of(words);
        return this;
    }

    /** What a client connects to, {@code host:port}. */
    public String brokers() {
        return "127.0.0.1:" + port;
    }

    /** Where its records are. */
    public Path data() {
        return folder.resolve("kafka");
    }

    /** Starts the broker and waits until it answers. */
    public KafkaProcess start() throws IOException {
        launch();
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .failFast("The broker ended, see " + folder.resolve("kafka.log"), () -> !child.isAlive())
                .until(this::answers);
        return this;
    }

    /** Starts the broker and comes back at once. */
    public KafkaProcess launch() throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Child.java());
        command.addAll(options);
        command.addAll(List.of("-cp", Child.classPath(false), Broker.class.getName(), data().toString(), "" + port));
        child = Child.start(command, folder.resolve("kafka.log"));
        return this;
    }

    /** Whether it answers a client. */
    public boolean answers() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers(), "request.timeout.ms", 1000))) {
            return admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).size() == 1;
        } catch (Exception e) {
            return false;
        }
    }

    private static void quiet() {
        ((Logger) LoggerFactory.getLogger("org.apache.kafka")).setLevel(Level.ERROR);
    }
}
