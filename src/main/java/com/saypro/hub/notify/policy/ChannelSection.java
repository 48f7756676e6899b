package com.saypro.hub.notify.policy;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.ArrayList;
import java.util.List;

/** One of the {@code channels}. */
final class ChannelSection {
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";
    private static final String ADDRESS = "[^\\s<>,@]+@[^\\s<>,@]+";

    private ChannelSection() {}

    static Channel read(Entry entry) throws BrokenFile {
        entry.with("name", "description", "kind", "to", "project", "type", "language", "quiet");
        if (!entry.get("name").text().matches(NAME)) {
            throw entry.get("name").wrong("'name' must be small letters, digits and dashes");
        }
        Kind kind = entry.get("kind").word(Kind.class, null);
        boolean isJira = kind == Kind.JIRA;
        for (String key : List.of("project", "type")) {
            if (!isJira && entry.get(key).isThere()) {
                throw entry.get(key).wrong("'" + key + "' is for channels of kind jira");
            }
        }
        return new Channel(
                entry.get("name").text(),
                kind,
                to(entry.get("to"), kind),
                isJira ? entry.get("project").text() : null,
                isJira ? entry.get("type").text("Task") : null,
                entry.get("language").isThere() ? language(entry.get("language")) : null,
                hours(entry.get("quiet")));
    }

    private static List<String> to(Entry entry, Kind kind) throws BrokenFile {
        List<String> to = entry.isThere() ? entry.words() : List.of();
        if (kind != Kind.EMAIL && entry.isThere()) {
            throw entry.wrong("'to' is for channels of kind email; other addresses are settings");
        }
        if (!to.stream().allMatch(address -> address.matches(ADDRESS))) {
            throw entry.wrong("'to' must be an email address, or a list of them");
        }
        return to;
    }

    /** The name of a folder of templates. */
    static String language(Entry entry) throws BrokenFile {
        if (!entry.text("en").matches(LANGUAGE)) {
            throw entry.wrong("'language' must be a code such as de or pt-BR");
        }
        return entry.text("en");
    }

    /** One or more times of the week; none when it is not there. */
    static List<Hours> hours(Entry entry) throws BrokenFile {
        List<Hours> hours = new ArrayList<>();
        if (entry.isThere()) {
            for (Entry each : entry.isList() ? entry.list() : List.of(entry)) {
                hours.add(Hours.read(each));
            }
        }
        return hours;
    }
}
