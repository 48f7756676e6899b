package com.saypro.hub.monitor.alert.engine;

import com.saypro.hub.event.Event;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.Take;
import com.saypro.hub.monitor.alert.rule.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds what counts events of one type: those that want one value of a field are found by it, without asking each. */
final class TypeIndex {
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, ByWord> byField = new LinkedHashMap<>();

    private record Asked(Source source, List<Take> takes) {
        boolean takes(Event event) {
            for (Take take : takes) {
                if (take.takes(event, null)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record ByWord(Field field, Map<String, List<Asked>> words) {}

    TypeIndex(String type, List<Source> sources) {
        for (Source source : sources) {
            List<Take> takes = source.takes().stream()
                    .filter(take -> take.types().contains(type))
                    .toList();
            Take.Condition choice = takes.size() == 1 ? choice(takes.get(0)) : null;
            Asked one = new Asked(source, takes);
            if (choice == null) {
                asked.add(one);
            } else {
                ByWord words = byField.computeIfAbsent(
                        choice.field().name(), name -> new ByWord(choice.field(), new HashMap<>()));
                choice.words()
                        .forEach(word -> words.words()
                                .computeIfAbsent(word, key -> new ArrayList<>())
                                .add(one));
            }
        }
    }

    private static Take.Condition choice(Take take) {
        return take.conditions().stream()
                .filter(condition -> condition.words() != null && !condition.not())
                .findFirst()
                .orElse(null);
    }

    /** Hands on all that counts an event, each once. */
    void forEach(Event event, Consumer<Source> taker) {
        tell(asked, event, taker);
        for (ByWord words : byField.values()) {
            Object value = words.field().read(event, null);
            if (value != null) {
                tell(words.words().getOrDefault(value.toString(), List.of()), event, taker);
            }
        }
    }

    private static void tell(List<Asked> some, Event event, Consumer<Source> taker) {
        for (Asked one : some) {
            if (one.takes(event)) {
                taker.accept(one.source());
            }
        }
    }
}
