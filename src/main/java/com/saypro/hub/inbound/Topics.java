package com.saypro.hub.inbound;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
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

    static Topics read(Entry vendor) throws BrokenFile {
        Entry section = vendor.get("topics").with("handled", "ignored");
        if (!section.isThere()) {
            return new Topics(List.of(), List.of());
        }
        Topics topics = new Topics(listed(section, "handled"), listed(section, "ignored"));
        for (String topic : topics.ignored()) {
            if (topics.handled().contains(topic)) {
                throw section.get("ignored").wrong("'" + topic + "' is both handled and ignored");
            }
        }
        return topics;
    }

    private static List<String> listed(Entry section, String key) throws BrokenFile {
        List<String> topics = section.get(key).texts();
        for (String topic : topics) {
            if (topic.isBlank()) {
                throw section.get(key).wrong("a topic in '" + key + "' is empty");
            }
            if (topics.indexOf(topic) != topics.lastIndexOf(topic)) {
                throw section.get(key).wrong("'" + topic + "' is in '" + key + "' twice");
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
