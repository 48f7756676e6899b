package com.saypro.hub.monitor.risk;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that was learned about one customer, card, seller or the like, as it is kept: a line for each part. */
final class Party {
    private static final char NAME_END = '=';
    private static final String LINE = "\n";

    private final Map<String, String> parts = new TreeMap<>();
    private boolean changed;

    static Party read(String kept) {
        Party party = new Party();
        kept.lines().forEach(line -> {
            int end = line.indexOf(NAME_END);
            party.parts.put(line.substring(0, end), line.substring(end + 1));
        });
        return party;
    }

    /** Its parts by their names. */
    Map<String, String> parts() {
        return parts;
    }

    /** Keeps a part, which has one line. */
    void put(String part, String kept) {
        changed |= !kept.equals(parts.put(part, kept));
    }

    /** Whether it is no longer as it was read. */
    boolean changed() {
        return changed;
    }

    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(each -> each.getKey() + NAME_END + each.getValue())
                .collect(Collectors.joining(LINE));
    }
}
