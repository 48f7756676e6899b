package com.saypro.hub.reconcile.rule;

import com.saypro.hub.event.BrokenFile;
import com.saypro.hub.event.Entry;
import com.saypro.hub.event.reading.Field;
import java.util.Map;

/** Reads what must agree. */
final class AgreementSection {
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
                ToleranceSection.read(entry.get("tolerance"), read.kind()),
                entry.get("within").span("0s"),
                entry.get("split").truth(),
                entry.get("otherCurrency").word(OtherCurrency.class, OtherCurrency.MISMATCH) == OtherCurrency.PASS);
    }
}
