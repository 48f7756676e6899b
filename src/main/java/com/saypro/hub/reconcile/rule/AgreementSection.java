package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.reconcile.rule.Agreement.Tolerance;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Reads what must agree. */
final class AgreementSection {
    private static final int ALL = 100;

    private enum OtherCurrency {
        MISMATCH,
        PASS
    }

    private AgreementSection() {}

    static Agreement read(String name, Entry entry, Map<String, SideSection> sides) throws BrokenFile {
        entry.with("that", "onlyIf", "tolerance", "within", "split", "otherCurrency");
        RuleFile.checkName(entry, name);
        ComparisonText.Read read = ComparisonText.read(entry.get("that"), sides);
        for (String key : new String[] {"tolerance", "split"}) {
            if (read.kind() == Field.Kind.TEXT && entry.get(key).isThere()) {
                throw entry.get(key).wrong("texts have no '" + key + "'");
            }
        }
        if (read.kind() != Field.Kind.MONEY && entry.get("otherCurrency").isThere()) {
            throw entry.get("otherCurrency").wrong("only money has a currency");
        }
        return new Agreement(
                name,
                read.comparison(),
                entry.get("onlyIf").isThere()
                        ? ComparisonText.read(entry.get("onlyIf"), sides).comparison()
                        : null,
                tolerance(entry.get("tolerance"), read.kind()),
                entry.get("within").span("0s"),
                entry.get("split").truth(),
                entry.get("otherCurrency").word(OtherCurrency.class, OtherCurrency.MISMATCH) == OtherCurrency.PASS);
    }

    private static Tolerance tolerance(Entry entry, Field.Kind kind) throws BrokenFile {
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
                byCurrency ? amounts(absolute) : Map.of());
    }

    private static Map<String, Long> amounts(Entry byCurrency) throws BrokenFile {
        Map<String, Long> amounts = new HashMap<>();
        for (Map.Entry<String, Entry> each : byCurrency.entries().entrySet()) {
            try {
                Currency.getInstance(each.getKey());
            } catch (IllegalArgumentException e) {
                throw each.getValue().wrong("no currency '" + each.getKey() + "' in ISO 4217");
            }
            amounts.put(each.getKey(), each.getValue().whole(0, Long.MAX_VALUE));
        }
        return Map.copyOf(amounts);
    }
}
