package com.saypro.hub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.inbound.Vendor;
import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Example;
import com.saypro.hub.mapping.Examples;
import com.saypro.hub.mapping.Trial;
import com.saypro.hub.mapping.Trials;
import com.saypro.hub.redaction.RedactedBody;
import com.saypro.hub.redaction.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what was captured as examples of a vendor, redacted. */
final class Recorder {
    /** The header of what a poll fetched, which says which poll it was. */
    private static final String POLL = "poll";

    private final Terminal terminal;
    private final Path folder;
    private final EventSchema schema;
    private final Vendor vendor;

    Recorder(Terminal terminal, Path folder) {
        this.terminal = terminal;
        this.folder = folder;
        schema = EventSchema.load(folder.getParent());
        try {
            vendor = Vendor.load(folder);
        } catch (BrokenFile e) {
            throw new Refused(e.getMessage());
        }
    }

    /** Writes one example; a null name is made of the topic. */
    void record(ExampleRequest captured, String name) throws IOException {
        // The vendor's file lists no header that carries a secret or a signature.
        Set<String> kept = new HashSet<>(vendor.headers());
        kept.add(POLL);
        Map<String, String> headers = Redaction.headers(captured.headers(), kept);
        JsonNode body = RedactedBody.of(captured.body());
        Trials trials = Trials.of(folder, schema);
        Trial before = trials.run(captured.headers(), captured.body());
        Trial after = trials.run(headers, bytes(body));
        String example = name == null ? free(before.topic()) : name;
        Examples.add(folder, schema, example, headers, body)
                .forEach(file -> terminal.out().println("wrote " + terminal.shown(file)));
        if (!outline(before).equals(outline(after))) {
            terminal.out()
                    .println("  The original gives " + outline(before) + ", redacted it gives " + outline(after)
                            + ": mend the example by hand.");
        }
    }

    private static byte[] bytes(JsonNode body) {
        return (body.isTextual() ? body.textValue() : body.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** The types of its events and the kinds of its problems. */
    private static List<String> outline(Trial trial) {
        List<String> outline = new ArrayList<>();
        trial.events().forEach(event -> outline.add(event.path("type").asText()));
        trial.problems().forEach(problem -> outline.add(problem.kind()));
        return outline;
    }

    private String free(String topic) {
        String safe = topic.replaceAll("[^A-Za-z0-9._]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        String base = safe.isEmpty() ? "recorded" : safe;
        String name = base;
        for (int next = 2; Files.exists(folder.resolve(Example.FOLDER).resolve(name + ".in.json")); next++) {
            name = base + "-" + next;
        }
        return name;
    }
}
