package com.saypro.hub.whole;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.Hub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole hub in a process of its own, that can be killed and started again on its data and its ports. It runs on embedded
 * services unless it is told others; every setting is made before {@link #start()}.
 */
public final class HubProcess extends OwnProcess {
    private static final String PASSWORD = RunningHub.PASSWORD;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int webhooksPort = Services.freePort();
    private final int adminPort = Services.freePort();
    private final Path folder;
    private final List<String> settings = new ArrayList<>();
    private List<String> prefix = List.of();
    private List<String> options = Child.STARTS_SOON;
    private List<String> program = List.of("-cp", Child.classPath(false), Hub.class.getName());

    /** @param folder what it keeps: its data in {@code data}, what it prints in {@code out.log} */
    public HubProcess(Path folder) {
        this.folder = folder.toAbsolutePath();
        with(
                "HUB_DATA_DIR=" + this.folder.resolve("data"),
                "HUB_WEBHOOKS_PORT=" + webhooksPort,
                "HUB_ADMIN_PORT=" + adminPort,
                "HUB_ADMIN_PASSWORD=" + PASSWORD,
                "hub.postgres-programs=" + Path.of("target/postgres-programs").toAbsolutePath());
    }

    /** Adds settings, {@code name=value}; one made later outranks one made before. */
    public HubProcess with(String... more) {
        Stream.of(more).forEach(setting -> {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            settings.removeIf(before -> before.startsWith(name));
            settings.add(setting);
        });
        return this;
    }

    /** Has it use this Kafka and this PostgreSQL; the vendors' secret is {@code local} as with embedded ones. */
    public HubProcess on(KafkaProcess kafka, PostgresProcess postgres) {
        return with(
                "HUB_KAFKA_BROKERS=" + kafka.brokers(),
                "HUB_DATABASE_URL=" + postgres.url(),
                "HUB_DATABASE_USER=" + PostgresProcess.USER,
                "HUB_DATABASE_PASSWORD=" + postgres.password(),
                "hub.default-secret=local");
    }

    /** Has it run on copies of the project's routes and mappings that stand in its folder, for a test to edit. */
    public HubProcess onFilesOfItsOwn() {
        HubFiles.copyTo(folder);
        return with("HUB_ROUTES_DIR=" + routes(), "HUB_MAPPINGS_DIR=" + mappings());
    }

    /** The options of its JVM, in place of those that make it start soon. */
    public HubProcess options(String... all) {
        options = List.of(all);
        return this;
    }

    /** One more option of its JVM. */
    public HubProcess option(String one) {
        options = Stream.concat(options.stream(), Stream.of(one)).toList();
        return this;
    }

    /** What its command line begins with, for example {@code taskset -c 0}; it must become the hub, not start it. */
    public HubProcess prefix(String... words) {
        prefix = List.of(words);
        return this;
    }

    /** Has it run from a jar, in place of this test's class path. */
    public HubProcess jar(Path jar) {
        program = List.of("-jar", jar.toAbsolutePath().toString());
        return this;
    }

    /** The base URL of the public listener. */
    public String webhooks() {
        return "http://127.0.0.1:" + webhooksPort;
    }

    /** The base URL of the private listener. */
    public String admin() {
        return "http://127.0.0.1:" + adminPort;
    }

    /** Its data folder. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Its routes, when it has files of its own. */
    public Path routes() {
        return folder.resolve("routes");
    }

    /** Its mappings, when it has files of its own. */
    public Path mappings() {
        return folder.resolve("mappings");
    }

    /** Where its embedded Kafka listens, {@code host:port}, as the command line of that says. */
    public String brokers() throws IOException {
        for (ProcessHandle each :
                ProcessHandle.of(pid()).orElseThrow().children().toList()) {
            List<String> words = List.of(Files.readString(Path.of("/proc/" + each.pid() + "/cmdline"))
                    .split("\0"));
            if (words.contains("com.saypro.hub.embedded.Broker")) {
                return "127.0.0.1:" + words.get(words.size() - 1);
            }
        }
        throw new IllegalStateException("No broker among the hub's children");
    }

    /** What it printed, of all its lives. */
    public Path log() {
        return folder.resolve("out.log");
    }

    /** Starts the hub and waits until it is ready. */
    public HubProcess start() throws IOException {
        launch();
        await().atMost(Duration.ofMinutes(4))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .failFast("The hub ended, see " + log(), () -> !child.isAlive())
                .until(this::isReady);
        return this;
    }

    /** Starts the hub and comes back at once. */
    public HubProcess launch() throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Child.java());
        command.addAll(options);
        command.addAll(program);
        settings.forEach(setting -> command.add("--" + setting));
        child = Child.start(command, log());
        return this;
    }

    /** Whether its readiness answers 200. */
    public boolean isReady() {
        try {
            return ask("GET", "/actuator/health/readiness", null).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the private API as admin, and reads the answer as JSON whatever its status. */
    public JsonNode get(String path) {
        try {
            return RunningHub.JSON.readTree(ask("GET", path, null).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks anything of the private listener as admin. */
    public HttpResponse<String> getRaw(String path) throws IOException {
        return ask("GET", path, null);
    }

    /** Posts JSON to the private API as admin. */
    public HttpResponse<String> postRaw(String path, String body) throws IOException {
        return ask("POST", path, body);
    }

    private HttpResponse<String> ask(String method, String path, String body) throws IOException {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(admin() + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
