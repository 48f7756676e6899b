package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.Amounts;
import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.reading.Field;
import com.saypro.hub.reconcile.rule.Agreement.Tolerance;
import java.math.BigDecimal;
import java.util.Map;

/** Reads how far apart sums may be. */
final class ToleranceSection {
    private static final int ALL = 100;

    private ToleranceSection() {}

    static Tolerance read(Entry entry, Field.Kind kind) throws BrokenFile {
        entry.with("percent", "absolute");
        if (!entry.isThere()) {
            return Tolerance.NONE;
        }
        Entry percent = entry.get("percent");
        Entry absolute = entry.get("absolute");
        boolean byCurrency = absolute.isMapping();
        if (byCurrency && kind != Field.Kind.MONEY) {
            throw absolute.wrong("only money has a currency");
        }
        return new Tolerance(
                percent.isThere() ? percent.number(0, ALL) : BigDecimal.ZERO,
                !absolute.isThere() || byCurrency ? 0 : absolute.whole(0, Long.MAX_VALUE),
                byCurrency ? Amounts.read(absolute).byCurrency() : Map.of());
    }
}
