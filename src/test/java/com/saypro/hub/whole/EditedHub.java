package com.saypro.hub.whole;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;

/** The hub whose files tests edit, each leaving them as it found them; started once, stopped with this process. */
final class EditedHub {
    private static final Path FOLDER = RunningHub.FOLDER.resolve("edited").toAbsolutePath();
    /** Broken when the hub starts. */
    static final Path BROKEN_VENDOR = FOLDER.resolve("mappings/broken/vendor.yaml");
    /** Broken when the hub starts. */
    static final Path BROKEN_ROUTE = FOLDER.resolve("routes/outbound/broken.camel.yaml");

    private static RunningHub hub;

    private EditedHub() {}

    static synchronized RunningHub hub() {
        if (hub == null) {
            HubFiles.remove(FOLDER.resolve("routes"));
            HubFiles.remove(FOLDER.resolve("mappings"));
            HubFiles.write(BROKEN_VENDOR, "name: Broken\ncatgory: payment\n");
            HubFiles.write(BROKEN_ROUTE, """
                    - route:
                        id: broken-send
                        description: Names a bean that is not there.
                        from:
                          uri: direct:broken
                          steps: [{bean: {ref: nobody}}]
                    """);
            HubFiles.copyTo(FOLDER);
            hub = RunningHub.startOnItsFiles(FOLDER, Post.settings(FOLDER));
        }
        return hub;
    }

    /** How long it takes from now until something holds; fails after ten seconds. */
    static Duration until(Callable<Boolean> holds) {
        long start = System.nanoTime();
        await().pollInterval(Duration.ofMillis(20)).pollDelay(Duration.ZERO).until(holds);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The incident about a file; its title begins with the file. */
    static Optional<JsonNode> incidentAbout(RunningHub hub, Path file) {
        return StreamSupport.stream(
                        hub.get("/api/incidents?limit=1000").get("items").spliterator(), false)
                .filter(incident -> incident.get("title").asText().startsWith(file.toString()))
                .findFirst();
    }

    /** Waits for the open incident about a file whose title holds this text. */
    static JsonNode openIncident(RunningHub hub, Path file, String text) {
        await().until(() -> incidentAbout(hub, file)
                .filter(incident -> incident.get("status").asText().equals("open"))
                .filter(incident -> incident.get("title").asText().contains(text))
                .isPresent());
        return incidentAbout(hub, file).orElseThrow();
    }

    /** Waits until the incident about a file is resolved, and tells how. */
    static String resolution(RunningHub hub, Path file) {
        await().until(() -> incidentAbout(hub, file)
                .filter(incident -> incident.get("status").asText().equals("resolved"))
                .isPresent());
        return incidentAbout(hub, file).orElseThrow().get("resolution").asText();
    }
}
