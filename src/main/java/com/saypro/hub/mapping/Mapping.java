package com.saypro.hub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Payload;
import com.saypro.hub.event.VendorFile;
import com.schibsted.spt.data.jslt.JsltException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one vendor means: its {@code events.jslt}, compiled, with its part of {@code vendor.yaml}. Safe for use by many
 * threads.
 */
public final class Mapping {
    /** The mapping's name in a vendor's folder. */
    public static final String FILE = "events.jslt";

    private final Path folder;
    private final VendorFacts facts;
    private final Compiled compiled;
    private final EventSchema schema;
    private final JsonNode vendor;
    private final Sampling sampling = new Sampling();

    private Mapping(Path folder, VendorFacts facts, Compiled compiled, EventSchema schema) {
        this.folder = folder;
        this.facts = facts;
        this.compiled = compiled;
        this.schema = schema;
        this.vendor = TextNode.valueOf(vendor());
    }

    /**
     * Reads and compiles a vendor's mapping, and runs all its examples: an example that expects events but fails
     * refuses the mapping, one that merely gives other events does not.
     *
     * @param vendorFolder the vendor's folder in the mappings folder, e.g. {@code mappings/stripe}
     * @throws BrokenMapping when a file is missing, broken, or fails on an example
     */
    public static Mapping load(Path vendorFolder, EventSchema schema) {
        return load(file(vendorFolder), schema);
    }

    /** The same of a folder whose {@code vendor.yaml} is read. */
    public static Mapping load(VendorFile file, EventSchema schema) {
        Mapping mapping = loadUntried(file, schema);
        for (Example example : Example.allIn(file.folder())) {
            mapping.refuseIfFailing(example);
        }
        return mapping;
    }

    /** The same without running the examples, for those who report on them one by one. */
    static Mapping loadUntried(Path vendorFolder, EventSchema schema) {
        return loadUntried(file(vendorFolder), schema);
    }

    private static Mapping loadUntried(VendorFile file, EventSchema schema) {
        VendorFacts facts = VendorFacts.read(file.entry());
        Compiled compiled = Compiled.of(file.folder().resolve(FILE), Functions.of(facts.currencies()));
        return new Mapping(file.folder(), facts, compiled, schema);
    }

    private static VendorFile file(Path vendorFolder) {
        try {
            return VendorFile.of(vendorFolder);
        } catch (BrokenFile e) {
            throw new BrokenMapping(e.file(), e.line(), e.reason());
        }
    }

    private void refuseIfFailing(Example example) {
        if (!example.expectsEvents()) {
            return;
        }
        for (JsonNode item : itemsOf(example)) {
            try {
                drafts(item, kept(example.headers()), Example.RECEIVED);
            } catch (Unmappable e) {
                if (!example.expects(e.kind())) {
                    throw new BrokenMapping(
                            compiled.file(), compiled.lineIn(e), "Example '" + example.name() + "': " + e.getMessage());
                }
            }
        }
    }

    private List<JsonNode> itemsOf(Example example) {
        try {
            return body(example).items();
        } catch (Unmappable e) {
            throw new BrokenMapping(example.input(), 0, e.getMessage());
        }
    }

    /** The vendor's name, that of its folder. */
    public String vendor() {
        return folder.getFileName().toString();
    }

    /** The vendor's category. */
    public Category category() {
        return facts.category();
    }

    /** Whether nothing proves that a delivery is the vendor's. */
    boolean unverified() {
        return facts.unverified();
    }

    /** The files it was made from: when one changes, the mapping is to be loaded again. */
    public Set<Path> files() {
        Set<Path> files = new TreeSet<>(compiled.imported());
        files.add(compiled.file());
        files.add(folder.resolve(VendorFile.NAME));
        return files;
    }

    /** A file of the mappings folder as people write it, e.g. {@code stripe/events.jslt}. */
    String shown(Path file) {
        return folder.toAbsolutePath()
                .getParent()
                .relativize(file.toAbsolutePath())
                .toString();
    }

    /** The vendor's folder. */
    Path folder() {
        return folder;
    }

    /** Parses a delivery's body and splits it into items. */
    Body body(byte[] bytes) {
        return Body.of(facts.format().read(bytes), facts.items());
    }

    /** The same of an example's body: the exact text where it is one, else the JSON as it stands. */
    Body body(Example example) {
        JsonNode body = example.body();
        return body.isTextual()
                ? body(body.textValue().getBytes(StandardCharsets.UTF_8))
                : Body.of(body, facts.items());
    }

    /** Of some headers, those that are kept with a delivery, names in lower case. */
    Map<String, String> kept(Map<String, String> headers) {
        Map<String, String> kept = new TreeMap<>();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (facts.headers().contains(lower) || VendorFacts.OWN.contains(lower)) {
                kept.put(lower, value);
            }
        });
        return kept;
    }

    /** An item for those who learn what the vendor's payloads look like; null when this one is not to be looked at. */
    Payload sample(JsonNode item, Map<String, String> headers) {
        String topic = facts.topic().in(item, headers);
        if (!sampling.takes(topic)) {
            return null;
        }
        String version = facts.version() == null ? "" : facts.version().in(item, headers);
        return new Payload(vendor(), topic, version, facts.format() == Format.JSON, item);
    }

    /** Maps one item: all of its events, or the one reason why there are none. */
    List<Draft> drafts(JsonNode item, Map<String, String> headers, Instant received) {
        return check(result(item, headers, received));
    }

    /** Checks a result to be events. */
    List<Draft> check(ArrayNode result) {
        List<Draft> drafts = new ArrayList<>(result.size());
        for (JsonNode made : result) {
            drafts.add(Draft.of(made, schema));
        }
        return drafts;
    }

    /** What the mapping says of one item, an array; not yet checked to be events. */
    ArrayNode result(JsonNode item, Map<String, String> headers, Instant received) {
        try {
            if (compiled.expression().apply(told(headers, received), item) instanceof ArrayNode array) {
                return array;
            }
        } catch (Unmappable e) {
            throw e.isAboutData() ? Unmappable.data(FILE + about(item, headers) + ": " + e.getMessage()) : e;
        } catch (JsltException e) {
            throw Unmappable.data(reason(e, item, headers));
        } catch (RuntimeException | StackOverflowError e) {
            throw Unmappable.data(
                    FILE + " fails" + about(item, headers) + ": " + e.getClass().getSimpleName());
        }
        throw Unmappable.invalidEvent("The mapping's result is not an array" + about(item, headers));
    }

    /** What the mapping asks for beside the item. */
    private Map<String, JsonNode> told(Map<String, String> headers, Instant received) {
        Map<String, JsonNode> told = new HashMap<>();
        for (String name : compiled.asked()) {
            told.put(
                    name,
                    switch (name) {
                        case Compiled.HEADERS -> names(headers);
                        case Compiled.RECEIVED -> TextNode.valueOf(received.toString());
                        default -> vendor;
                    });
        }
        return told;
    }

    private static ObjectNode names(Map<String, String> headers) {
        ObjectNode names = Json.MAPPER.createObjectNode();
        headers.forEach(names::put);
        return names;
    }

    /** The line of the mapping that a failure names, 0 when it names none. */
    int lineIn(Unmappable failure) {
        return compiled.lineIn(failure);
    }

    /** The topic that an item or its headers name, for people; empty when they name none. */
    String topicOf(JsonNode item, Map<String, String> headers) {
        return Text.bounded(facts.topic().in(item, headers), 100);
    }

    private String reason(JsltException e, JsonNode item, Map<String, String> headers) {
        String line = e.getLine() > 0 ? ":" + e.getLine() : "";
        String message = e.getMessageWithoutLocation();
        String own = "error: ";
        String text = message.startsWith(own) ? message.substring(own.length()) : message;
        String file = e.getSource() == null || e.getSource().startsWith("<") ? FILE : e.getSource();
        return file + line + about(item, headers) + ": " + Text.withoutValues(text);
    }

    private String about(JsonNode item, Map<String, String> headers) {
        return ", topic '" + topicOf(item, headers) + "'";
    }
}
