package com.saypro.hub.reconcile.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Severity;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules and items without files and events: a side's fields are its keys, one a way. */
final class Sketch {
    static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private record Named(String name) implements Field {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public Object read(Event event, JsonNode element) {
            return event.data().path(name).textValue();
        }
    }

    private Sketch() {}

    /** A rule whose sides have these names and are matched in so many ways. */
    static Rule rule(int ways, String... sides) {
        return new Rule(
                "sketch",
                "1",
                "A sketch.",
                "sketch",
                100,
                Severity.ERROR,
                "nobody",
                IntStream.range(0, sides.length)
                        .mapToObj(i -> side(sides[i], i, ways))
                        .toList(),
                IntStream.range(0, ways).mapToObj(way -> "way" + way).toList(),
                List.of(),
                List.of());
    }

    private static Side side(String name, int index, int ways) {
        List<Field> fields = IntStream.range(0, ways)
                .mapToObj(way -> (Field) new Named("key" + way))
                .toList();
        int[][] keys = IntStream.range(0, ways).mapToObj(way -> new int[] {way}).toArray(int[][]::new);
        return new Side(name, index, List.of(), List.of(), fields, new int[][] {{0}}, keys, true, false, null, null);
    }

    /** An item of a side with these keys, null for none. */
    static Item item(int side, String identity, String... keys) {
        Item.Telling telling = telling(0, identity);
        return new Item(side, "acme", identity, telling, telling, keys.clone(), null);
    }

    static Item.Telling telling(int minute, String event) {
        return new Item.Telling(NOON.plusSeconds(60L * minute), 0, event, false);
    }

    /** The identities of each group, sorted; ambiguous ones with a question mark. */
    static List<String> identities(List<Grouping.Group> groups) {
        return groups.stream()
                .map(group -> String.join(
                                " ",
                                Stream.of(group.items())
                                        .map(Item::identity)
                                        .sorted()
                                        .toList())
                        + (group.torn() ? "?" : ""))
                .sorted()
                .toList();
    }
}
