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

    private static ExampleRequest parse(Path file) throws IOException {
        try {
            JsonNode example = JSON.readTree(Files.readAllBytes(file));
            JsonNode body = example.path("body");
            Map<String, String> headers = new TreeMap<>();
            example.path("headers")
                    .fields()
                    .forEachRemaining(header -> headers.put(
                            header.getKey().toLowerCase(Locale.ROOT),
                            header.getValue().asText()));
            byte[] bytes =
                    body.isTextual() ? body.textValue().getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
            return new ExampleRequest(headers, bytes);
        } catch (JsonProcessingException e) {
            throw new Refused(file + ":" + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage());
        }
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
