package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads by which fields items of different sides belong together. */
final class WaySection {
    private WaySection() {}

    /** The names of the ways; their keys are told to the sides. */
    static List<String> read(Entry entry, Map<String, SideSection> sides) throws BrokenFile {
        List<String> ways = new ArrayList<>();
        for (Entry way : entry.list()) {
            Map<String, Entry> keys = way.with(sides.keySet()).entries();
            if (keys.size() < Math.min(2, sides.size())) {
                throw way.wrong("a way names the fields of two sides at least");
            }
            for (SideSection side : sides.values()) {
                side.key(way.get(side.name()));
            }
            ways.add(wayName(keys));
        }
        for (SideSection side : sides.values()) {
            if (sides.size() > 1 && !side.isMatched()) {
                throw entry.wrong("'match' says no way in which items of the side '" + side.name() + "' are matched");
            }
        }
        return ways;
    }

    private static String wayName(Map<String, Entry> keys) throws BrokenFile {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Entry> key : keys.entrySet()) {
            names.add(key.getKey() + "." + String.join("+", key.getValue().words()));
        }
        return String.join(" = ", names);
    }
}
