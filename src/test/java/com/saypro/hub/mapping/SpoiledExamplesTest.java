package com.saypro.hub.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.DeadLetter;
import com.saypro.hub.event.Delivery;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.Mapped;
import com.saypro.hub.event.Via;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts nonsense into every place of every example. */
class SpoiledExamplesTest {
    private static final String SECRET = "Hidden ".repeat(60);
    private static final EventSchema SCHEMA = EventSchema.load(Path.of("mappings"));
    private static final List<JsonNode> NONSENSE = nonsense(
            "null",
            "\"\"",
            "\"x\\u0000y\"",
            "\"\\ud800\"",
            "-1",
            "false",
            "1E400",
            "[1, \"a\"]",
            "{}",
            "\"" + SECRET + "\"");

    private static List<JsonNode> nonsense(String... json) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        try {
            all.addAll((ArrayNode) Json.MAPPER.readTree("[" + String.join(",", json) + "]"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        List<JsonNode> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }

    static List<Path> vendors() throws Exception {
        return MappingExamplesTest.vendors();
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void nonsenseAnywhereGivesValidEventsOrADeadLetterThatKeepsItsContentToItself(Path vendor) throws Exception {
        Mapping mapping = Mapping.load(vendor, SCHEMA);
        Mappings mappings = new Mappings(new SimpleMeterRegistry());
        mappings.put(mapping);
        for (Example example : Example.allIn(vendor)) {
            List<JsonPointer> places = new ArrayList<>();
            collect(example.body(), JsonPointer.empty(), places);
            for (JsonPointer place : places) {
                for (JsonNode nonsense : NONSENSE) {
                    byte[] body = Json.MAPPER.writeValueAsBytes(spoiled(example.body(), place, nonsense));
                    check(mappings.map(List.of(delivery(mapping, example, body))));
                }
            }
        }
    }

    private static void check(Mapped mapped) {
        assertThat(mapped.events().size()
                        + mapped.ignored().size()
                        + mapped.deadLetters().size())
                .isPositive();
        for (Event event : mapped.events()) {
            assertThat(SCHEMA.problemOfData(event.type(), event.data())).isNull();
            assertThat(Event.parse(event.toBytes()).id()).isEqualTo(event.id());
        }
        for (DeadLetter letter : mapped.deadLetters()) {
            // A word that is told is told in part: a topic, a currency, a status.
            assertThat(letter.failure().reason()).hasSizeLessThan(450).doesNotContain(SECRET, "\u0000", "\ud800");
        }
    }

    private static Delivery delivery(Mapping mapping, Example example, byte[] body) {
        return new Delivery(
                Delivery.newId(),
                mapping.vendor(),
                mapping.category(),
                Via.WEBHOOK,
                Example.RECEIVED,
                "key",
                mapping.kept(example.headers()),
                body,
                null);
    }

    private static JsonNode spoiled(JsonNode body, JsonPointer place, JsonNode nonsense) {
        if (place.matches()) {
            return nonsense;
        }
        JsonNode copy = body.deepCopy();
        if (copy.at(place.head()) instanceof ObjectNode parent) {
            parent.set(place.last().getMatchingProperty(), nonsense);
        } else {
            ((ArrayNode) copy.at(place.head())).set(place.last().getMatchingIndex(), nonsense);
        }
        return copy;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        places.add(place);
        node.fields()
                .forEachRemaining(field -> collect(field.getValue(), place.appendProperty(field.getKey()), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place.appendIndex(i), places);
        }
    }
}
