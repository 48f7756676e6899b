package com.saypro.hub.event.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.saypro.hub.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An event that happens again and again.
 *
 * @param count how often
 * @param every how long after another
 */
record Repeated(int count, Duration every) {
    private static final String NUMBER = "{n}";

    List<Event> of(Event first) {
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Duration later = every.multipliedBy(i);
            String number = String.valueOf(i + 1);
            all.add(new Event(
                    first.id().contains(NUMBER)
                            ? first.id().replace(NUMBER, number)
                            : i == 0 ? first.id() : first.id() + "-" + number,
                    first.type(),
                    first.subject().replace(NUMBER, number),
                    first.time().plus(later),
                    first.vendor(),
                    first.category(),
                    first.via(),
                    first.received().plus(later),
                    first.delivery(),
                    first.unverified(),
                    first.change(),
                    numbered(first.data(), number)));
        }
        return all;
    }

    private static JsonNode numbered(JsonNode data, String number) {
        ObjectNode numbered = JsonNodeFactory.instance.objectNode();
        data.properties().forEach(field -> {
            JsonNode value = field.getValue();
            numbered.set(
                    field.getKey(),
                    value.isTextual() ? TextNode.valueOf(value.textValue().replace(NUMBER, number)) : value);
        });
        return numbered;
    }
}
