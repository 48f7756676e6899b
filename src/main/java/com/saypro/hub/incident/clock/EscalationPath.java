package com.saypro.hub.incident.clock;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Who hears, in this order, of a vendor's incidents that take too long.
 *
 * @param vendor the vendor's folder name
 * @param steps none when the vendor has no path of its own
 */
public record EscalationPath(String vendor, List<EscalationStep> steps) {
    /** Reads steps such as {@code [{who: on-call, note: …}, {who: payments-lead}]}; none when there is nothing. */
    static List<EscalationStep> steps(Entry entry) throws BrokenFile {
        List<EscalationStep> steps = new ArrayList<>();
        for (Entry each : entry.list()) {
            each.mapping().with("who", "note");
            steps.add(
                    new EscalationStep(each.get("who").text(), each.get("note").text(null)));
        }
        return List.copyOf(steps);
    }
}
