package com.saypro.hub.whole;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.Hub;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole hub in a process of its own, with embedded services, that can be killed and started again on its data. */
final class HubProcess {
    private static final String PASSWORD = "test-password";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int webhooksPort = Services.freePort();
    private final int adminPort = Services.freePort();
    private final Path folder;
    private Process process;

    HubProcess(Path folder) {
        this.folder = folder;
    }

    String webhooks() {
        return "http://127.0.0.1:" + webhooksPort;
    }

    /** Starts the hub and waits until it is ready. */
    void start() throws IOException {
        Files.createDirectories(folder);
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String classes = Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1", // starts sooner
                        "-cp",
                        classes,
                        Hub.class.getName(),
                        "--HUB_DATA_DIR=" + folder.resolve("data"),
                        "--HUB_WEBHOOKS_PORT=" + webhooksPort,
                        "--HUB_ADMIN_PORT=" + adminPort,
                        "--HUB_ADMIN_PASSWORD=" + PASSWORD,
                        "--hub.postgres-programs="
                                + Path.of("target/postgres-programs").toAbsolutePath()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("out.log").toFile()))
                .start();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> ask("/actuator/health/readiness").statusCode() == 200);
    }

    /** Ends the process without a word, as a power cut or the kernel would: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends the process in order, and with it what its embedded services left behind. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** Asks the private API as admin. */
    JsonNode get(String path) {
        try {
            return RunningHub.JSON.readTree(ask(path).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> ask(String path) throws IOException {
        String login = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + adminPort + path))
                .header("Authorization", "Basic " + login)
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
