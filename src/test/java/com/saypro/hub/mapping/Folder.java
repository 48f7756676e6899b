package com.saypro.hub.mapping;

import com.saypro.hub.event.Category;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Via;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A mappings folder with one vendor, acme, made for a test. */
record Folder(Path root) {
    static final EventSchema SCHEMA = EventSchema.load(Path.of("mappings"));

    /** What acme means: orders of nothing, fraud warnings, and topics it ignores. */
    static final String EVENTS = """
            def warned(notice)
              {
                "id": string($notice.id),
                "type": "fraud.warned",
                "subject": string($notice.payment),
                "time": fallback($notice.time, $received),
                "data": {"paymentId": string($notice.payment), "reason": $notice.reason}
              }

            if (.topic == "warning") [warned(.)]
            else if (.topic == "twice") [warned(.), warned(. + {"id": 1})]
            else if (.topic == "quiet") []
            else if (.topic == "error") error("The notice is unusable")
            else if (.topic == "number") [number(.reason)]
            else if (.topic == "wrong") [{"id": "1", "type": "fraud.warned"}]
            else if (.topic == "odd") {"not": "an array"}
            else unknown-topic(.topic)
            """;

    static Folder acme(Path root) {
        Folder folder = new Folder(root);
        folder.write(
                "acme/vendor.yaml", "name: Acme\ncategory: payment\ntopic: /topic\nitems: \"\"\nheaders: [X-Kept]\n");
        folder.write("acme/events.jslt", EVENTS);
        return folder;
    }

    /** Adds a line to the vendor's file. */
    Folder vendorFile(String line) {
        return write("acme/vendor.yaml", read("acme/vendor.yaml") + line + "\n");
    }

    /** Says where the vendor's items are. */
    Folder items(String pointer) {
        return write("acme/vendor.yaml", read("acme/vendor.yaml").replace("items: \"\"", "items: " + pointer));
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path vendor() {
        return root.resolve("acme");
    }

    Mapping load() {
        return Mapping.load(vendor(), SCHEMA);
    }

    Folder write(String file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Delivery delivery(String vendor, String body) {
        return delivery(vendor, Via.WEBHOOK, body);
    }

    static Delivery polled(String body) {
        return delivery("acme", Via.POLL, body);
    }

    private static Delivery delivery(String vendor, Via via, String body) {
        return new Delivery(
                Delivery.newId(),
                vendor,
                Category.PAYMENT,
                via,
                Instant.parse("2026-01-31T10:00:00Z"),
                "acme:1",
                Map.of("x-kept", "yes"),
                body.getBytes(StandardCharsets.UTF_8),
                null);
    }

    static Delivery delivery(String body) {
        return delivery("acme", body);
    }
}
