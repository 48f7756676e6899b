package com.saypro.hub.reconcile.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.saypro.hub.event.Event;
import com.saypro.hub.event.reading.Take;
import com.saypro.hub.reconcile.rule.Rule;
import com.saypro.hub.reconcile.rule.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which rules take an event, and the items that they make of it. */
public final class Takings {
    private static final Comparator<Rule> BY_PRIORITY =
            Comparator.comparingInt(Rule::priority).reversed().thenComparing(Rule::name);

    /**
     * What a rule makes of an event.
     *
     * @param rule the rule
     * @param item what the event tells of one entity
     */
    public record Taken(Rule rule, Item item) {}

    /** By type of event: of each concern the rules that may take it, the highest priority first. */
    private final Map<String, List<List<Rule>>> rules = new HashMap<>();

    private Takings() {}

    /** The rules that are live together. */
    public static Takings of(Collection<Rule> live) {
        Takings takings = new Takings();
        Map<String, Map<String, List<Rule>>> byType = new HashMap<>();
        live.stream()
                .sorted(BY_PRIORITY)
                .forEach(rule -> types(rule)
                        .forEach(type -> byType.computeIfAbsent(type, none -> new HashMap<>())
                                .computeIfAbsent(rule.concern(), none -> new ArrayList<>())
                                .add(rule)));
        byType.forEach((type, concerns) -> takings.rules.put(type, List.copyOf(concerns.values())));
        return takings;
    }

    /** The types of event that a rule looks at. */
    public static Set<String> types(Rule rule) {
        Set<String> types = new LinkedHashSet<>();
        rule.sides().stream()
                .flatMap(side -> Stream.concat(side.takes().stream(), side.ends().stream()))
                .forEach(take -> types.addAll(take.types()));
        return types;
    }

    /** Whether any rule looks at events of this type. */
    public boolean lookAt(String type) {
        return rules.containsKey(type);
    }

    /** The items that an event is taken for; none where no rule takes it. */
    public List<Taken> of(Event event) {
        List<Taken> taken = new ArrayList<>();
        for (List<Rule> concern : rules.getOrDefault(event.type(), List.of())) {
            for (Rule rule : concern) {
                int before = taken.size();
                rule.sides().forEach(side -> take(event, rule, side, taken));
                if (taken.size() > before) {
                    break;
                }
            }
        }
        return taken;
    }

    private static void take(Event event, Rule rule, Side side, List<Taken> taken) {
        if (side.each() == null) {
            take(event, null, identity(event, side, null, null), rule, side, taken);
            return;
        }
        JsonNode elements = event.data().path(side.each());
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            String identity = event.subject() + '#' + identity(event, side, element, Integer.toString(i));
            take(event, element, identity, rule, side, taken);
        }
    }

    private static void take(Event event, JsonNode element, String identity, Rule rule, Side side, List<Taken> taken) {
        boolean ends = matches(side.ends(), event, element);
        if (identity != null && (ends || matches(side.takes(), event, element))) {
            Item.Telling telling = new Item.Telling(event.time(), event.rank(), event.id(), ends);
            Object[] values = new Object[side.fields().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = side.fields().get(i).read(event, element);
            }
            taken.add(
                    new Taken(rule, new Item(side.index(), event.vendor(), identity, telling, telling, values, null)));
        }
    }

    private static boolean matches(List<Take> takes, Event event, JsonNode element) {
        for (Take take : takes) {
            if (take.takes(event, element)) {
                return true;
            }
        }
        return false;
    }

    private static String identity(Event event, Side side, JsonNode element, String otherwise) {
        for (int[] fields : side.identity()) {
            String identity = all(fields, event, side, element);
            if (identity != null) {
                return identity;
            }
        }
        return otherwise;
    }

    private static String all(int[] fields, Event event, Side side, JsonNode element) {
        String identity = null;
        for (int field : fields) {
            Object value = side.fields().get(field).read(event, element);
            if (value == null) {
                return null;
            }
            identity = identity == null ? value.toString() : identity + ' ' + value;
        }
        return identity;
    }
}
