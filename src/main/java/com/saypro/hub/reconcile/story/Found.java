package com.saypro.hub.reconcile.story;

import com.saypro.hub.reconcile.match.Item;
import com.saypro.hub.reconcile.match.Verdict;
import com.saypro.hub.reconcile.rule.Rule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A match that a rule made.
 *
 * @param rule the rule
 * @param items what belongs together
 * @param verdict what the rule says of it
 */
record Found(Rule rule, List<Item> items, Verdict verdict) {
    /** Whether it does not come out right. */
    boolean isBroken() {
        return verdict.broken() != null;
    }

    /** When the first thing happened to it, by the vendors' clocks. */
    Instant began() {
        return items.stream()
                .map(item -> item.first().time())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the last thing happened to it. */
    Instant changed() {
        return items.stream()
                .map(item -> item.newest().time())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The identities of its items that count, by the names of their sides, in order. */
    Map<String, List<String>> identities() {
        return identities(items.stream().filter(Item::counts));
    }

    /** The identities of its items, those too that ended. */
    Map<String, List<String>> allIdentities() {
        return identities(items.stream());
    }

    private Map<String, List<String>> identities(Stream<Item> some) {
        return some.sorted(Comparator.comparing(Item::identity))
                .collect(Collectors.groupingBy(
                        item -> rule.sides().get(item.side()).name(),
                        TreeMap::new,
                        Collectors.mapping(Item::identity, Collectors.toList())));
    }

    /** What tells a break from others, whatever else the rule says of it: its name and its items. */
    String key() {
        return Stream.concat(
                        Stream.of(String.valueOf(verdict.broken())),
                        items.stream()
                                .map(item -> rule.sides().get(item.side()).name()
                                        + '\u001f'
                                        + item.vendor()
                                        + '\u001f'
                                        + item.identity())
                                .sorted())
                .collect(Collectors.joining("\u001e"));
    }
}
