package com.saypro.hub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a vendor would send.
 *
 * @param headers names in lower case
 * @param body the exact bytes
 */
record ExampleRequest(Map<String, String> headers, byte[] body) {
    private static final String SUFFIX = ".in.json";
    // Numbers go out with the digits they were written with.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** The vendor's example of this name; else the file of this name, whose bytes are the body. */
    static ExampleRequest of(Path vendor, String name, Terminal terminal) {
        Path examples = vendor.resolve("examples");
        Path example = examples.resolve(name.endsWith(SUFFIX) ? name : name + SUFFIX);
        Path file = terminal.meant(Path.of(name));
        try {
            if (Files.isRegularFile(example)) {
                return parse(example);
            }
            if (!Files.isRegularFile(file)) {
                throw new Refused("There is no example '" + name + "' of " + vendor.getFileName()
                        + " and no such file; there are " + names(examples));
            }
            return file.toString().endsWith(SUFFIX)
                    ? parse(file)
                    : new ExampleRequest(Map.of(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody captured: {@code {"headers": {…}, "body": …}} as an example is written, or else a body. */
    static ExampleRequest captured(byte[] bytes) {
        try {
            JsonNode whole = JSON.readTree(bytes);
            if (whole.size() == 2 && whole.path("headers").isObject() && whole.has("body")) {
                return of(whole);
            }
        } catch (IOException e) {
            // Not every body is JSON.
        }
        return new ExampleRequest(Map.of(), bytes);
    }

    private static ExampleRequest parse(Path file) throws IOException {
        try {
            return of(JSON.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new Refused(file + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage());
        }
    }

    private static ExampleRequest of(JsonNode example) throws JsonProcessingException {
        JsonNode body = example.path("body");
        byte[] bytes =
                body.isTextual() ? body.textValue().getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        return new ExampleRequest(headers(example.path("headers")), bytes);
    }

    /** Headers by their names in lower case. */
    static Map<String, String> headers(JsonNode node) {
        Map<String, String> headers = new TreeMap<>();
        node.fields()
                .forEachRemaining(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        return headers;
    }

    private static List<String> names(Path examples) throws IOException {
        if (!Files.isDirectory(examples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(examples)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }
}
