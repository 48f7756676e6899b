package com.saypro.hub.incident.storm;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which findings or incidents are meant: each named trait must have one of its words, of which one that ends in {@code *} stands
 * for all that begin so.
 *
 * @param wanted the words by trait; at least one trait
 */
public record Matcher(Map<Trait, List<String>> wanted) {
    static Matcher read(Entry entry) throws BrokenFile {
        entry.required().with(Stream.of(Trait.values()).map(Trait::word).toList());
        Map<Trait, List<String>> wanted = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            Entry words = entry.get(trait.word());
            if (words.isThere()) {
                wanted.put(trait, words.words());
            }
        }
        if (wanted.isEmpty()) {
            throw entry.wrong(entry.name() + " must name at least one trait, such as step");
        }
        return new Matcher(wanted);
    }

    /** Whether these are meant. */
    public boolean fits(Traits traits) {
        return wanted.entrySet().stream()
                .allMatch(each -> each.getValue().stream()
                        .anyMatch(word -> fits(word, each.getKey().of(traits))));
    }

    private static boolean fits(String word, String value) {
        return value != null
                && (word.endsWith("*") ? value.startsWith(word.substring(0, word.length() - 1)) : value.equals(word));
    }

    /**
     * The same as a condition on the table of incidents.
     *
     * @param parameters takes the condition's named parameters
     */
    public String condition(Map<String, Object> parameters) {
        return wanted.entrySet().stream()
                .map(each -> {
                    String name = "trait" + parameters.size();
                    parameters.put(
                            name, each.getValue().stream().map(Matcher::pattern).toArray(String[]::new));
                    return each.getKey().word() + " like any (:" + name + ")";
                })
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    private static String pattern(String word) {
        boolean open = word.endsWith("*");
        String exact = open ? word.substring(0, word.length() - 1) : word;
        return exact.replaceAll("([\\\\%_])", "\\\\$1") + (open ? "%" : "");
    }
}
