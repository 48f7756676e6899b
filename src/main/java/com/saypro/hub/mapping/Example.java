package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A delivery of a vendor and what the mapping should make of it, from {@code <name>.in.json} and
 * {@code <name>.out.json}.
 *
 * @param input the file with the delivery: {@code {"headers": {…}, "body": …}}
 * @param output the file with what is expected: the events, or {@code {"failure": "<kind>"}}; in a batch, a failed
 *     item's failure stands among the events
 * @param headers the delivery's headers
 * @param body the delivery's body; a text is the exact text of one that is a form or XML
 * @param expected what is expected; null when the file is not there yet
 */
public record Example(Path input, Path output, Map<String, String> headers, JsonNode body, JsonNode expected) {
    /** When examples are received. */
    public static final Instant RECEIVED = Instant.parse("2026-01-31T10:00:00Z");

    private static final String IN = ".in.json";
    private static final String OUT = ".out.json";

    /** The name of the folder of examples in a vendor's folder. */
    public static final String FOLDER = "examples";

    /**
     * The examples of a vendor, by name; none when the vendor has no folder of examples.
     *
     * @throws BrokenMapping when one cannot be read
     */
    public static List<Example> allIn(Path vendorFolder) {
        Path folder = vendorFolder.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> inputs =
                    files.filter(file -> file.toString().endsWith(IN)).sorted().toList();
            List<Example> examples = new ArrayList<>();
            for (Path input : inputs) {
                examples.add(read(input));
            }
            return examples;
        } catch (IOException e) {
            throw new BrokenMapping(folder, 0, "Cannot be read: " + e.getMessage());
        }
    }

    /** One that is in no file yet, and of which nothing is expected. */
    static Example of(Path vendorFolder, String name, Map<String, String> headers, JsonNode body) {
        Path folder = vendorFolder.resolve(FOLDER);
        return new Example(folder.resolve(name + IN), folder.resolve(name + OUT), headers, body, null);
    }

    private static Example read(Path input) {
        String file = input.getFileName().toString();
        Path output = input.resolveSibling(file.substring(0, file.length() - IN.length()) + OUT);
        JsonNode in = json(input);
        if (!in.has("body")) {
            throw new BrokenMapping(input, 0, "An example needs a body");
        }
        Map<String, String> headers = new TreeMap<>();
        in.path("headers")
                .fields()
                .forEachRemaining(
                        field -> headers.put(field.getKey(), field.getValue().asText()));
        return new Example(input, output, headers, in.get("body"), Files.exists(output) ? json(output) : null);
    }

    private static JsonNode json(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new BrokenMapping(file, line, "Not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BrokenMapping(file, 0, "Cannot be read: " + e.getMessage());
        }
    }

    /** The example's name. */
    public String name() {
        String file = input.getFileName().toString();
        return file.substring(0, file.length() - IN.length());
    }

    /** Whether it should give at least one event. */
    boolean expectsEvents() {
        return expected != null && expected.isArray() && expected.findValue("type") != null;
    }

    /** Whether a failure of this kind is expected, of the delivery or of one of its items. */
    boolean expects(String kind) {
        return expected != null && expected.findValuesAsText("failure").contains(kind);
    }
}
