package com.saypro.hub.monitor.kpi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.EventFields;
import com.saypro.hub.monitor.alert.rule.OwnSignals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads what is counted. The grammar is in {@code docs/kpis.md}. */
final class SeriesSection {
    static final List<String> KINDS = Stream.of(Kind.values()).map(Kind::word).toList();
    static final String BY = "by";
    static final String HORIZON = "horizon";
    private static final String USUAL_HORIZON = "90d";

    private SeriesSection() {}

    /**
     * Reads one.
     *
     * @param holder under one of whose keys it stands, named by its kind
     * @param by its dimensions
     * @param horizon how long entities are remembered
     */
    static Series read(Entry holder, Entry by, Entry horizon, EventFields fields) throws BrokenFile {
        List<String> there =
                KINDS.stream().filter(kind -> holder.get(kind).isThere()).toList();
        if (there.size() != 1) {
            throw holder.wrong("one of " + String.join(", ", KINDS) + " must say what is counted");
        }
        Kind kind = Kind.valueOf(there.get(0).toUpperCase(Locale.ROOT));
        Duration remembered = horizon.span(USUAL_HORIZON);
        Entry entry = holder.get(kind.word());
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        if (by.isThere()) {
            said.set(BY, by.value());
        }
        said.put(HORIZON, remembered.toSeconds() + "s").set(kind.word(), entry.value());
        return new Series(
                said.toString(),
                new MeasureSection(kind, entry, new ByList(by), OwnSignals.with(fields)).read(),
                remembered);
    }

    /**
     * Reads what another hub, or an earlier start of this one, said.
     *
     * @throws BrokenFile when the events have no longer what it speaks of
     */
    static Series read(String said, EventFields fields) throws BrokenFile {
        Entry holder = Entry.of(Path.of("series"), said.getBytes(StandardCharsets.UTF_8));
        return read(holder, holder.get(BY), holder.get(HORIZON), fields);
    }
}
