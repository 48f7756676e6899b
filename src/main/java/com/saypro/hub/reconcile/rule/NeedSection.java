package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads which sides must not be missing. */
final class NeedSection {
    private NeedSection() {}

    static List<Need> read(Entry entry, Map<String, SideSection> sides) throws BrokenFile {
        List<Need> needs = new ArrayList<>();
        for (Map.Entry<String, Entry> each :
                entry.with(sides.keySet()).entries().entrySet()) {
            SideSection side = sides.get(each.getKey());
            Entry need = each.getValue().with("from", "within", "onlyIf");
            if (sides.size() == 1) {
                throw need.wrong("'" + side.name() + "' cannot be missing: there is no other side to miss it");
            }
            Duration within = need.get("within").span(null);
            if (within == null) {
                throw need.wrong("'within' is missing: how long after the others may '" + side.name() + "' come?");
            }
            needs.add(new Need(
                    side.index(),
                    need.get("from").word(Need.From.class, Need.From.MOMENT),
                    within,
                    onlyIf(need.get("onlyIf"), side, sides)));
        }
        return List.copyOf(needs);
    }

    private static Comparison onlyIf(Entry entry, SideSection needed, Map<String, SideSection> sides)
            throws BrokenFile {
        if (!entry.isThere()) {
            return null;
        }
        ComparisonText.Read read = ComparisonText.read(entry, sides);
        if (read.terms().anyMatch(term -> term.side() == needed.index())) {
            throw entry.wrong("'onlyIf' must speak of the other sides than '" + needed.name() + "'");
        }
        return read.comparison();
    }
}
