package com.saypro.hub.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tries a vendor's mapping on its examples. */
public final class Examples {
    private static final ObjectWriter PRETTY =
            Json.MAPPER.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
                    .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n")));

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final Mapping mapping;
    private final List<Example> examples;

    private Examples(Mapping mapping, List<Example> examples) {
        this.mapping = mapping;
        this.examples = examples;
    }

    /**
     * What became of one example.
     *
     * @param example the example
     * @param actual what the mapping gave, in the form of {@link Example#expected()}
     * @param differences one line per difference, e.g. {@code /0/data/amount/minor: expected 4990, was 49.90}; none
     *     when all is well
     */
    public record Result(Example example, JsonNode actual, List<String> differences) {
        /** Whether the mapping gave what is expected. */
        public boolean ok() {
            return differences.isEmpty();
        }
    }

    /**
     * The examples of a vendor, to be tried on the mapping beside them.
     *
     * @throws BrokenMapping when a file is missing or broken; a mapping that fails on an example is not
     */
    public static Examples of(Path vendorFolder, EventSchema schema) {
        return new Examples(Mapping.loadUntried(vendorFolder, schema), Example.allIn(vendorFolder));
    }

    /**
     * Adds an example to a vendor's: a delivery and what the mapping makes of it now.
     *
     * @param name the example's name, e.g. {@code charge.captured-part}
     * @return the files written
     * @throws IllegalArgumentException when it is no name, or that of an example that is there
     * @throws BrokenMapping when the mapping cannot be tried
     * @throws IOException when a file cannot be written
     */
    public static List<Path> add(
            Path vendorFolder, EventSchema schema, String name, Map<String, String> headers, JsonNode body)
            throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "An example is named by letters, digits, dots and dashes, not '" + Text.bounded(name, 50) + "'");
        }
        Example example = Example.of(vendorFolder, name, headers, body);
        if (Files.exists(example.input()) || Files.exists(example.output())) {
            throw new IllegalArgumentException("There is an example '" + name + "' already");
        }
        ObjectNode in = Json.MAPPER.createObjectNode();
        if (!headers.isEmpty()) {
            in.set("headers", Json.MAPPER.valueToTree(headers));
        }
        JsonNode out = new Examples(Mapping.loadUntried(vendorFolder, schema), List.of(example)).actual(example);
        Files.createDirectories(example.input().getParent());
        Files.writeString(example.input(), pretty(in.set("body", body)), StandardOpenOption.CREATE_NEW);
        Files.writeString(example.output(), pretty(out), StandardOpenOption.CREATE_NEW);
        return List.of(example.input(), example.output());
    }

    /** Tries all examples. */
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        for (Example example : examples) {
            JsonNode actual = actual(example);
            results.add(new Result(example, actual, Difference.between(example.expected(), actual)));
        }
        return results;
    }

    /**
     * Rewrites the expected output of all examples that differ.
     *
     * @return the files written
     * @throws IOException when one cannot be written
     */
    public List<Path> update() throws IOException {
        List<Path> written = new ArrayList<>();
        for (Result result : run()) {
            if (!result.ok()) {
                Files.writeString(result.example().output(), pretty(result.actual()));
                written.add(result.example().output());
            }
        }
        return written;
    }

    private JsonNode actual(Example example) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        Body body;
        try {
            body = mapping.body(example);
        } catch (Unmappable e) {
            return failure(e);
        }
        for (JsonNode item : body.items()) {
            try {
                ArrayNode result = mapping.result(item, mapping.kept(example.headers()), Example.RECEIVED);
                mapping.check(result);
                all.addAll(result);
            } catch (Unmappable e) {
                all.add(failure(e));
            }
        }
        boolean failedWhole = all.size() == 1 && all.get(0).has("failure");
        return failedWhole ? all.get(0) : all;
    }

    private static ObjectNode failure(Unmappable e) {
        return Json.MAPPER.createObjectNode().put("failure", e.kind());
    }

    private static String pretty(JsonNode json) throws JsonProcessingException {
        return PRETTY.writeValueAsString(json) + "\n";
    }
}
