package com.saypro.hub.notify.policy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Category;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Notice.Change;
import com.saypro.hub.event.Severity;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code notify.yaml}. */
final class PolicySection {
    private static final Duration SHORTEST_DIGEST = Duration.ofMinutes(1);

    private PolicySection() {}

    static NotifyPolicy read(Entry file) throws BrokenFile {
        file.with("description", "zone", "language", "channels", "match", "rules", "giveUp", "customers", "sellers");
        Map<String, Channel> channels = new LinkedHashMap<>();
        for (Entry entry : file.get("channels").required().list()) {
            Channel channel = ChannelSection.read(entry);
            if (channels.put(channel.name(), channel) != null) {
                throw entry.wrong("there are two channels '" + channel.name() + "'");
            }
        }
        List<RoutingRule> rules = new ArrayList<>();
        for (Entry entry : file.get("rules").required().list()) {
            rules.add(rule(entry, channels));
        }
        return new NotifyPolicy(
                zone(file.get("zone")),
                ChannelSection.language(file.get("language")),
                channels,
                !file.get("match").isThere() || "first".equals(file.get("match").oneOf(List.of("first", "all"))),
                rules,
                file.get("giveUp").span("24h"),
                AudienceSection.read(file.get("customers"), channels),
                AudienceSection.read(file.get("sellers"), channels));
    }

    private static RoutingRule rule(Entry entry, Map<String, Channel> channels) throws BrokenFile {
        entry.with("description", "severity", "vendor", "category", "change", "during", "channels", "digest");
        List<String> named = entry.get("channels").required().words();
        for (String name : named) {
            if (!channels.containsKey(name)) {
                throw entry.get("channels").wrong("there is no channel '" + name + "' above");
            }
        }
        Duration digest = entry.get("digest").span(null);
        if (digest != null && digest.compareTo(SHORTEST_DIGEST) < 0) {
            throw entry.get("digest").wrong("'digest' must be 1m or more");
        }
        return new RoutingRule(
                words(entry.get("severity"), Severity.class),
                entry.get("vendor").isThere() ? Set.copyOf(entry.get("vendor").words()) : Set.of(),
                words(entry.get("category"), Category.class),
                words(entry.get("change"), Change.class),
                ChannelSection.hours(entry.get("during")),
                named,
                digest);
    }

    private static <E extends Enum<E>> Set<E> words(Entry entry, Class<E> known) throws BrokenFile {
        Set<E> words = new LinkedHashSet<>();
        if (entry.isThere()) {
            for (Entry each : entry.isList() ? entry.list() : List.of(entry)) {
                words.add(each.word(known, null));
            }
        }
        return words;
    }

    private static ZoneId zone(Entry entry) throws BrokenFile {
        try {
            return ZoneId.of(entry.text("UTC"));
        } catch (DateTimeException e) {
            throw entry.wrong("'zone' must be a time zone such as Europe/Berlin");
        }
    }
}
