package com.saypro.hub.event.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.VendorFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads an event as a story gives it: what it does not say is as the hub would make it. */
public final class Given {
    private static final String[] KEYS = {"vendor", "type", "time", "data", "id", "subject", "received", "via", "repeat"
    };
    private static final int MOST = 100_000;
    /** The fields that hold the entity's own id where they are not called after its kind. */
    private static final Map<String, String> IDS =
            Map.of("settlement", "entryId", "stock", "itemId", "fraud", "paymentId", "subscriber", "email");

    private final Path mappings;
    private final Function<JsonNode, List<String>> problems;
    private final Map<String, String> categories = new HashMap<>();

    /**
     * @param mappings the folder with one folder for each vendor
     * @param problems what is wrong with a whole event
     */
    public Given(Path mappings, Function<JsonNode, List<String>> problems) {
        this.mappings = mappings;
        this.problems = problems;
    }

    /**
     * Reads one.
     *
     * @param number its place in the story, from 1
     */
    public Event read(Entry given, int number) throws BrokenFile {
        given.with(KEYS);
        String vendor = given.get("vendor").text();
        String type = given.get("type").text();
        String time = given.get("time").text();
        String id = given.get("id").text(String.format(Locale.ROOT, "%03d", number));
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", vendor + ":" + id)
                .put("source", "/vendors/" + vendor)
                .put("type", type)
                .put("subject", subject(given, type))
                .put("time", time)
                .put("vendor", vendor)
                .put("category", category(given.get("vendor"), vendor))
                .put("via", given.get("via").text("webhook"))
                .put("receivedtime", given.get("received").text(time))
                .put(
                        "deliveryid",
                        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .set("data", given.get("data").value());
        for (String problem : problems.apply(event)) {
            throw given.wrong("no event: " + problem);
        }
        return Event.parse(event.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one that may stand for several: {@code repeat: {count: 30, every: 10s}}. In ids and texts of the data <code>{n}</code>
     * is the number of each; the first is the event as it stands, with the number 1.
     *
     * @param number its place in the story, from 1
     */
    public List<Event> readAll(Entry given, int number) throws BrokenFile {
        Entry repeat = given.get("repeat").with("count", "every");
        return repeat.isThere()
                ? new Repeated(
                                repeat.get("count").whole(1, MOST, 1),
                                repeat.get("every").span("0s"))
                        .of(read(given, number))
                : List.of(read(given, number));
    }

    private static String subject(Entry given, String type) throws BrokenFile {
        String kind = type.replaceFirst("\\..*", "");
        Entry own = given.get("data").get(IDS.getOrDefault(kind, kind + "Id"));
        return given.get("subject").text(own.isThere() ? own.text() : type);
    }

    private String category(Entry named, String vendor) throws BrokenFile {
        String known = categories.get(vendor);
        if (known != null) {
            return known;
        }
        Path file = mappings.resolve(vendor).resolve(VendorFile.NAME);
        if (!file.normalize().equals(file) || !Files.isRegularFile(file)) {
            throw named.wrong("there is no vendor '" + vendor + "'");
        }
        String category = Entry.of(file).get("category").text();
        categories.put(vendor, category);
        return category;
    }
}
