package com.saypro.hub.inbound;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a vendor's mapping makes of its topics, for people. In both lists an {@code *} stands for anything, and of several
 * that fit a topic the longest counts.
 *
 * @param handled those that give events
 * @param ignored those that are known and give none
 */
public record Topics(List<String> handled, List<String> ignored) {
    private static final String ANYTHING = "*";

    /** What becomes of a topic. */
    public enum Fate {
        HANDLED,
        IGNORED,
        UNKNOWN
    }

    static Topics read(Section vendor) throws BrokenVendor {
        Section section = vendor.section("topics", List.of("handled", "ignored"));
        if (section == null) {
            return new Topics(List.of(), List.of());
        }
        Topics topics = new Topics(listed(section, "handled"), listed(section, "ignored"));
        for (String topic : topics.ignored()) {
            if (topics.handled().contains(topic)) {
                throw section.broken("ignored", "'" + topic + "' is both handled and ignored");
            }
        }
        return topics;
    }

    private static List<String> listed(Section section, String key) throws BrokenVendor {
        List<String> topics = section.texts(key);
        for (String topic : topics) {
            if (topic.isBlank()) {
                throw section.broken(key, "a topic in '" + key + "' is empty");
            }
            if (topics.indexOf(topic) != topics.lastIndexOf(topic)) {
                throw section.broken(key, "'" + topic + "' is in '" + key + "' twice");
            }
        }
        return topics;
    }

    /** What becomes of a topic, as far as the lists tell. */
    public Fate of(String topic) {
        return Stream.concat(
                        handled.stream().filter(each -> fits(each, topic)).map(each -> new Named(each, Fate.HANDLED)),
                        ignored.stream().filter(each -> fits(each, topic)).map(each -> new Named(each, Fate.IGNORED)))
                .max(Comparator.comparingInt(each -> each.pattern().length()))
                .map(Named::fate)
                .orElse(Fate.UNKNOWN);
    }

    private record Named(String pattern, Fate fate) {}

    private static boolean fits(String pattern, String topic) {
        String regex = Stream.of(pattern.split(Pattern.quote(ANYTHING), -1))
                .map(Pattern::quote)
                .reduce((before, after) -> before + ".*" + after)
                .orElseThrow();
        return Pattern.matches(regex, topic);
    }
}
