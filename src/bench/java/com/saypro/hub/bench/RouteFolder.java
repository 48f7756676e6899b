package com.saypro.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The project's own routes, with one more: a door on the same listener that answers at once. */
final class RouteFolder {
    /** What the door cannot do without; the stages behind it are other files. */
    private static final Set<String> OF_THE_DOOR = Set.of("receive.camel.yaml", "errors.camel.yaml");

    private static final String CEILING = """
            - route:
                id: ceiling-webhook
                description: Answers at once, so that it can be told what the listener itself is able to do.
                from:
                  uri: netty-http:http://{{hub.webhooks.host}}:{{hub.webhooks.port}}%s
                  parameters:
                    httpMethodRestrict: POST
                  steps:
                    - setBody:
                        expression:
                          constant:
                            expression: ""
                    - setHeader:
                        name: CamelHttpResponseCode
                        expression:
                          constant:
                            expression: "202"
            """;

    private RouteFolder() {}

    /** All of them. */
    static Path whole(Path to) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("routes"), to);
        Files.writeString(to.resolve("hub/ceiling.camel.yaml"), CEILING.formatted(Requests.CEILING));
        return to;
    }

    /** Those of an instance that takes webhooks and leaves all else to others. */
    static Path doorOnly(Path to) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("routes"), to);
        List<Path> stages;
        try (Stream<Path> files = Files.list(to.resolve("hub"))) {
            stages = files.filter(
                            file -> !OF_THE_DOOR.contains(file.getFileName().toString()))
                    .toList();
        }
        for (Path stage : stages) {
            Files.delete(stage);
        }
        Files.writeString(to.resolve("hub/ceiling.camel.yaml"), CEILING.formatted(Requests.CEILING));
        return to;
    }
}
