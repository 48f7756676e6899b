package com.saypro.hub.monitor.alert.rule;

import com.saypro.hub.event.Sha256;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.event.reading.Take;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is counted of the events. Rules that say the same share it.
 *
 * @param said what tells it apart: the takes, the measure and the groups, as they are written
 * @param number its number, the same on every hub and after every start
 * @param takes the events that count
 * @param measure what is counted of them
 * @param per the fields whose values make a group; an event without one of them does not count
 */
public record Source(String said, long number, List<Take> takes, Measure measure, List<Field> per) {
    static Source of(String said, List<Take> takes, Measure measure, List<Field> per) {
        long number = ByteBuffer.wrap(Sha256.of(said.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return new Source(said, number, takes, measure, per);
    }

    /** The types of the events that may count. */
    public Set<String> types() {
        return takes.stream().flatMap(take -> take.types().stream()).collect(Collectors.toSet());
    }

    /** Whether the event log holds any of it: what the hub tells of itself is not kept there. */
    public boolean isLogged() {
        return !types().stream().allMatch(OwnSignals::isOwn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && source.said.equals(said);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }
}
