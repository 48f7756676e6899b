package com.saypro.hub.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was learned of the payloads of one topic of a vendor, and what about the next one is a change.
 *
 * <p>The rules, made so that a person is told of what a vendor changed and not of what merely happens to be rare:
 *
 * <ul>
 *   <li>Nothing is a change while the shape is being learned: until twenty payloads were seen (or five, and a day is over)
 *       and the latest ten (or half) of them held nothing new; at the latest after two hundred.
 *   <li>A field is <b>new</b> when it was never seen, in an object that was there in twenty payloads (or half of all). What is
 *       in a new field is not new besides. An object that gets new fields time and again is told of five times.
 *   <li>A field is <b>retyped</b> when it has a type that it never had in at least five payloads. Null is no type.
 *   <li>A field has <b>vanished</b> when it was in 99 % of at least two hundred payloads that have what it is in, and is
 *       in none of the latest fifty of these.
 *   <li>Keys that are data are no fields: in objects of a name such as {@code metadata}, where a key looks like an id, and
 *       where more than fifty different keys came, more than twice as many as at a time.
 *   <li>Each is told once: from then on it is known.
 * </ul>
 */
final class KnownShape {
    private static final int ENOUGH = 20;
    private static final int ENOUGH_IN_A_DAY = 5;
    private static final int CALM = 10;
    private static final int AT_THE_LATEST = 200;
    private static final int MOST_FIELDS = 2_000;
    private static final int MOST_NAMES = 50;

    private final Instant since;
    private final Map<String, KnownField> fields = new LinkedHashMap<>();
    private final Set<String> maps = new TreeSet<>();
    private int seen;
    private int news;
    private boolean settled;

    /** A shape of which nothing is known yet. */
    KnownShape(Instant since) {
        this.since = since;
    }

    /** Whether changes are told. */
    boolean settled() {
        return settled;
    }

    /** Takes a payload in, and answers what about it is a change. */
    List<FieldChange> learn(Payload payload, Instant now) {
        settled = settled || isLearned(now);
        Map<String, Outline.Field> outline =
                Outline.of(payload.body(), payload.typed(), maps).fields();
        List<FieldChange> changes = new ArrayList<>(appeared(outline));
        changes.addAll(retyped(outline));
        changes.addAll(vanished(outline));
        seen++;
        collapse(outline);
        return settled ? changes : List.of();
    }

    private boolean isLearned(Instant now) {
        boolean enough = seen >= ENOUGH
                || seen >= ENOUGH_IN_A_DAY && since.plus(Duration.ofDays(1)).isBefore(now);
        return enough && (seen - news >= Math.min(CALM, seen / 2) || seen >= AT_THE_LATEST);
    }

    private List<FieldChange> appeared(Map<String, Outline.Field> outline) {
        List<FieldChange> changes = new ArrayList<>();
        Set<String> grown = new HashSet<>();
        Set<String> quiet = new HashSet<>();
        outline.forEach((path, field) -> {
            if (!fields.containsKey(path) && fields.size() < MOST_FIELDS) {
                String parent = Outline.parent(path);
                KnownField in = fields.get(parent);
                fields.put(path, new KnownField());
                news = seen + 1;
                if (settled && in != null && in.open() >= Math.min(ENOUGH, seen / 2) && !Outline.isElement(path)) {
                    if (grown.add(parent) && !in.grew()) {
                        quiet.add(parent);
                    }
                    if (!quiet.contains(parent)) {
                        changes.add(FieldChange.fresh(path, field.example()));
                    }
                }
            }
        });
        return changes;
    }

    private List<FieldChange> retyped(Map<String, Outline.Field> outline) {
        List<FieldChange> changes = new ArrayList<>();
        outline.forEach((path, field) -> {
            KnownField known = fields.get(path);
            if (known != null) {
                Set<ValueType> before = EnumSet.copyOf(known.types());
                Set<ValueType> fresh = known.seen(field);
                if (!known.types().equals(before)) {
                    news = seen + 1;
                }
                if (!fresh.isEmpty()) {
                    changes.add(FieldChange.retyped(
                            path, ValueType.words(before), ValueType.words(fresh), field.example()));
                }
            }
        });
        return changes;
    }

    private List<FieldChange> vanished(Map<String, Outline.Field> outline) {
        List<FieldChange> changes = new ArrayList<>();
        fields.forEach((path, known) -> {
            String parent = Outline.parent(path);
            boolean could = parent != null
                    && outline.containsKey(parent)
                    && outline.get(parent).open();
            if (could && !Outline.isElement(path) && !outline.containsKey(path) && known.missed()) {
                changes.add(FieldChange.vanished(path, known.percent()));
            }
        });
        return changes;
    }

    /** Takes objects for maps that had more names than fields have. */
    private void collapse(Map<String, Outline.Field> outline) {
        if (news != seen) {
            return;
        }
        Map<String, Integer> names = new HashMap<>();
        fields.keySet().forEach(path -> {
            if (!path.isEmpty()) {
                names.merge(Outline.parent(path), 1, Integer::sum);
            }
        });
        names.forEach((path, count) -> {
            KnownField known = fields.get(path);
            if (known != null
                    && !path.isEmpty()
                    && outline.containsKey(path)
                    && count > MOST_NAMES
                    && count > 2 * known.widest()) {
                maps.add(path);
                fields.keySet().removeIf(below -> below.startsWith(path + "/"));
            }
        });
    }

    /** The shape, to be kept. */
    JsonNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("since", since.toString()).put("seen", seen).put("news", news).put("settled", settled);
        maps.forEach(json.putArray("maps")::add);
        ObjectNode known = json.putObject("fields");
        fields.forEach((path, field) -> known.set(path, field.toJson()));
        return json;
    }

    /** Reads a shape that was kept. */
    static KnownShape parse(JsonNode json) {
        KnownShape shape = new KnownShape(Instant.parse(json.required("since").asText()));
        shape.seen = json.path("seen").intValue();
        shape.news = json.path("news").intValue();
        shape.settled = json.path("settled").booleanValue();
        json.path("maps").forEach(path -> shape.maps.add(path.asText()));
        json.path("fields")
                .properties()
                .forEach(field -> shape.fields.put(field.getKey(), KnownField.parse(field.getValue())));
        return shape;
    }
}
