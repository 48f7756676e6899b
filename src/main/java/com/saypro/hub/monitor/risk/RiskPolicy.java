package com.saypro.hub.monitor.risk;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.Policy;
import com.saypro.hub.event.Severity;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What {@code routes/policy/risk.yaml} says: from which score on payments are flagged, and how much each reason counts. */
@Component
public class RiskPolicy extends Policy<RiskSettings> {
    private static final int MOST = 100;
    private static final int FAR = 1_000_000;

    /** Holds what is usual. */
    public RiskPolicy() {
        super("risk", RiskSettings.SHIPPED);
    }

    @Override
    public RiskSettings read(Entry file) throws BrokenFile {
        file.with("flags", "reasons");
        return new RiskSettings(flags(file.get("flags")), dials(file.get("reasons")));
    }

    private static Map<Severity, Integer> flags(Entry entry) throws BrokenFile {
        entry.required().with("info", "warning", "error", "critical");
        Map<Severity, Integer> flags = new EnumMap<>(Severity.class);
        int least = MOST;
        for (Severity severity : Severity.values()) {
            Entry from = entry.get(severity.word());
            if (from.isThere()) {
                least = from.whole(1, least, 0);
                flags.put(severity, least);
            }
        }
        return flags;
    }

    private static Map<Why, Dial> dials(Entry entry) throws BrokenFile {
        if (entry.isThere()) {
            entry.with(Why.words());
        }
        Map<Why, Dial> dials = new EnumMap<>(RiskSettings.SHIPPED.dials());
        for (Why why : Why.values()) {
            Entry of = entry.get(why.word());
            if (of.isThere()) {
                dials.put(why, dial(of, why.shipped()));
            }
        }
        return dials;
    }

    private static Dial dial(Entry of, Dial shipped) throws BrokenFile {
        of.with("counts", "weight", "from", "full", "least");
        double from = number(of.get("from"), shipped.from());
        double full = number(of.get("full"), shipped.full());
        if (from >= full) {
            throw of.wrong("'full' must be more than 'from'");
        }
        return new Dial(
                !of.get("counts").isThere() || of.get("counts").truth(),
                of.get("weight").whole(1, MOST, shipped.weight()),
                from,
                full,
                of.get("least").whole(0, Segment.CUSTOMER.most(), shipped.least()));
    }

    private static double number(Entry entry, double otherwise) throws BrokenFile {
        return entry.isThere() ? entry.number(0, FAR).doubleValue() : otherwise;
    }
}
